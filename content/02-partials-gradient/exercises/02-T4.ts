import {
  gradient,
  num,
  number,
  par,
  parts,
  plus,
  pointTex,
  query,
  rowTex,
  template,
  tex,
  tidy,
  vector,
  type Answer,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly p: readonly [number, number];
}

const f = ({ a, b, c }: Draw) => `${a}*x^2 + ${b}*x*y + ${c}*y^2`;

function grad(d: Draw): readonly [number, number] {
  const [x, y] = d.p;
  const [gx = NaN, gy = NaN] = gradient(f(d), ['x', 'y'], { x, y });
  return [gx, gy];
}

const square = (d: Draw) => grad(d)[0] ** 2 + grad(d)[1] ** 2;
const isWhole = (d: Draw) => Number.isInteger(Math.sqrt(square(d)));
const norm = (d: Draw) => (isWhole(d) ? String(Math.sqrt(square(d))) : `sqrt(${square(d)})`);
const normTex = (d: Draw) => (isWhole(d) ? norm(d) : `\\sqrt{${square(d)}}`);
const directionOf = ([, u = '', v = '']: Answer) => [Number(u || NaN), Number(v || NaN)] as const;
const sizeOf = (typed: Answer) => Math.hypot(...directionOf(typed));
/** Whether a typed column is a positive, or negative, multiple of a row, to the decimals of an answer. */
function isAlong(typed: Answer, [gx, gy]: readonly [number, number], sign: 1 | -1): boolean {
  const [u, v] = directionOf(typed);
  const size = Math.hypot(u, v) * Math.hypot(gx, gy);
  return size > 0 && sign * (u * gx + v * gy) > 0 && Math.abs(u * gy - v * gx) < 2e-3 * size;
}
const decimals = (x: number) => num(Number(x.toFixed(4)));

export default template<Draw>({
  id: '02-T4',
  version: 1,
  title: 'The steepest way up',
  skills: ['directional-derivative', 'gradient'],
  draw: (random) => ({
    a: random.nonzero(-3, 3),
    b: random.nonzero(-3, 3),
    c: random.nonzero(-3, 3),
    p: [random.nonzero(-2, 2), random.nonzero(-2, 2)],
  }),
  accept: (d) => grad(d).every((g) => g !== 0 && Math.abs(g) <= 12),
  prompt: (d) =>
    `Stand at $${pointTex(d.p)}$ on the map of $f(x,y) = ${tex(f(d))}$. How steep is the steepest way up, and in which direction does it go? (Length is the usual, Euclidean length.) Answer exactly, typing a root as \`sqrt(2)\`, or with three decimals.`,
  answer: (d) =>
    parts(
      {
        title: 'The greatest slope, per unit of length.',
        asked: number(norm(d), { decimals: 3 }),
      },
      {
        title: 'Its direction, as a column of length 1.',
        asked: vector(
          grad(d).map((g) => `${g}/${norm(d)}`),
          { decimals: 3 },
        ),
      },
    ),
  check: ({ a, b, c, p: [x, y] }) => {
    const g = [2 * a * x + b * y, b * x + 2 * c * y] as const;
    const angle = Math.atan2(g[1], g[0]);
    return [Math.hypot(...g), Math.cos(angle), Math.sin(angle)].map(String);
  },
  misconceptions: [
    {
      id: 'SQUARED_NORM',
      short: 'the square of the length',
      answer: (d) => [String(square(d)), '', ''],
      say: (d) =>
        `That is $\\lVert\\nabla f\\rVert^2 = ${num(square(d))}$, the sum of the squares. The slope in the best direction is the length itself: take the square root.`,
    },
    {
      id: 'SUM',
      short: 'the sizes of the entries added',
      answer: (d) => [String(Math.abs(grad(d)[0]) + Math.abs(grad(d)[1])), '', ''],
      say: (d) =>
        `You added the sizes of the entries of $${rowTex(grad(d))}$. A step of length 1 cannot go a whole unit along both axes; the squares of its two entries add up to 1. So the best slope is less: the length of the row, $\\sqrt{g_1^2+g_2^2}$.`,
    },
    {
      id: 'SIGNED_SUM',
      short: 'the entries added',
      // With entries of one sign it is SUM, or its opposite.
      answer: (d) => {
        const [gx, gy] = grad(d);
        return gx * gy > 0 ? undefined : [String(gx + gy), '', ''];
      },
      say: (d) =>
        `You added the two entries, $${num(grad(d)[0])} ${plus(grad(d)[1])}$. That is the derivative along $(1,\\,1)$, which is neither the best direction nor of length 1. The greatest slope is the length of the row.`,
    },
    {
      id: 'LARGEST_ENTRY',
      short: 'the better of the two axes',
      answer: (d) => [String(Math.max(...grad(d).map(Math.abs))), '', ''],
      say: (d) =>
        `That is the slope along the better of the two axes. A mixture of both does better still: along $\\nabla f^{\\top}$, the column of $${rowTex(grad(d))}$, the slope per unit of length is the length of that column.`,
    },
    {
      id: 'DESCENT',
      short: 'the steepest way down',
      answer: (d) => ['', ...grad(d).map((g) => `(${-g})/${norm(d)}`)],
      made: (d, typed) => isAlong(typed, grad(d), -1),
      say: (d) =>
        `That is the way of steepest descent, $-\\nabla f^{\\top}$. The way up goes along the gradient $${rowTex(grad(d))}$ itself, without the minus. (The column has to have length 1 in any case.)`,
    },
    {
      id: 'NOT_NORMALISED',
      short: 'the gradient itself instead of a direction of length 1',
      answer: (d) => ['', ...grad(d).map(String)],
      made: (d, typed) => isAlong(typed, grad(d), 1) && Math.abs(sizeOf(typed) - 1) > 0.01,
      say: (d) =>
        `The direction is right, but a column of length 1 was asked for, and yours has another length. The gradient itself, for instance, has the length $${normTex(d)}$. Divide both entries by the length of your column.`,
    },
    {
      id: 'LEVEL',
      short: 'a direction along the contour',
      answer: (d) => ['', `(${-grad(d)[1]})/${norm(d)}`, `${grad(d)[0]}/${norm(d)}`],
      made: (d, typed) => {
        const [u, v] = directionOf(typed);
        const [gx, gy] = grad(d);
        return Math.hypot(u, v) > 0.1 && Math.abs(gx * u + gy * v) < 1e-3 * Math.hypot(u, v);
      },
      say: (d) =>
        `This direction is at a right angle to the gradient $${rowTex(grad(d))}$: the row times your column is 0. It runs along the contour, where $f$ neither rises nor falls.`,
    },
  ],
  hints: (d) => [
    `Both answers come from the gradient at $${pointTex(d.p)}$. Freeze $y$, then $x$: $\\nabla f = \\begin{bmatrix}${tex(`${2 * d.a}*x + ${d.b}*y`)} & ${tex(`${d.b}*x + ${2 * d.c}*y`)}\\end{bmatrix}$.`,
    `At the point that is $${rowTex(grad(d))}$. For a step $\\mathbf h$ of length 1 the slope $\\nabla f\\,\\mathbf h$ is greatest when $\\mathbf h$ points along $\\nabla f^{\\top}$, and then it is the length $\\lVert\\nabla f\\rVert$.`,
    `The length is $\\sqrt{${par(grad(d)[0])}^2 + ${par(grad(d)[1])}^2}$. Divide both entries of the gradient by it.`,
  ],
  solution: (d) => {
    const [gx, gy] = grad(d);
    const n = Math.sqrt(square(d));
    return [
      `The gradient at $${pointTex(d.p)}$ is $\\nabla f = ${rowTex([gx, gy])}$. By Cauchy–Schwarz no $\\mathbf h$ of length 1 has a slope above $\\lVert\\nabla f\\rVert$, and only $\\mathbf h = \\nabla f^{\\top}/\\lVert\\nabla f\\rVert$ reaches it.`,
      'So the greatest slope is',
      `$$\\lVert\\nabla f\\rVert = \\sqrt{${par(gx)}^2 + ${par(gy)}^2} = ${isWhole(d) ? num(n) : `\\sqrt{${square(d)}} \\approx ${decimals(n)}`},$$`,
      'and its direction is',
      `$$\\mathbf h = \\frac{1}{${normTex(d)}}\\begin{bmatrix}${num(gx)} \\\\ ${num(gy)}\\end{bmatrix} \\approx \\begin{bmatrix}${decimals(gx / n)} \\\\ ${decimals(gy / n)}\\end{bmatrix}.$$`,
      `A check: row times column is $\\frac{${num(gx * gx)} + ${num(gy * gy)}}{${normTex(d)}} = ${normTex(d)}$, as it should be.`,
    ].join('\n\n');
  },
  figure: (d) => {
    const [x, y] = d.p;
    const [gx, gy] = grad(d);
    return {
      widget: 'gradient',
      query: query({
        f: tidy(f(d), ['x', 'y']),
        at: `${x},${y}`,
        angle: (Math.atan2(gy, gx) * 180) / Math.PI,
        pane: 'angle',
        view: `${x - 3},${x + 3},${y - 2.5},${y + 2.5}`,
      }),
      caption: `The slope at $${pointTex(d.p)}$ against the angle: one wave of a cosine. Its height is $${normTex(d)}$, reached along the gradient.`,
    };
  },
  cases: [
    { seed: '1', typed: ['sqrt(97)', '4/sqrt(97)', '9/sqrt(97)'], expect: 'correct' },
    { seed: '1', typed: ['9.849', '0.406', '0.914'], expect: 'correct' },
    { seed: '1', typed: ['97', '4/sqrt(97)', '9/sqrt(97)'], expect: 'SQUARED_NORM' },
    { seed: '1', typed: ['13', '4/sqrt(97)', '9/sqrt(97)'], expect: 'SUM' },
    { seed: '1', typed: ['9', '4/sqrt(97)', '9/sqrt(97)'], expect: 'LARGEST_ENTRY' },
    { seed: '1', typed: ['sqrt(97)', '(-4)/sqrt(97)', '(-9)/sqrt(97)'], expect: 'DESCENT' },
    { seed: '1', typed: ['sqrt(97)', '4', '9'], expect: 'NOT_NORMALISED' },
    { seed: '1', typed: ['sqrt(97)', '(-9)/sqrt(97)', '4/sqrt(97)'], expect: 'LEVEL' },
    { seed: '2', typed: ['2', '-2/sqrt(20)', '4/sqrt(20)'], expect: 'SIGNED_SUM' },
    { seed: '1', typed: ['sqrt(97)', '-4', '-9'], expect: 'DESCENT' },
    { seed: '1', typed: ['sqrt(97)', '8', '18'], expect: 'NOT_NORMALISED' },
    { seed: '1', typed: ['sqrt(97)', '1', '0'], expect: 'partly' },
    { seed: '1', typed: ['', '4/sqrt(97)', '9/sqrt(97)'], expect: 'unreadable' },
  ],
});
