import {
  columnTex,
  fraction,
  fractionTex,
  gradient,
  num,
  number,
  par,
  plus,
  pointTex,
  query,
  rowTex,
  slope,
  template,
  tex,
  tidy,
} from '../../../src/exercises/author.ts';

/** A direction, as whole numbers over a common denominator. */
interface Direction {
  readonly h: readonly [number, number];
  readonly over: number;
}

const DIRECTIONS: readonly Direction[] = [
  { h: [3, 4], over: 5 },
  { h: [-4, 3], over: 5 },
  { h: [5, -12], over: 13 },
  { h: [1, -1], over: 1 },
  { h: [3, 4], over: 1 },
  { h: [-2, 1], over: 1 },
];

interface Draw {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly p: readonly [number, number];
  readonly along: Direction;
}

const f = ({ a, b, c, d }: Draw) => `${a}*x^2 + ${b}*x*y + ${c}*y^2 + ${d}*x`;

function grad(draw: Draw): readonly [number, number] {
  const [x, y] = draw.p;
  const [gx = NaN, gy = NaN] = gradient(f(draw), ['x', 'y'], { x, y });
  return [gx, gy];
}

const length2 = ([u, v]: readonly [number, number]) => u * u + v * v;
const isUnit = ({ along: { h, over } }: Draw) => length2(h) === over * over;
const entry = ({ along: { h, over } }: Draw, k: 0 | 1) => fraction(h[k], over);
/** The same in parentheses where it is negative, to stand after a dot. */
const factorTex = (text: string) =>
  text.startsWith('-') ? `(${fractionTex(text)})` : fractionTex(text);
/** The column with its denominator in front: fractions on top of each other would touch. */
const hTex = ({ along: { h, over } }: Draw) =>
  `${over === 1 ? '' : `\\tfrac1{${over}}`}${columnTex(h)}`;

/** The row times the column, over the denominator. */
function dot(draw: Draw): number {
  const [gx, gy] = grad(draw);
  return gx * draw.along.h[0] + gy * draw.along.h[1];
}
const result = (draw: Draw) => fraction(dot(draw), draw.along.over);
const over = ({ along }: Draw) => (along.over === 1 ? '' : `\\tfrac1{${along.over}}`);

export default template<Draw>({
  id: '02-T3',
  version: 1,
  title: 'A directional derivative',
  skills: ['directional-derivative', 'gradient'],
  draw: (random) => ({
    a: random.nonzero(-3, 3),
    b: random.nonzero(-3, 3),
    c: random.nonzero(-3, 3),
    d: random.nonzero(-4, 4),
    p: [random.int(-2, 2), random.int(-2, 2)],
    along: random.pick(DIRECTIONS),
  }),
  accept: (draw) => dot(draw) !== 0 && grad(draw).every((g) => g !== 0),
  prompt: (draw) =>
    `Let $f(x,y) = ${tex(f(draw))}$. What is the directional derivative $D_{\\mathbf h}f${pointTex(draw.p)}$ along $\\mathbf h = ${hTex(draw)}$? Give it exactly; a fraction is fine.`,
  answer: (draw) => number(result(draw), { label: 'D_{\\mathbf h}f=' }),
  // The definition: the slope at t = 0 of f on the line through the point.
  check: (draw) => {
    const [x, y] = draw.p;
    const line = `x = (${x})+t*(${entry(draw, 0)}); y = (${y})+t*(${entry(draw, 1)}); ${f(draw)}`;
    return [String(slope(line, 't', { t: 0 }))];
  },
  misconceptions: [
    {
      id: 'NORMALISED',
      short: 'divided by the length of h',
      answer: (draw) =>
        isUnit(draw) ? undefined : [`(${result(draw)})/sqrt(${length2(draw.along.h)})`],
      say: (draw) =>
        `You divided by the length of $\\mathbf h$, $\\sqrt{${length2(draw.along.h)}}${length2(draw.along.h) === 25 ? '=5' : ''}$. That is the slope per unit of length. The question is for the derivative along this $\\mathbf h$, as it stands: one unit of $t$ is one whole $\\mathbf h$.`,
    },
    {
      id: 'NORM_OF_GRADIENT',
      short: 'the length of the gradient',
      answer: (draw) => [`sqrt(${length2(grad(draw))})`],
      say: (draw) =>
        `That is $\\lVert\\nabla f\\rVert$, the slope in the best direction only. Along $\\mathbf h$ it is the row times the column, $${rowTex(grad(draw))}\\,${hTex(draw)}$.`,
    },
    {
      id: 'NOT_SUMMED',
      short: 'the two products not added',
      answer: (draw) => [fraction(grad(draw)[0] * draw.along.h[0], draw.along.over)],
      say: (draw) =>
        `That is the first of the two products, $${num(grad(draw)[0])}\\cdot${factorTex(entry(draw, 0))}$. A row times a column is one number, the sum of the products entry by entry: add the second one.`,
    },
    {
      id: 'CROSSED',
      short: 'first entry taken with second',
      answer: (draw) => {
        const [gx, gy] = grad(draw);
        // Along (1, -1) crossing only turns the sign, and a lost sign is the likelier mistake.
        if (draw.along.h[0] === -draw.along.h[1]) return undefined;
        return [fraction(gx * draw.along.h[1] + gy * draw.along.h[0], draw.along.over)];
      },
      say: (draw) =>
        `The entries are crossed. The slope along $x$, $${num(grad(draw)[0])}$, goes with the move along $x$, and the slope along $y$, $${num(grad(draw)[1])}$, with the move along $y$.`,
    },
    {
      id: 'STEP_IGNORED',
      short: 'the slopes added without the direction',
      answer: (draw) => [String(grad(draw)[0] + grad(draw)[1])],
      say: (draw) =>
        `You added the two slopes, $${num(grad(draw)[0])} ${plus(grad(draw)[1])}$. That is the derivative along $(1,\\,1)$. Each slope has to be multiplied by its entry of $\\mathbf h$ first.`,
    },
  ],
  hints: (draw) => [
    `For a differentiable function, as here, $D_{\\mathbf h}f = \\nabla f\\,\\mathbf h$. So find the gradient row first: differentiate $${tex(f(draw))}$ with $y$ frozen, then with $x$ frozen.`,
    `The row is $\\nabla f = \\begin{bmatrix}${tex(`${2 * draw.a}*x + ${draw.b}*y + ${draw.d}`)} & ${tex(`${draw.b}*x + ${2 * draw.c}*y`)}\\end{bmatrix}$. Put in $x = ${num(draw.p[0])}$, $y = ${num(draw.p[1])}$.`,
    `At the point it is $${rowTex(grad(draw))}$. Multiply it by the column $${hTex(draw)}$, entry by entry, and add. ${isUnit(draw) ? 'This $\\mathbf h$ has length 1, so the result is also the slope in its direction.' : 'Leave $\\mathbf h$ as long as it is: nobody asked for a slope per unit of length.'}`,
  ],
  solution: (draw) => {
    const [gx, gy] = grad(draw);
    const [u, v] = draw.along.h;
    return [
      `With $y$ frozen, $\\frac{\\partial f}{\\partial x} = ${tex(`${2 * draw.a}*x + ${draw.b}*y + ${draw.d}`)}$; with $x$ frozen, $\\frac{\\partial f}{\\partial y} = ${tex(`${draw.b}*x + ${2 * draw.c}*y`)}$. At $${pointTex(draw.p)}$ the row is $\\nabla f = ${rowTex([gx, gy])}$.`,
      `Row times column:`,
      `$$\\begin{aligned} D_{\\mathbf h}f &= ${rowTex([gx, gy])}\\,${hTex(draw)} \\\\ &= ${over(draw)}${draw.along.over === 1 ? '' : '\\bigl('}${num(gx)}\\cdot${par(u)} ${plus(gy)}\\cdot${par(v)}${draw.along.over === 1 ? '' : '\\bigr)'} = ${fractionTex(result(draw))}. \\end{aligned}$$`,
      isUnit(draw)
        ? `As $\\lVert\\mathbf h\\rVert = 1$, this is the slope in that direction; it cannot exceed $\\lVert\\nabla f\\rVert = \\sqrt{${length2([gx, gy])}}$.`
        : `$\\mathbf h$ has the length $\\sqrt{${length2(draw.along.h)}}$, so the slope per unit of length would be this divided by $\\sqrt{${length2(draw.along.h)}}$. Along $\\mathbf h$ itself it stays $${fractionTex(result(draw))}$.`,
    ].join('\n\n');
  },
  figure: (draw) => {
    const [x, y] = draw.p;
    const [u, v] = draw.along.h;
    return {
      widget: 'gradient',
      query: query({
        f: tidy(f(draw), ['x', 'y']),
        at: `${x},${y}`,
        angle: (Math.atan2(v, u) * 180) / Math.PI,
        view: `${x - 3},${x + 3},${y - 2.5},${y + 2.5}`,
      }),
      caption: `The direction of $\\mathbf h$ at $${pointTex(draw.p)}$ and the slope along it, per unit of length${isUnit(draw) ? '' : `; along $\\mathbf h$ it is $\\sqrt{${length2(draw.along.h)}}$ times as much`}.`,
    };
  },
  cases: [
    { seed: '1', typed: ['8'], expect: 'correct' },
    { seed: '1', typed: ['2*(8)/2'], expect: 'correct' },
    { seed: '1', typed: ['(8)/sqrt(5)'], expect: 'NORMALISED' },
    { seed: '1', typed: ['sqrt(37)'], expect: 'NORM_OF_GRADIENT' },
    { seed: '1', typed: ['2'], expect: 'NOT_SUMMED' },
    { seed: '1', typed: ['-13'], expect: 'CROSSED' },
    { seed: '1', typed: ['5'], expect: 'STEP_IGNORED' },
    { seed: '1', typed: ['0.125'], expect: 'wrong' },
    { seed: '1', typed: ['[1, 2]'], expect: 'unreadable' },
  ],
});
