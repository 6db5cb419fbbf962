import {
  columnTex,
  jacobian,
  matrixTex,
  num,
  number,
  par,
  pointTex,
  query,
  template,
  tidy,
  valueRows,
} from '../../../src/exercises/author.ts';

type Map = 'affine' | 'square' | 'polar';

interface Draw {
  readonly map: Map;
  /** Of the affine map, row by row, and its shift. */
  readonly A: readonly number[];
  readonly c: readonly [number, number];
  /** Outputs exchanged: the mirror image. */
  readonly mirrored: boolean;
  /** The point; the angle of the polar map in parts of π. */
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

const names = ({ map }: Draw) => (map === 'polar' ? ['r', 'theta'] : ['x', 'y']);
const outputs = ({ map, A: [a, b, c, d], c: [p, q], mirrored }: Draw) => {
  const two = {
    affine: [`${a}*x+(${b})*y+(${p})`, `${c}*x+(${d})*y+(${q})`],
    square: ['x^2-y^2', '2*x*y'],
    polar: ['r*cos(theta)', 'r*sin(theta)'],
  }[map];
  return mirrored && map !== 'affine' ? two.reverse() : two;
};
const source = (d: Draw) => `(${outputs(d).join(', ')})`;
const point = (d: Draw) => [d.x, d.map === 'polar' ? Math.PI / d.y : d.y];
const at = (d: Draw) => Object.fromEntries(names(d).map((name, k) => [name, point(d)[k] ?? 0]));

const clean = (x: number) => Number(x.toFixed(9)) + 0;
const J = (d: Draw) => jacobian(source(d), names(d), at(d)).map((row) => row.map(clean));
const entries = (d: Draw) => {
  const [[a = 0, b = 0] = [], [c = 0, e = 0] = []] = jacobian(source(d), names(d), at(d));
  return { a, b, c, e };
};
const det = (d: Draw) => {
  const { a, b, c, e } = entries(d);
  return clean(a * e - b * c);
};
const factor = (d: Draw) => Math.abs(det(d));
const area = ({ side }: Draw) => clean(side * side);
const text = (x: number) => [String(clean(x))];

const outputTex = ({ map, mirrored }: Draw) => {
  const two = map === 'polar' ? ['r\\cos\\theta', 'r\\sin\\theta'] : ['x^2-y^2', '2xy'];
  return mirrored ? two.reverse() : two;
};
const mapTex = (d: Draw) =>
  d.map === 'affine'
    ? `${matrixTex([d.A.slice(0, 2), d.A.slice(2)])}\\mathbf x+${columnTex(d.c)}`
    : `\\big(${outputTex(d).join(',\\ ')}\\big)`;
const inputTex = (d: Draw) =>
  d.map === 'affine' ? '\\mathbf x' : d.map === 'polar' ? 'r,\\theta' : 'x,y';
const pointShown = (d: Draw) => pointTex([num(d.x), d.map === 'polar' ? `\\pi/${d.y}` : num(d.y)]);

/** The determinant in formulas, for the solution. */
const detTex = (d: Draw) => {
  const { a, b, c, e } = entries(d);
  const sign = d.mirrored ? '-' : '';
  if (d.map === 'affine') return `${num(a)}\\cdot${par(e)}-${par(b)}\\cdot${par(c)}`;
  if (d.map === 'square') return `${sign}4(x^2+y^2)=${sign}4\\,(${d.x ** 2}+${d.y ** 2})`;
  return d.mirrored ? '-r\\sin^2\\theta-r\\cos^2\\theta=-r' : 'r\\cos^2\\theta+r\\sin^2\\theta=r';
};
const formulaTex = (d: Draw) => {
  if (d.map === 'affine') return matrixTex(J(d));
  const rows =
    d.map === 'square'
      ? [
          ['2x', '-2y'],
          ['2y', '2x'],
        ]
      : [
          ['\\cos\\theta', '-r\\sin\\theta'],
          ['\\sin\\theta', 'r\\cos\\theta'],
        ];
  return matrixTex(d.mirrored ? rows.reverse() : rows);
};

export default template<Draw>({
  id: '03-T6',
  version: 1,
  title: 'How much area?',
  skills: ['jacobian'],
  draw: (random) => {
    const map = random.pick<Map>(['affine', 'affine', 'square', 'polar']);
    return {
      map,
      A: [1, 2, 3, 4].map(() => random.int(-3, 3)),
      c: [random.nonzero(-3, 3), random.nonzero(-3, 3)],
      mirrored: random.sign() < 0,
      x: map === 'polar' ? random.pick([0.5, 2, 3]) : random.nonzero(-2, 2),
      y: map === 'polar' ? random.pick([3, 6]) : random.nonzero(-2, 2),
      side: random.pick([0.1, 0.2, 0.3]),
    };
  },
  accept: (d) => factor(d) > 0 && d.A.filter((entry) => entry === 0).length <= 1,
  prompt: (d) =>
    d.map === 'affine'
      ? `The map $\\mathbf f(\\mathbf x)=${mapTex(d)}$ is applied to a square of side $${d.side}$. What is the area of its image, exactly?`
      : `A small square of side $${d.side}$ lies at $(${d.map === 'polar' ? 'r,\\theta' : 'x,y'})=${pointShown(d)}$. The map $\\mathbf f(${inputTex(d)})=${mapTex(d)}$ is applied to it. What is the area of the image, to first order?`,
  answer: (d) => number(clean(factor(d) * area(d)), { label: '\\text{area}=' }),
  check: (d) => {
    const [a = 0, b = 0, c = 0, e = 0] = d.A;
    const closed = { affine: a * e - b * c, square: 4 * (d.x ** 2 + d.y ** 2), polar: d.x }[d.map];
    return text(Math.abs(closed) * d.side ** 2);
  },
  misconceptions: [
    {
      id: 'MINUS',
      short: 'a negative area',
      answer: (d) => (det(d) < 0 ? text(det(d) * area(d)) : undefined),
      say: (d) =>
        `The determinant is $${num(det(d))}$, and its minus says that the image is mirrored. An area is never negative: take the absolute value.`,
    },
    {
      id: 'NOT_SQUARED',
      short: 'the side taken for the area of the square',
      answer: (d) => text(factor(d) * d.side),
      say: (d) =>
        `The factor $${num(factor(d))}$ is right, and it multiplies the *area* of the square. That is $${d.side}^2=${num(area(d))}$, not $${d.side}$.`,
    },
    {
      id: 'FACTOR_ONLY',
      short: 'the factor without the area',
      answer: (d) => text(factor(d)),
      say: (d) =>
        `$${num(factor(d))}$ is the area factor $\\lvert\\det J\\rvert$. The square had the area $${d.side}^2=${num(area(d))}$: multiply.`,
    },
    {
      id: 'PRODUCTS_ADDED',
      short: 'ad + bc instead of ad − bc',
      answer: (d) => {
        const { a, b, c, e } = entries(d);
        return Math.abs(b * c) < 1e-9 || Math.abs(a * e) < 1e-9
          ? undefined
          : text(Math.abs(a * e + b * c) * area(d));
      },
      say: (d) =>
        `You added the two products: the determinant is $ad-bc$, with $J=${d.map === 'polar' ? formulaTex(d) : matrixTex(J(d))}$. Mind the signs: a product may be negative itself.`,
    },
    {
      id: 'TRACE',
      short: 'the trace taken for the determinant',
      answer: (d) => {
        const { a, e } = entries(d);
        return d.map === 'polar' || a + e === 0 ? undefined : text(Math.abs(a + e) * area(d));
      },
      say: (d) =>
        `You added the entries of the diagonal of $J=${matrixTex(J(d))}$; that is the trace. The area factor is the determinant, $ad-bc$.`,
    },
    {
      id: 'SIDE_NOT_AREA',
      short: 'the side of the image instead of its area',
      answer: (d) =>
        d.map === 'square' ? [`2*sqrt(${d.x ** 2 + d.y ** 2})*${d.side}`] : undefined,
      say: (d) =>
        `That is the side of the image: each edge becomes $2\\sqrt{${d.x ** 2 + d.y ** 2}}$ times as long. For the area this factor counts twice, once for each edge.`,
    },
  ],
  hints: (d) => [
    d.map === 'affine'
      ? `The shift changes no area, and the Jacobian of an affine map is its matrix: $J=${matrixTex(J(d))}$. What is its determinant?`
      : `To first order areas grow by the factor $\\lvert\\det J\\rvert$. First the Jacobian: its row 1 is the gradient of $${outputTex(d)[0] ?? ''}$.`,
    `${d.map === 'affine' ? '' : `$J=${formulaTex(d)}$, and `}$\\det J=ad-bc=${detTex(d)}$${d.map === 'polar' ? `, here $${num(det(d))}$` : ''}. For an area take the absolute value.`,
    `The factor is $${num(factor(d))}$. Multiply it by the area of the square, $${d.side}\\cdot${d.side}$.`,
  ],
  solution: (d) =>
    [
      'Areas are multiplied by $\\lvert\\det J\\rvert$, the area of the parallelogram between the columns of $J$.',
      `Here $$J=${formulaTex(d)}$$ and $$\\det J=${detTex(d)}=${num(det(d))}.$$`,
      `${det(d) < 0 ? 'The image is mirrored, and its area' : 'The area'} is $\\lvert\\det J\\rvert=${num(factor(d))}$ times that of the square: $${num(factor(d))}\\cdot${d.side}^2=${num(clean(factor(d) * area(d)))}$.`,
      d.map === 'affine'
        ? 'The map is affine, so this is exact for squares of any size.'
        : d.map === 'square'
          ? `A check: both columns of $J$ have the length $2\\sqrt{${d.x ** 2 + d.y ** 2}}$ and are perpendicular, so the image is nearly a square of side $2\\sqrt{${d.x ** 2 + d.y ** 2}}\\cdot${d.side}$.`
          : `A check: the columns of $J$ are perpendicular and have the lengths $1$ and $r=${num(d.x)}$, so the image is nearly a rectangle with the sides $${d.side}$ and $${num(clean(d.x * d.side))}$.`,
    ].join('\n\n'),
  figure: (d) => {
    const values = valueRows(source(d), at(d)).map(([entry = 0]) => entry);
    // Half the image of the square, and some air around it.
    const half = J(d).map((row) => row.reduce((sum, entry) => sum + Math.abs(entry), 0) / 2);
    const reach = 1.5 * d.side * Math.max(...half);
    const [x = 0, y = 0] = point(d);
    return {
      widget: 'jacobian',
      query: query({
        f: d.map === 'polar' ? `f(r, theta) = ${source(d)}` : tidy(source(d), names(d)),
        at: `${num(x)},${num(y)}`,
        // The move goes to a corner of the square.
        h: `${num(d.side / 2)},${num(-d.side / 2)}`,
        size: d.side,
        view: [x, y].flatMap((k) => [k - 1.2 * d.side, k + 1.2 * d.side].map(num)).join(','),
        out: values.flatMap((k) => [k - reach, k + reach].map(num)).join(','),
      }),
      caption:
        d.map === 'affine'
          ? `The square of side ${d.side}, laid anywhere, and its image. Under the matrix stands the factor of the area; make the square larger, and the factor stays.`
          : `The square of side ${d.side} and its image; dashed, what the linear model makes of it. Make the square larger, and the two come apart.`,
    };
  },
  cases: [
    { seed: '3', typed: ['0.27'], expect: 'correct' },
    { seed: '3', typed: ['(0.27)'], expect: 'correct' },
    { seed: '3', typed: ['-0.27'], expect: 'MINUS' },
    { seed: '3', typed: ['0.9'], expect: 'NOT_SQUARED' },
    { seed: '3', typed: ['3'], expect: 'FACTOR_ONLY' },
    { seed: '3', typed: ['0.135'], expect: 'PRODUCTS_ADDED' },
    { seed: '3', typed: ['17'], expect: 'wrong' },
    { seed: '3', typed: ['2..5'], expect: 'unreadable' },
    { seed: '4', typed: ['2*sqrt(8)*0.2'], expect: 'SIDE_NOT_AREA' },
    { seed: '9', typed: ['0.36'], expect: 'TRACE' },
  ],
});
