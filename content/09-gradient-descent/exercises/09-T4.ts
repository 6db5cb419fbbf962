import {
  choice,
  num,
  par,
  query,
  slope,
  template,
  tex,
  tidy,
  value,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly lambda: number;
  /** ηλ: everything depends on it alone. */
  readonly product: number;
  readonly start: number;
  readonly order: readonly Behaviour[];
}

const WORDS = {
  smooth: 'It shrinks towards 0 without ever changing its sign.',
  one: 'It is 0 after one step, and stays there.',
  settles: 'It changes sign at every step, and shrinks towards 0.',
  cycles: 'It changes sign at every step, and keeps its size for ever.',
  diverges: 'It changes sign at every step, and grows without bound.',
} as const;
type Behaviour = keyof typeof WORDS;

const BEHAVIOURS = Object.keys(WORDS) as Behaviour[];
const PRODUCTS = [0.3, 1, 1.4, 2, 2.2];
/** How many steps the figure begins with: more would run out of the picture where the swings grow. */
const SHOWN = 4;

const clean = (x: number) => Number(x.toFixed(10)) + 0;
const f = ({ lambda }: Draw) => `${lambda / 2}*x^2`;
const eta = ({ product, lambda }: Draw) => clean(product / lambda);

/** 1 − ηλ by AD: where one step of gradient descent takes 1. */
const factor = (d: Draw) => clean(1 - eta(d) * slope(f(d), 'x', { x: 1 }));

function behaviour(q: number): Behaviour {
  if (q === 0) return 'one';
  if (q > 0) return 'smooth';
  if (q > -1) return 'settles';
  return q === -1 ? 'cycles' : 'diverges';
}

/** What the factor says, in words. */
const reads = (q: number): string =>
  ({
    one: 'leaves nothing: whatever was there is gone after one step',
    smooth: 'is positive and below 1: no change of sign, and smaller each time',
    settles: 'is negative, so the sign changes; its size is below 1, so the swings shrink',
    cycles: 'is negative and has size 1: the sign changes, the size does not',
    diverges: 'is negative and its size is above 1: the sign changes, and the swings grow',
  })[behaviour(q)];

/** The first points of the run. */
const firsts = (d: Draw) =>
  [0, 1, 2, 3].map((t) => num(clean(d.start * factor(d) ** t))).join(',\\ ');

export default template<Draw>({
  id: '09-T4',
  version: 1,
  title: 'What one number tells of a run',
  skills: ['step-size'],
  draw: (random) => ({
    lambda: random.pick([2, 4, 5, 8, 10, 20]),
    product: random.pick(PRODUCTS),
    start: random.nonzero(-3, 3),
    order: random.shuffle(BEHAVIOURS),
  }),
  prompt: (d) =>
    `Gradient descent on $f(x) = ${tex(f(d))}$ starts at $x_0 = ${num(d.start)}$ with the step size $\\eta = ${num(eta(d))}$. What does $x$ do from step to step?`,
  answer: (d) =>
    choice(Object.fromEntries(d.order.map((id) => [id, WORDS[id]])), behaviour(factor(d))),
  check: ({ product }) => [BEHAVIOURS[PRODUCTS.indexOf(product)] ?? ''],
  misconceptions: [
    {
      id: 'BOUNCE_IS_DIVERGENCE',
      short: 'bouncing taken for divergence',
      answer: ({ product }) => (product === 1.4 ? ['diverges'] : undefined),
      say: (d) =>
        `It does bounce, and bouncing is not diverging. The factor is $${num(factor(d))}$: each swing is only $${num(-factor(d))}$ times as wide as the one before. Divergence needs $\\eta\\lambda > 2$, and here it is $${num(d.product)}$.`,
    },
    {
      id: 'FACTOR_TURNED',
      short: 'the factor taken as ηλ − 1',
      answer: ({ product }) =>
        product === 0.3 ? ['settles'] : product === 1.4 ? ['smooth'] : undefined,
      say: (d) =>
        `You gave the factor the wrong sign. A step leaves $x - \\eta\\lambda x = (1-\\eta\\lambda)\\,x$, and $1 - ${num(d.product)} = ${num(factor(d))}$ is ${factor(d) > 0 ? 'positive: no jump across the minimum' : 'negative: every step jumps across the minimum'}.`,
    },
    {
      id: 'SIZE_NOT_CHECKED',
      short: 'the size of the factor not looked at',
      answer: ({ product }) => (product >= 2 ? ['settles'] : undefined),
      say: (d) =>
        `The change of sign is right. But look at the size of the factor too: it is $${num(factor(d))}$, so after two steps $x$ is $${num(clean(factor(d) ** 2))}$ times what it was. ${d.product === 2 ? 'Nothing is gained, ever.' : 'That grows.'}`,
    },
    {
      id: 'LIMIT_AT_ONE',
      short: 'the limit of stability put at ηλ = 1',
      answer: ({ product }) =>
        product === 1 ? ['cycles'] : product === 2 ? ['diverges'] : undefined,
      say: (d) =>
        d.product === 1
          ? `You took $\\eta\\lambda = 1$ for the edge of stability. It is the best there is: the factor is $1-1 = 0$, and the step lands on the minimum. The edge is at $\\eta\\lambda = 2$.`
          : `$\\eta\\lambda = 2$ is the edge itself: the factor is $-1$, so $x$ jumps between $${num(d.start)}$ and $${num(-d.start)}$ and grows no further. Only above 2 it diverges.`,
    },
    {
      id: 'COEFFICIENT_NOT_CURVATURE',
      short: 'a coefficient taken for the curvature',
      // With 1.4 and 2.2 it leads where another mistake leads.
      answer: ({ product }) =>
        product === 1 || product === 2 ? [behaviour(1 - product / 2)] : undefined,
      say: (d) =>
        `You multiplied $\\eta$ by the coefficient $${num(d.lambda / 2)}$. The slope of $${tex(f(d))}$ is $${tex(`${d.lambda}*x`)}$, so the curvature is $${num(d.lambda)}$.`,
    },
  ],
  hints: (d) => [
    `The slope is $f'(x) = ${tex(`${d.lambda}*x`)}$. Write one step as a multiple of $x$.`,
    `$x - ${num(eta(d))}\\cdot${num(d.lambda)}\\,x = (1-\\eta\\lambda)\\,x$ with $\\eta\\lambda = ${num(d.product)}$. Each step multiplies by the same factor.`,
    `The factor is $1 - ${num(d.product)} = ${num(factor(d))}$. Its sign says whether $x$ jumps across, its size whether it shrinks.`,
  ],
  solution: (d) =>
    [
      `The slope is $f'(x) = ${tex(`${d.lambda}*x`)}$, so one step is`,
      `$$x - ${num(eta(d))}\\cdot${num(d.lambda)}\\,x = (1 - ${num(d.product)})\\,x = ${par(factor(d))}\\,x .$$`,
      `The factor $${num(factor(d))}$ ${reads(factor(d))}.`,
      `A check, step by step: $x = ${firsts(d)},\\ \\dots$, and $f$ goes from $${num(value(f(d), { x: d.start }))}$ to $${num(clean(value(f(d), { x: d.start * factor(d) })))}$ in the first step.`,
    ].join('\n\n'),
  figure: (d) => {
    // The largest y on the way, and beside it room for the floor.
    const most = Math.max(1, Math.abs(factor(d)) ** SHOWN) * Math.abs(d.start);
    const [w, h] = [1.6 * most, 1.2 * most].map((size) => Number(size.toFixed(2)));
    return {
      widget: 'descent',
      // Beside it a floor, so that there is a plane to look at; across it the run is that of the question.
      query: query({
        f: tidy(`${d.lambda / 20}*x^2 + ${d.lambda / 2}*y^2`),
        at: `${Number((-1.2 * most).toFixed(1))},${d.start}`,
        eta: eta(d),
        steps: 60,
        step: SHOWN,
        view: [-(w ?? 1), w, -(h ?? 1), h].join(','),
      }),
      caption: `The same run across a valley: here $y$ has the curvature $${num(d.lambda)}$ and does what $x$ does in the question, while the curvature along the floor is a tenth of that.`,
    };
  },
  cases: [
    { seed: '1', typed: ['diverges'], expect: 'correct' },
    { seed: '1', typed: ['settles'], expect: 'SIZE_NOT_CHECKED' },
    { seed: '6', typed: ['smooth'], expect: 'correct' },
    { seed: '6', typed: ['settles'], expect: 'FACTOR_TURNED' },
    { seed: '7', typed: ['one'], expect: 'correct' },
    { seed: '7', typed: ['cycles'], expect: 'LIMIT_AT_ONE' },
    { seed: '7', typed: ['smooth'], expect: 'COEFFICIENT_NOT_CURVATURE' },
    { seed: '9', typed: ['settles'], expect: 'correct' },
    { seed: '9', typed: ['diverges'], expect: 'BOUNCE_IS_DIVERGENCE' },
    { seed: '9', typed: ['one'], expect: 'wrong' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
