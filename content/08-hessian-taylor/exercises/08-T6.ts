import {
  columnTex,
  fraction,
  fractionTex,
  gradient,
  hessian,
  matrixTex,
  num,
  par,
  plus,
  pointTex,
  query,
  rowTex,
  template,
  tidy,
  valueRows,
  vector,
} from '../../../src/exercises/author.ts';

type Pair = readonly [number, number];

interface Draw {
  /** fxx, fxy, fyy. */
  readonly H: readonly [number, number, number];
  readonly g: Pair;
  readonly x: Pair;
}

const det = ({ H: [p, q, r] }: Draw) => p * r - q * q;
const square = ({ H: [p, q, r] }: Draw) => [
  [p, q],
  [q, r],
];
/** det·h, by Cramer's rule: whole numbers. */
const scaled = ({ H: [p, q, r], g: [u, v] }: Draw): Pair => [q * v - r * u, q * u - p * v];
const step = (d: Draw) => scaled(d).map((top) => fraction(top, det(d)));
/** x + sign·h, as fractions. */
const moved = (d: Draw, sign: 1 | -1) =>
  scaled(d).map((top, k) => fraction((d.x[k] ?? 0) * det(d) + sign * top, det(d)));

/** The function of which these are gradient and Hessian at x: its own quadratic model. */
function model({ H: [p, q, r], g: [u, v], x: [a, b] }: Draw): string {
  const [X, Y] = [`(x-(${a}))`, `(y-(${b}))`];
  return `${u}*${X} + ${v}*${Y} + (${p}*${X}^2 + 2*(${q})*${X}*${Y} + ${r}*${Y}^2)/2`;
}
const bracketed = (text = '') =>
  text.startsWith('-') ? `(${fractionTex(text)})` : fractionTex(text);
const times = (k: number, name: string) => `${k === 1 ? '' : k === -1 ? '-' : num(k)}${name}`;
const added = (k: number, name: string) =>
  plus(k).replace(/1$/, (one) => (Math.abs(k) === 1 ? '' : one)) + name;
const equations = ({ H: [p, q, r], g: [u, v] }: Draw): readonly string[] => [
  `${times(p, 'h_1')} ${added(q, 'h_2')} = ${num(-u)}`,
  `${times(q, 'h_1')} ${added(r, 'h_2')} = ${num(-v)}`,
];

export default template<Draw>({
  id: '08-T6',
  version: 1,
  title: 'One Newton step',
  skills: ['quadratic-model', 'hessian'],
  draw: (random) => ({
    H: [random.int(1, 4), random.nonzero(-3, 3), random.int(1, 5)],
    g: [random.int(-3, 3), random.nonzero(-3, 3)],
    x: [random.nonzero(-3, 3), random.nonzero(-3, 3)],
  }),
  accept: (d) => det(d) >= 1 && det(d) <= 5,
  prompt: (d) =>
    `At $\\mathbf x = ${pointTex(d.x)}$ a function has the gradient $\\nabla f = ${rowTex(d.g)}$ and the Hessian $H = ${matrixTex(square(d))}$. To which point does one Newton step lead? Give its two coordinates exactly, as in \`3\` or \`-7/4\`.`,
  answer: (d) => vector(moved(d, 1)),
  // From the function itself: gradient and Hessian by AD, the inverse by the matrix core.
  check: (d) => {
    const at = { x: d.x[0], y: d.x[1] };
    const H = hessian(model(d), ['x', 'y'], at);
    const g = gradient(model(d), ['x', 'y'], at);
    return valueRows('p - inv(H)*g', { p: d.x, H, g }).flat().map(String);
  },
  misconceptions: [
    {
      id: 'GD_INSTEAD',
      short: 'a gradient step instead of a Newton step',
      answer: ({ x, g }) => x.map((entry, k) => String(entry - (g[k] ?? 0))),
      say: () =>
        'That is a step along $-\\nabla f^{\\top}$, a gradient step with $\\eta = 1$. Newton first solves $H\\mathbf h = -\\nabla f^{\\top}$: the Hessian decides both the direction and the length.',
    },
    {
      id: 'SIGN',
      short: 'the step taken uphill',
      answer: (d) => moved(d, -1),
      say: (d) =>
        `The sign: you solved $H\\mathbf h = \\nabla f^{\\top}$. The model is level where $\\nabla f + \\mathbf h^{\\top}H = \\mathbf 0$, so the right side is minus the gradient, $${columnTex(d.g.map((entry) => -entry))}$.`,
    },
    {
      id: 'STEP_ONLY',
      short: 'the step instead of the new point',
      answer: (d) => step(d),
      say: (d) =>
        `That is the step $\\mathbf h$, and it is right. Add it to the point $${pointTex(d.x)}$ to see where it leads.`,
    },
    {
      id: 'DIAGONAL_ONLY',
      short: 'each entry divided by its diagonal entry',
      answer: ({ H: [p, , r], g: [u, v], x: [a, b] }) => [
        fraction(a * p - u, p),
        fraction(b * r - v, r),
      ],
      say: (d) =>
        `You divided each entry of the gradient by its own diagonal entry. The mixed entry $${num(d.H[1])}$ couples the two equations: they have to be solved together.`,
    },
    {
      id: 'H_TIMES_G',
      short: 'multiplied by H instead of solved with it',
      answer: ({ H: [p, q, r], g: [u, v], x: [a, b] }) => [
        String(a - p * u - q * v),
        String(b - q * u - r * v),
      ],
      say: () =>
        'You multiplied the gradient by $H$. It is the other way round: $H$ times the step is minus the gradient, so there is a system to solve.',
    },
  ],
  hints: (d) => [
    `The quadratic model is level where its gradient in $\\mathbf h$ is zero: $H\\mathbf h = -\\nabla f^{\\top}$, here with the right side $${columnTex(d.g.map((entry) => -entry))}$.`,
    `Two equations: $${equations(d)[0] ?? ''}$ and $${equations(d)[1] ?? ''}$. Solve them for $h_1$ and $h_2$; the determinant of $H$ is $${det(d)}$.`,
    `The first is $h_1 = ${fractionTex(step(d)[0] ?? '')}$. Find $h_2$, and add $\\mathbf h$ to the point $${pointTex(d.x)}$.`,
  ],
  solution: (d) => {
    const [p, q, r] = d.H;
    const h = step(d);
    return [
      `$H\\mathbf h = -\\nabla f^{\\top}$ says $${equations(d)[0] ?? ''}$ and $${equations(d)[1] ?? ''}$.`,
      `Take $${num(r)}$ times the first minus $${par(q)}$ times the second: $h_2$ drops out, and $${times(det(d), 'h_1')} = ${num(scaled(d)[0])}$. Take $${num(p)}$ times the second minus $${par(q)}$ times the first: $h_1$ drops out, and $${times(det(d), 'h_2')} = ${num(scaled(d)[1])}$. The factor left over is the determinant, $${num(p)}\\cdot${par(r)} - ${par(q)}^2 = ${det(d)}$. So $\\mathbf h = ${columnTex(h.map(fractionTex))}$.`,
      `So the step leads to $\\mathbf x + \\mathbf h = ${columnTex(moved(d, 1).map(fractionTex))}$.`,
      `A check of the first equation: $${num(p)}\\cdot${bracketed(h[0])} ${plus(q)}\\cdot${bracketed(h[1])} = ${num(-d.g[0])}$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'taylor',
    query: query({
      f: tidy(model(d), ['x', 'y']),
      at: d.x.join(','),
      look: 'steps',
      eta: Number((1 / (d.H[0] + d.H[2])).toFixed(2)),
      steps: 8,
      step: 8,
      view: box(d),
    }),
    caption:
      'The quadratic with this gradient and Hessian at the start. The first Newton step lands on the minimum; eight gradient steps take another way and are still coming nearer.',
  }),
  cases: [
    { seed: '3', typed: ['12/5', '14/5'], expect: 'correct' },
    { seed: '3', typed: ['(12/5)', '(14/5)'], expect: 'correct' },
    { seed: '3', typed: ['2*(12/5)/2', '2*(14/5)/2'], expect: 'correct' },
    { seed: '3', typed: ['4', '4'], expect: 'GD_INSTEAD' },
    { seed: '3', typed: ['8/5', '6/5'], expect: 'SIGN' },
    { seed: '3', typed: ['2/5', '4/5'], expect: 'STEP_ONLY' },
    { seed: '3', typed: ['8/3', '3'], expect: 'DIAGONAL_ONLY' },
    { seed: '3', typed: ['10', '8'], expect: 'H_TIMES_G' },
    { seed: '3', typed: ['97', '97'], expect: 'wrong' },
    { seed: '3', typed: ['12x', '14/5'], expect: 'unreadable' },
  ],
});

/** Start and end, with some room: as much as the step is long. */
function box(d: Draw): string {
  const room = Math.max(...scaled(d).map(Math.abs)) / det(d);
  return d.x
    .flatMap((from, k) => {
      const middle = from + (scaled(d)[k] ?? 0) / det(d) / 2;
      return [middle - 1.1 * room, middle + 1.1 * room].map((end) => Number(end.toFixed(2)));
    })
    .join(',');
}
