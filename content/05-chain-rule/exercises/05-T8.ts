import {
  gradient,
  gradientTexts,
  num,
  number,
  par,
  pointTex,
  query,
  rowTex,
  slope,
  template,
  tex,
  tidy,
  value,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly p: number;
  readonly q: number;
  readonly r: number;
  /** Of the linear term, which keeps the gradient at the start from being 0. */
  readonly s: number;
  readonly a: number;
}

const over = ({ p, q, r, s }: Draw, x: string, y: string): string =>
  `${p}*${x}^2 + ${q}*${x}*${y} + ${r}*${y}^2 + ${s}*${x}`;
const f = (d: Draw): string => over(d, 'x', 'y');
const along = (d: Draw): string => over(d, '(t^2)', `(${d.a}*t)`);
const fTex = (d: Draw): string => tex(f(d));
const gamma = ({ a }: Draw): string => `(t^2,\\,${tex(`${a}*t`)})`;
/** Where the point is at t = 1, and how fast it moves. */
const place = ({ a }: Draw): readonly [number, number] => [1, a];
const velocity = ({ a }: Draw): readonly [number, number] => [2, a];
const nabla = (d: Draw, [x, y]: readonly [number, number]): readonly [number, number] => {
  const [fx = NaN, fy = NaN] = gradient(f(d), ['x', 'y'], { x, y });
  return [fx, fy];
};
const dot = (
  [g1, g2]: readonly [number, number],
  [v1, v2]: readonly [number, number],
): string[] => [String(g1 * v1 + g2 * v2)];

export default template<Draw>({
  id: '05-T8',
  version: 1,
  title: 'A curve on a surface',
  skills: ['chain-rule', 'gradient'],
  draw: (random) => ({
    p: random.int(-2, 3),
    q: random.nonzero(-3, 3),
    r: random.nonzero(-2, 2),
    s: random.pick([0, 0, -3, -2, 2, 3]),
    a: random.pick([-3, -2, -1, 2, 3]),
  }),
  prompt: (d) =>
    `A point runs along $\\boldsymbol\\gamma(t) = ${gamma(d)}$ over the surface $f(x,y) = ${fTex(d)}$. How fast does its height change at $t = 1$? That is, find $\\frac{d}{dt}f(\\boldsymbol\\gamma(t))$ there.`,
  answer: (d) => number(slope(along(d), 't', { t: 1 })),
  // ∇f(γ(1)) γ′(1), written out.
  check: ({ p, q, r, s, a }) => [String((2 * p + q * a + s) * 2 + (q + 2 * r * a) * a)],
  misconceptions: [
    {
      id: 'GRADIENT_AT_START',
      short: 'the gradient taken where the curve starts',
      answer: (d) => dot(nabla(d, [0, 0]), velocity(d)),
      say: (d) =>
        `You took the gradient at $\\boldsymbol\\gamma(0) = (0,\\,0)$, where the curve starts. Take it where the point is at $t = 1$, at $\\boldsymbol\\gamma(1) = ${pointTex(place(d))}$.`,
    },
    {
      id: 'EVAL_POINT',
      short: 'the outer Jacobian taken at the wrong point',
      answer: (d) => dot(nabla(d, [1, 1]), velocity(d)),
      say: (d) =>
        `You took the gradient at $(1,\\,1)$, as if $t$ went into $f$ itself. What $f$ is handed at $t = 1$ is the point $\\boldsymbol\\gamma(1) = ${pointTex(place(d))}$.`,
    },
    {
      id: 'GRADIENT_AT_VELOCITY',
      short: 'the gradient taken at the velocity',
      answer: (d) => dot(nabla(d, velocity(d)), velocity(d)),
      say: (d) =>
        `You took the gradient at $${pointTex(velocity(d))}$, which is the velocity. The gradient belongs to the position, $${pointTex(place(d))}$; the velocity is what it is multiplied by.`,
    },
    {
      id: 'INNER_MISSING',
      short: 'the inner Jacobian left out',
      answer: (d) => dot(nabla(d, place(d)), [1, 1]),
      say: (d) =>
        `You added the entries of the gradient $${rowTex(nabla(d, place(d)))}$. Each has to be multiplied by the speed in its own direction first: the velocity is $\\boldsymbol\\gamma'(1) = ${pointTex(velocity(d))}$.`,
    },
    {
      id: 'VALUE',
      short: 'the value of f instead of its slope',
      answer: (d) => [String(value(f(d), { x: 1, y: d.a }))],
      say: (d) =>
        `That is the height itself, $f${pointTex(place(d))}$. The question is how fast it changes as the point runs on.`,
    },
    {
      id: 'ONE_ROUTE',
      short: 'only one of several routes counted',
      answer: (d) => dot([nabla(d, place(d))[0], 0], velocity(d)),
      say: (d) =>
        `That is the route by way of $x$ only. $t$ reaches $f$ through $y = ${tex(`${d.a}*t`)}$ as well: add the slope along $y$ times $${num(d.a)}$.`,
    },
  ],
  hints: (d) => [
    `Where is the point at $t = 1$, and with what velocity? Compute $\\boldsymbol\\gamma(1)$ and $\\boldsymbol\\gamma'(1)$.`,
    `$\\boldsymbol\\gamma(1) = ${pointTex(place(d))}$ and $\\boldsymbol\\gamma'(t) = (2t,\\,${num(d.a)})$. The gradient is wanted at the place where the point is: $\\nabla f = ${rowTex(gradientTexts(f(d), ['x', 'y']).map((one) => tex(one)))}$.`,
    `$\\nabla f = ${rowTex(nabla(d, place(d)))}$ at $${pointTex(place(d))}$. Multiply this row by the column $${pointTex(velocity(d))}$.`,
  ],
  solution: (d) => {
    const [g1, g2] = nabla(d, place(d));
    const [v1, v2] = velocity(d);
    const rate = g1 * v1 + g2 * v2;
    // On the curve f is a polynomial in t: its coefficients, from the fourth power down.
    const { p, q, r, s, a } = d;
    const expanded = `${p}*t^4 + ${q * a}*t^3 + ${r * a * a + s}*t^2`;
    return [
      `At $t = 1$ the point is at $\\boldsymbol\\gamma(1) = ${pointTex(place(d))}$ with the velocity $\\boldsymbol\\gamma'(1) = ${pointTex(velocity(d))}$. There $\\nabla f = ${rowTex([g1, g2])}$. So the rate is`,
      `$$\\nabla f\\,\\boldsymbol\\gamma'(1) = ${num(g1)}\\cdot ${par(v1)} + ${par(g2)}\\cdot ${par(v2)} = ${num(rate)}.$$`,
      `A check without the rule: $f(\\boldsymbol\\gamma(t)) = ${tex(expanded)}$ has the slope $${tex(`${4 * p}*t^3 + ${3 * q * a}*t^2 + ${2 * (r * a * a + s)}*t`)}$, which at $t = 1$ is $${num(slope(expanded, 't', { t: 1 }))}$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'chain',
    query: query({
      f: `g = (t^2, ${tidy(`${d.a}*t`)}); f = ${tidy(f(d)).replaceAll('x', 'g[1]').replaceAll('y', 'g[2]')}`,
      at: 1,
      h: 0.1,
      u: 1,
    }),
    caption: `The curve and the surface as two machines, at $t = 1$. The column of the first is the velocity, the row of the second is the gradient at $${pointTex(place(d))}$.`,
  }),
  cases: [
    { seed: '1', typed: ['-26'], expect: 'correct' },
    { seed: '1', typed: ['2*2 + 10*(-3)'], expect: 'correct' },
    { seed: '1', typed: ['-4'], expect: 'GRADIENT_AT_START' },
    { seed: '1', typed: ['6'], expect: 'EVAL_POINT' },
    { seed: '1', typed: ['-24'], expect: 'GRADIENT_AT_VELOCITY' },
    { seed: '1', typed: ['12'], expect: 'INNER_MISSING' },
    { seed: '1', typed: ['-15'], expect: 'VALUE' },
    { seed: '1', typed: ['4'], expect: 'ONE_ROUTE' },
    { seed: '1', typed: ['4t^3'], expect: 'unreadable' },
  ],
});
