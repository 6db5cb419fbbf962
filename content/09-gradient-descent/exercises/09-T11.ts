import {
  hessian,
  num,
  query,
  template,
  tex,
  tidy,
  widgetState,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly flat: number;
  readonly steep: number;
  /** Which variable runs across the valley. */
  readonly across: 'x' | 'y';
  /** ηλ where the figure begins. */
  readonly begins: number;
}
type Settings = Readonly<Record<string, string>>;

const f = ({ flat, steep, across }: Draw) =>
  tidy(across === 'y' ? `${flat}*x^2 + ${steep}*y^2` : `${steep}*x^2 + ${flat}*y^2`);

/** The larger eigenvalue of H, which is diagonal, by AD. */
const lambdaMax = (d: Draw) =>
  Math.max(...hessian(f(d), ['x', 'y'], { x: 1, y: 1 }).map((row, k) => row[k] ?? NaN));

const rounded = (x: number) => Number(x.toPrecision(4));
const state = (d: Draw, product: number, more: Readonly<Record<string, number>> = {}) =>
  query({
    f: f(d),
    at: d.across === 'y' ? '-2.5,1' : '1,-2.5',
    eta: rounded(product / lambdaMax(d)),
    ...more,
    steps: 60,
    step: 20,
    view: d.across === 'y' ? '-3.2,1.6,-1.8,1.8' : '-1.8,1.8,-3.2,1.6',
  });

/** Without the signs that a link may code in different ways. */
const bare = (text = '') => text.replace(/[+\s]/g, '');

/** Still the question’s function, plain descent, and a start that is not on the axis of the floor. */
function isAsked(d: Draw, now: Settings): boolean {
  const at = (now.at ?? '').split(',').map(Number);
  return (
    bare(now.f) === bare(f(d)) &&
    ['heavyBall', 'gradientDescent'].includes(now.opt ?? 'heavyBall') &&
    // Without momentum, and with nothing else that changes the steps.
    (now.opt === 'gradientDescent' || Number(now.beta ?? 0) === 0) &&
    ['sched', 'from', 'noise', 'on', 'data', 'race'].every((key) => now[key] === undefined) &&
    at[d.across === 'y' ? 1 : 0] !== 0
  );
}

/** ηλ across the valley; not a number where there is no η. */
const productIn = (d: Draw, now: Settings) => Number(now.eta ?? NaN) * lambdaMax(d);

/** As 0.0833…·24 may fall short of 2. */
const EDGE = 1e-9;
const isBetween = (product: number) => product > 1 + EDGE && product < 2 - EDGE;

const settings = (typed: readonly string[]): Settings =>
  Object.fromEntries(new URLSearchParams(typed[0] ?? ''));

/** The function of the cases’ variant, as the figure writes it into its link. */
const CASE = 'v=1&f=12*x%5E2%20%2B%200.5*y%5E2';

export default template<Draw>({
  id: '09-T11',
  version: 1,
  title: 'Make it bounce, and settle',
  skills: ['step-size'],
  draw: (random) => ({
    flat: random.pick([0.5, 1, 1.5, 2]),
    steep: random.pick([5, 8, 10, 12, 15, 20]),
    across: random.pick(['x', 'y'] as const),
    begins: random.pick([0.2, 0.3, 0.4]),
  }),
  prompt: (d) =>
    `The figure shows gradient descent on $f(x,y) = ${tex(f(d))}$. Change the step size $\\eta$, and nothing else, so that the path *bounces from side to side* of the valley and still *converges* to the minimum.`,
  answer: (d) =>
    widgetState({
      widget: 'descent',
      query: state(d, d.begins),
      truth: state(d, 1.5),
      right: (now) => isAsked(d, now) && isBetween(productIn(d, now)),
    }),
  misconceptions: [
    {
      id: 'OTHER_SETTING',
      short: 'something other than the step size changed',
      answer: (d) => [state(d, 1.5, { beta: 0.5 })],
      made: (d, typed) => !isAsked(d, settings(typed)),
      say: (d) =>
        `Something besides $\\eta$ is not as it was: the function is to be $${tex(f(d))}$, without momentum or a schedule, and the start has to lie off the axis of the floor, or there is nothing to bounce. Put that back and move $\\eta$ alone.`,
    },
    {
      id: 'ETA_TOO_SMALL',
      short: 'the step too small to bounce',
      answer: (d) => [state(d, 0.6)],
      made: (d, typed) => isAsked(d, settings(typed)) && productIn(d, settings(typed)) <= 1 + EDGE,
      say: (d) =>
        `With this $\\eta$ the path never crosses the floor. Across the valley the curvature is $${num(lambdaMax(d))}$, and as long as $\\eta\\lambda \\le 1$ the factor $1-\\eta\\lambda$ is not negative. Make $\\eta$ larger than $${num(rounded(1 / lambdaMax(d)))}$.`,
    },
    {
      id: 'ETA_TOO_LARGE',
      short: 'the step too large to converge',
      answer: (d) => [state(d, 2.1)],
      made: (d, typed) => isAsked(d, settings(typed)) && productIn(d, settings(typed)) >= 2 - EDGE,
      say: (d) =>
        `It bounces, but the bounces do not shrink. With the curvature $${num(lambdaMax(d))}$ across the valley the factor $1-\\eta\\lambda$ is $-1$ or below from $\\eta = 2/${num(lambdaMax(d))} = ${num(rounded(2 / lambdaMax(d)))}$ on. Stay under that.`,
    },
  ],
  hints: (d) => [
    `Only the direction across the valley can bounce with a step that still converges. What is the curvature of $f$ in $${d.across}$?`,
    `It is $\\lambda = ${num(lambdaMax(d))}$, twice the coefficient. Each step multiplies $${d.across}$ by $1-\\eta\\lambda$. Which factors change the sign and shrink?`,
    `Those between $-1$ and $0$: $1 < ${num(lambdaMax(d))}\\,\\eta < 2$. Take an $\\eta$ in the middle.`,
  ],
  solution: (d) => {
    const lambda = lambdaMax(d);
    return [
      `The curvature across the valley is $\\lambda = ${num(lambda)}$, along its floor $${num(2 * d.flat)}$. A step multiplies $${d.across}$ by $1-${num(lambda)}\\,\\eta$. To bounce, this has to be negative; to converge, its size has to be below 1:`,
      `$$-1 < 1-${num(lambda)}\\,\\eta < 0 \\iff \\frac{1}{${num(lambda)}} < \\eta < \\frac{2}{${num(lambda)}} .$$`,
      `So every $\\eta$ between about $${num(rounded(1 / lambda))}$ and $${num(rounded(2 / lambda))}$ will do, for example $${num(rounded(1.5 / lambda))}$ with the factor $-0.5$. A check along the floor: there the factor is $1-${num(2 * d.flat)}\\cdot${num(rounded(1.5 / lambda))} = ${num(rounded(1 - 2 * d.flat * rounded(1.5 / lambda)))}$, between 0 and 1, so it converges without a bounce.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'descent',
    query: state(d, 1.5),
    caption: `$\\eta\\lambda = 1.5$ across the valley: every step crosses the floor, and lands half as far from it.`,
  }),
  cases: [
    { seed: '1', typed: [`${CASE}&at=1%2C-2.5&eta=0.0625`], expect: 'correct' },
    { seed: '1', typed: [`${CASE}&at=1,-2.5&eta=0.05&view=-1.8,1.8,-3.2,1.6`], expect: 'correct' },
    { seed: '1', typed: [`${CASE}&at=1,-2.5&eta=0.025`], expect: 'ETA_TOO_SMALL' },
    { seed: '1', typed: [`${CASE}&at=1,-2.5&eta=0`], expect: 'ETA_TOO_SMALL' },
    { seed: '1', typed: [`${CASE}&at=1,-2.5&eta=0.0875`], expect: 'ETA_TOO_LARGE' },
    { seed: '1', typed: [`${CASE}&at=1,-2.5&eta=0.08333333333333333`], expect: 'ETA_TOO_LARGE' },
    { seed: '1', typed: [`${CASE}&at=1,-2.5&eta=0.0625&beta=0.5`], expect: 'OTHER_SETTING' },
    { seed: '1', typed: [`${CASE}&at=0,-2.5&eta=0.0625`], expect: 'OTHER_SETTING' },
    { seed: '1', typed: ['v=1&s=ravine&eta=0.0625'], expect: 'OTHER_SETTING' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
