import {
  gradient,
  gradientTexts,
  hessian,
  matrixTex,
  num,
  number,
  par,
  parts,
  pointTex,
  query,
  row,
  rowTex,
  template,
  tex,
  tidy,
  vector,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly a: number;
  readonly b: number;
  readonly x: number;
  readonly y: number;
  /** A direction of length 5. */
  readonly d: readonly [number, number];
}

const ETA = 0.1;
const f = ({ a, b }: Draw) => `${a}*x^2*y + ${b}*y`;
const clean = (x: number) => Number(x.toFixed(9)) + 0;
const text = (x: number) => String(clean(x));
const dot = (u: readonly number[], v: readonly number[]) =>
  clean(u.reduce((sum, entry, k) => sum + entry * (v[k] ?? 0), 0));

const at = ({ x, y }: Draw) => ({ x, y });
const g = (d: Draw) => gradient(f(d), ['x', 'y'], at(d));
const H = (d: Draw) => hessian(f(d), ['x', 'y'], at(d));
const unit = ({ d: [p, q] }: Draw): readonly [number, number] => [p / 5, q / 5];
const slope = (d: Draw) => dot(g(d), unit(d));
const bend = (d: Draw, v: readonly number[]) =>
  dot(
    v,
    H(d).map((entries) => dot(entries, v)),
  );
const curvature = (d: Draw) => bend(d, unit(d));
const step = (d: Draw, eta = ETA) =>
  [d.x, d.y].map((entry, k) => clean(entry - eta * (g(d)[k] ?? 0)));

/** How far the figure looks to each side of the point. */
const reach = (d: Draw) => clean(Math.max(2, ...g(d).map((entry) => 1.25 * ETA * Math.abs(entry))));

/** An answer with only some of its four parts. */
const only = (
  wrong: Partial<Record<'gradient' | 'slope' | 'curvature' | 'step', readonly string[]>>,
) => [
  ...(wrong.gradient ?? ['', '']),
  ...(wrong.slope ?? ['']),
  ...(wrong.curvature ?? ['']),
  ...(wrong.step ?? ['', '']),
];

export default template<Draw>({
  id: '11-T4',
  version: 1,
  title: 'One point, four answers',
  skills: ['gradient', 'directional-derivative', 'hessian', 'descent'],
  draw: (random) => {
    const [p = 3, q = 4] = random.shuffle([3, 4]);
    return {
      a: random.int(1, 3),
      b: random.int(1, 3),
      x: random.pick([-2, -1, 1, 2]),
      y: random.pick([-2, -1, 1, 2]),
      d: [p * random.sign(), q * random.sign()],
    };
  },
  accept: (d) => slope(d) !== 0 && curvature(d) !== 0,
  prompt: (d) =>
    `Let $f(x,y)=${tex(f(d))}$, at the point $${pointTex([d.x, d.y])}$. Four questions about this one point.`,
  answer: (d) =>
    parts(
      { title: 'The gradient.', asked: row(g(d), { label: '\\nabla f=' }) },
      {
        title: `The slope in the direction of $${pointTex(d.d)}$.`,
        asked: number(slope(d)),
      },
      { title: 'The curvature in the same direction.', asked: number(curvature(d)) },
      {
        title: `The point to which one step of gradient descent with $\\eta=${ETA}$ leads.`,
        asked: vector(step(d), { label: '\\mathbf x_1=' }),
      },
    ),
  check: ({ a, b, x, y, d: [p, q] }) => [
    String(2 * a * x * y),
    String(a * x * x + b),
    text((2 * a * x * y * p + (a * x * x + b) * q) / 5),
    text((2 * a * y * p * p + 4 * a * x * p * q) / 25),
    text(x - ETA * 2 * a * x * y),
    text(y - ETA * (a * x * x + b)),
  ],
  misconceptions: [
    {
      id: 'NON_UNIT_D',
      short: 'a direction that does not have length 1',
      answer: (d) => only({ slope: [text(dot(g(d), d.d))] }),
      say: ({ d }) =>
        `The slope needs a direction of length 1. Yours, $${pointTex(d)}$, has length 5, so the slope came out 5 times too large: divide the direction by its length first. Kind: HYPOTHESIS.`,
    },
    {
      id: 'NON_UNIT_D',
      short: 'a direction that does not have length 1',
      answer: (d) => only({ curvature: [text(bend(d, d.d))] }),
      say: ({ d }) =>
        `The curvature needs a direction of length 1. Yours, $${pointTex(d)}$, has length 5 and stands in $\\mathbf d^{\\top}H\\,\\mathbf d$ twice: the result is 25 times too large. Kind: HYPOTHESIS.`,
    },
    {
      id: 'HALF',
      short: 'a ½ that belongs to the Taylor model',
      answer: (d) => only({ curvature: [text(curvature(d) / 2)] }),
      say: () =>
        'The $\\tfrac12$ belongs to the Taylor model, not to the curvature: the second derivative along a line is all of $\\mathbf d^{\\top}H\\,\\mathbf d$. Kind: FACTOR2.',
    },
    {
      id: 'SIGN',
      short: 'a step uphill',
      answer: (d) => only({ step: step(d, -ETA).map(String) }),
      say: () =>
        `This step goes uphill: you added $${ETA}\\,\\nabla f^{\\top}$. Down is *minus* the gradient. Kind: SIGN.`,
    },
    {
      id: 'OVERWRITE',
      short: 'one of several contributions kept',
      answer: (d) => {
        const [p, q] = unit(d);
        const [[h11 = 0] = [], [, h22 = 0] = []] = H(d);
        return only({ curvature: [text(h11 * p * p + h22 * q * q)] });
      },
      say: (d) =>
        `You kept the diagonal of $H=${matrixTex(H(d))}$ alone. The mixed entries contribute too, and contributions add. Kind: OVERWRITE.`,
    },
    {
      id: 'FACTOR2',
      short: 'the mixed entry counted once',
      answer: (d) => {
        const [p, q] = unit(d);
        const [[h11 = 0, h12 = 0] = [], [, h22 = 0] = []] = H(d);
        return only({ curvature: [text(h11 * p * p + h12 * p * q + h22 * q * q)] });
      },
      say: () =>
        'The mixed entry of the Hessian stands in two places, $H_{12}$ and $H_{21}$, and both count. Kind: FACTOR2.',
    },
    {
      id: 'OVERWRITE',
      short: 'one of several contributions kept',
      answer: ({ a, x, y }) => only({ gradient: [String(2 * a * x * y), String(a * x * x)] }),
      say: (d) =>
        `In the partial by $y$ a term is missing: $${tex(`${d.b}*y`)}$ has the slope $${d.b}$, and the contributions of both terms add. Kind: OVERWRITE.`,
    },
    {
      id: 'FACTOR2',
      short: 'the 2 of the square lost',
      answer: ({ a, b, x, y }) => only({ gradient: [String(a * x * y), String(a * x * x + b)] }),
      say: (d) =>
        `The 2 of the square is lost in the partial by $x$: the slope of $${tex(`${d.a}*x^2`)}$ is $${tex(`${2 * d.a}*x`)}$. Kind: FACTOR2.`,
    },
    {
      id: 'HYPOTHESIS',
      short: 'the step without its size',
      answer: (d) => only({ step: step(d, 1).map(String) }),
      say: () =>
        `You subtracted all of the gradient. Gradient descent subtracts $\\eta$ times the gradient, and here $\\eta=${ETA}$. Kind: HYPOTHESIS.`,
    },
  ],
  hints: (d) => [
    'Lesson 02 for gradient and slope, lesson 08 for the curvature, lesson 09 for the step.',
    'Slope and curvature are taken along a direction of length 1. The gradient is $1\\times2$, the Hessian $2\\times2$, the new point a column.',
    `$\\nabla f=${rowTex(gradientTexts(f(d), ['x', 'y']).map((entry) => tex(entry)))}$, and $${pointTex(d.d)}$ has the length 5: use $\\mathbf d=${pointTex(unit(d))}$.`,
  ],
  solution: (d) => {
    const [p, q] = unit(d);
    const [g1 = 0, g2 = 0] = g(d);
    // f is linear in y, so the last entry of H is 0.
    const [[h11 = 0, h12 = 0] = []] = H(d);
    return [
      `$\\nabla f=${rowTex(gradientTexts(f(d), ['x', 'y']).map((entry) => tex(entry)))}$, and at the point this is $${rowTex(g(d))}$.`,
      `With $\\mathbf d=${pointTex(unit(d))}$, of length 1, the slope is $\\nabla f\\,\\mathbf d=${par(g1)}\\cdot${par(p)}+${par(g2)}\\cdot${par(q)}=${num(slope(d))}$.`,
      `The Hessian is $H=${matrixTex(H(d))}$, and the curvature\n\n$$\\mathbf d^{\\top}H\\,\\mathbf d=${par(h11)}\\cdot${par(p)}^2+2\\cdot${par(h12)}\\cdot${par(p)}\\cdot${par(q)}=${num(curvature(d))}.$$`,
      `The step: $$\\mathbf x_1=\\mathbf x-${ETA}\\,\\nabla f^{\\top}=${pointTex([d.x, d.y])}-${ETA}\\,${pointTex(g(d))}=${pointTex(step(d))}.$$ A check: by the slope alone $f$ changes by $-\\eta\\lVert\\nabla f\\rVert^2$, which is $${num(clean(-ETA * dot(g(d), g(d))))}$ here. It is negative, so the step goes downhill.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'taylor',
    query: query({
      f: tidy(f(d)),
      at: `${d.x},${d.y}`,
      h: step(d)
        .map((entry, k) => num(clean(entry - (k === 0 ? d.x : d.y))))
        .join(','),
      order: 2,
      // Wide enough for the whole step.
      view: [d.x, d.y].flatMap((c) => [clean(c - reach(d)), clean(c + reach(d))]).join(','),
    }),
    caption:
      'Gradient, Hessian and the models at this point; the move leads to where the step ends.',
  }),
  cases: [
    { seed: '3', typed: ['8', '4', '8', '-6.72', '-1.8', '-2.4'], expect: 'correct' },
    { seed: '3', typed: ['8.0', '4.0', '8.0', '(-6.72)', '(-1.8)', '(-2.4)'], expect: 'correct' },
    { seed: '3', typed: ['8', '4', '40', '-6.72', '-1.8', '-2.4'], expect: 'NON_UNIT_D' },
    { seed: '3', typed: ['8', '4', '8', '-3.36', '-1.8', '-2.4'], expect: 'HALF' },
    { seed: '3', typed: ['8', '4', '8', '-6.72', '-0.2', '-1.6'], expect: 'SIGN' },
    { seed: '3', typed: ['8', '4', '8', '-2.88', '-1.8', '-2.4'], expect: 'OVERWRITE' },
    { seed: '3', typed: ['8', '4', '8', '-4.8', '-1.8', '-2.4'], expect: 'FACTOR2' },
    { seed: '3', typed: ['8', '4', '8', '-6.72', '-9', '-6'], expect: 'HYPOTHESIS' },
    { seed: '3', typed: ['8', '4', '8', '-6.72', '-1.8', '17'], expect: 'partly' },
    { seed: '3', typed: ['8', '4', '8', '-6.72', '-1.8', ''], expect: 'unreadable' },
  ],
});
