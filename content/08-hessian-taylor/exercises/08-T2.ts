import {
  columnTex,
  matrixTex,
  num,
  number,
  par,
  query,
  rowTex,
  template,
  tidy,
  value,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly f: number;
  readonly g: readonly [number, number];
  /** fxx, fxy, fyy. */
  readonly H: readonly [number, number, number];
  /** In tenths. */
  readonly h: readonly [number, number];
}

/** The model around the origin, with its numbers: x and y are the two entries of h. */
const model = ({ f, g, H: [p, q, r] }: Draw) =>
  `${f} + ${g[0]}*x + ${g[1]}*y + (${p}*x^2 + 2*(${q})*x*y + ${r}*y^2)/2`;
const move = ({ h }: Draw) => ({ x: h[0] / 10, y: h[1] / 10 });
/** Decimals as they are written: no 4.510000000000001. */
const clean = (x: number) => Number(x.toFixed(9));
const linear = ({ g, h }: Draw) => (g[0] * h[0] + g[1] * h[1]) / 10;
/** hᵀHh with the cross term taken so many times. */
const form = ({ H: [p, q, r], h: [s, t] }: Draw, crossed: number) =>
  (p * s * s + crossed * q * s * t + r * t * t) / 100;
const after = (d: Draw, quadratic: number) => [String(clean(d.f + linear(d) + quadratic))];
const matrixOf = ({ H: [p, q, r] }: Draw) => [
  [p, q],
  [q, r],
];
/** `-h_1^2`, with no 1 before the letter. */
const square = (k: number, index: 1 | 2) =>
  `${Math.abs(k) === 1 ? (k < 0 ? '-' : '') : num(k)}h_${index}^2`;
const tenths = ({ h }: Draw) => h.map((entry) => entry / 10);

export default template<Draw>({
  id: '08-T2',
  version: 1,
  title: 'The value of a quadratic model',
  skills: ['quadratic-model', 'hessian'],
  draw: (random) => ({
    f: random.int(1, 9),
    g: [random.nonzero(-3, 3), random.nonzero(-3, 3)],
    H: [random.nonzero(-4, 4), random.nonzero(-3, 3), random.nonzero(-4, 4)],
    h: random.shuffle([random.sign(), 2 * random.sign()]) as [number, number],
  }),
  prompt: (d) =>
    `At a point $f = ${d.f}$, $\\nabla f = ${rowTex(d.g)}$ and $H = ${matrixTex(matrixOf(d))}$. Which value of $f$ does the quadratic model give after the move $\\mathbf h = ${columnTex(tenths(d))}$? Type it exactly; it has no more than three decimals.`,
  answer: (d) => number(clean(value(model(d), move(d)))),
  check: (d) => after(d, form(d, 2) / 2),
  misconceptions: [
    {
      id: 'HALF_MISSING',
      short: 'the half before the quadratic term missing',
      answer: (d) => after(d, form(d, 2)),
      say: (d) =>
        `You added all of $\\mathbf h^{\\top}H\\mathbf h = ${num(clean(form(d, 2)))}$. In the model stands half of it: without the half, the model would bend twice as much as the function.`,
    },
    {
      id: 'CROSS_ONCE',
      short: 'the cross term counted once',
      answer: (d) => after(d, form(d, 1) / 2),
      say: (d) =>
        `The mixed entry $${num(d.H[1])}$ stands in $H$ twice, above and below the diagonal, so $\\mathbf h^{\\top}H\\mathbf h$ has the term $2\\cdot${par(d.H[1])}\\,h_1h_2$. You took it once.`,
    },
    {
      id: 'LINEAR_ONLY',
      short: 'the linear model',
      answer: (d) => after(d, 0),
      say: (d) =>
        `That is the linear model, $f + \\nabla f\\,\\mathbf h$. The quadratic one adds $\\tfrac12\\mathbf h^{\\top}H\\mathbf h$, here $${num(clean(form(d, 2) / 2))}$.`,
    },
    {
      id: 'CHANGE_ONLY',
      short: 'the change instead of the value',
      answer: (d) => [String(clean(linear(d) + form(d, 2) / 2))],
      say: (d) =>
        `That is by how much the model changes. The value after the move is $f = ${d.f}$ plus this change.`,
    },
    {
      id: 'LINEAR_DROPPED',
      short: 'the linear term left out',
      answer: (d) => [String(clean(d.f + form(d, 2) / 2))],
      say: (d) =>
        `The term $\\nabla f\\,\\mathbf h = ${num(clean(linear(d)))}$ is missing. It drops out where the gradient is zero, and here the gradient is $${rowTex(d.g)}$.`,
    },
  ],
  hints: (d) => [
    `Three numbers are added: $f$, then $\\nabla f\\,\\mathbf h$, then $\\tfrac12\\mathbf h^{\\top}H\\mathbf h$. The first is $${d.f}$.`,
    `The second is row times column, $${par(d.g[0])}\\cdot${par(d.h[0] / 10)} + ${par(d.g[1])}\\cdot${par(d.h[1] / 10)} = ${num(clean(linear(d)))}$.`,
    `For the third: $\\mathbf h^{\\top}H\\mathbf h = ${square(d.H[0], 1)} + 2\\cdot${par(d.H[1])}\\,h_1h_2 ${d.H[2] < 0 ? '' : '+'}${square(d.H[2], 2)}$ with $h_1 = ${num(d.h[0] / 10)}$ and $h_2 = ${num(d.h[1] / 10)}$. Take half of it.`,
  ],
  solution: (d) => {
    const [s, t] = tenths(d);
    const whole = clean(form(d, 2));
    return [
      `Linear term: $\\nabla f\\,\\mathbf h = ${par(d.g[0])}\\cdot${par(s ?? 0)} + ${par(d.g[1])}\\cdot${par(t ?? 0)} = ${num(clean(linear(d)))}$.`,
      `Quadratic term: $\\mathbf h^{\\top}H\\mathbf h = ${par(d.H[0])}\\cdot${par(s ?? 0)}^2 + 2\\cdot${par(d.H[1])}\\cdot${par(s ?? 0)}\\cdot${par(t ?? 0)} + ${par(d.H[2])}\\cdot${par(t ?? 0)}^2 = ${num(whole)}$, and half of it is $${num(clean(whole / 2))}$.`,
      `Together $${d.f} + ${par(clean(linear(d)))} + ${par(clean(whole / 2))} = ${num(clean(value(model(d), move(d))))}$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'taylor',
    query: query({
      f: tidy(model(d), ['x', 'y']),
      at: '0,0',
      h: tenths(d).join(','),
      order: 2,
      view: '-0.5,0.5,-0.45,0.45',
    }),
    caption:
      'A function with this value, gradient and Hessian at the ring. It is quadratic itself, so its model is exact; lower the order to see what the linear one leaves out.',
  }),
  cases: [
    { seed: '3', typed: ['6.635'], expect: 'correct' },
    { seed: '3', typed: ['(6.635)'], expect: 'correct' },
    { seed: '3', typed: ['2*(6.635)/2'], expect: 'correct' },
    { seed: '3', typed: ['6.57'], expect: 'HALF_MISSING' },
    { seed: '3', typed: ['6.645'], expect: 'CROSS_ONCE' },
    { seed: '3', typed: ['6.7'], expect: 'LINEAR_ONLY' },
    { seed: '3', typed: ['-0.365'], expect: 'CHANGE_ONLY' },
    { seed: '3', typed: ['6.935'], expect: 'LINEAR_DROPPED' },
    { seed: '3', typed: ['97'], expect: 'wrong' },
    { seed: '3', typed: ['12x'], expect: 'unreadable' },
  ],
});
