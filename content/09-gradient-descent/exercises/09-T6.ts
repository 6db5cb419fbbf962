import { num, number, query, slope, template, tex, tidy } from '../../../src/exercises/author.ts';

interface Draw {
  readonly lambda: number;
  /** ηλ in tenths. */
  readonly tenths: number;
  /** Down to 10^−k. */
  readonly k: number;
}

/** The curvature along the floor of the figure’s valley, below all those that are drawn. */
const FLOOR = 0.2;

const clean = (x: number) => Number(x.toFixed(10)) + 0;
const f = ({ lambda }: Draw) => `${lambda / 2}*x^2`;
const eta = ({ tenths, lambda }: Draw) => clean(tenths / 10 / lambda);

/** 1 − ηλ by AD: where one step of gradient descent takes 1. */
const factor = (d: Draw) => clean(1 - eta(d) * slope(f(d), 'x', { x: 1 }));

/** Step by step, as a run would count. */
function counted(d: Draw): number {
  const q = Math.abs(factor(d));
  let t = 0;
  for (let size = 1; size > 10 ** -d.k; size *= q) t += 1;
  return t;
}

/** The t, mostly no whole number, for which q^t = 10^−k. */
const exact = (q: number, k: number) => (k * Math.LN10) / -Math.log(q);

/** Far enough from whole numbers, so that no rounding error decides. */
const isClear = (t: number) => Math.abs(t - Math.round(t)) > 0.02;

const size = (d: Draw) => clean(Math.abs(factor(d)));
/** Four digits; as m·10^n where many zeros would stand before them. */
function shown(x: number): string {
  const [m = '', n = '0'] = x.toExponential(3).split('e');
  return Number(n) > -3 ? num(Number(x.toPrecision(4))) : `${Number(m)}\\cdot10^{${Number(n)}}`;
}

export default template<Draw>({
  id: '09-T6',
  version: 1,
  title: 'How many steps for so many digits',
  skills: ['step-size'],
  draw: (random) => ({
    lambda: random.pick([1, 2, 4, 5, 10, 20]),
    tenths: random.pick([1, 2, 3, 4, 5, 6, 7, 12, 13, 14, 15, 16, 17, 18]),
    k: random.int(2, 6),
  }),
  accept: (d) => isClear(exact(size(d), d.k)) && counted(d) > 2,
  prompt: (d) =>
    `Gradient descent on $f(x) = ${tex(f(d))}$ with $\\eta = ${num(eta(d))}$ starts at $x_0 = 1$. After how many steps is $|x_t| \\le 10^{-${d.k}}$ for the first time?`,
  answer: (d) => number(counted(d), { label: 't=' }),
  check: ({ tenths, k }) => [String(Math.ceil(exact(Math.abs(10 - tenths) / 10, k)))],
  misconceptions: [
    {
      id: 'ROUNDED_DOWN',
      short: 'rounded down: one step too few',
      answer: (d) => [String(Math.floor(exact(size(d), d.k)))],
      say: (d) => {
        const t = Math.floor(exact(size(d), d.k));
        return `After $${t}$ steps $|x_t| = ${num(size(d))}^{${t}} \\approx ${shown(size(d) ** t)}$, still more than $10^{-${d.k}}$. Steps are whole: round up.`;
      },
    },
    {
      id: 'NOT_WHOLE',
      short: 'a number of steps that is not whole',
      answer: (d) => [exact(size(d), d.k).toFixed(2)],
      made: (d, [typed = '']) => {
        const t = Number(typed.replace(',', '.'));
        return Math.abs(t - exact(size(d), d.k)) < 0.06 && !Number.isInteger(t);
      },
      say: (d) =>
        `Your calculation is right, but a run takes whole steps. After $${counted(d) - 1}$ of them it is not there yet. Which whole number is the first that is large enough?`,
    },
    {
      id: 'START_COUNTED',
      short: 'the start counted as a step: one too many',
      answer: (d) => [String(counted(d) + 1)],
      say: (d) =>
        `One too many: $|x_{${counted(d)}}| = ${num(size(d))}^{${counted(d)}} \\approx ${shown(size(d) ** counted(d))}$ is small enough already. The start is $x_0$, before any step.`,
    },
    {
      id: 'LN_FOR_LOG',
      short: 'ln 10 left out',
      answer: (d) => {
        const t = Math.ceil(d.k / -Math.log(size(d)));
        // With few steps it falls on the same number as rounding down.
        return t >= counted(d) - 1 ? undefined : [String(t)];
      },
      say: (d) =>
        `$\\ln 10^{-${d.k}}$ is $-${d.k}\\ln 10 \\approx ${num(-Number((d.k * Math.LN10).toFixed(2)))}$, and you took $-${d.k}$. Use the same logarithm on both sides.`,
    },
    {
      id: 'ETA_LAMBDA_AS_FACTOR',
      short: 'ηλ taken for the factor',
      answer: (d) => {
        const q = d.tenths / 10;
        if (q >= 1 || q === size(d)) return undefined;
        const t = Math.ceil(exact(q, d.k));
        const others = [exact(size(d), d.k), d.k / -Math.log(size(d))].flatMap((x) => [
          Math.floor(x),
          Math.ceil(x),
          Math.ceil(x) + 1,
        ]);
        return isClear(exact(q, d.k)) && !others.includes(t) ? [String(t)] : undefined;
      },
      say: (d) =>
        `You let each step multiply by $\\eta\\lambda = ${num(d.tenths / 10)}$. That is what a step takes away; what remains is $1-\\eta\\lambda = ${num(factor(d))}$ of it.`,
    },
    {
      id: 'COEFFICIENT_NOT_CURVATURE',
      short: 'a coefficient taken for the curvature',
      answer: (d) => {
        const q = Math.abs(1 - d.tenths / 20);
        const t = Math.ceil(exact(q, d.k));
        const others = [size(d), d.tenths / 10].flatMap((p) =>
          p < 1
            ? [Math.floor(exact(p, d.k)), Math.ceil(exact(p, d.k)), Math.ceil(exact(p, d.k)) + 1]
            : [],
        );
        const log = Math.ceil(d.k / -Math.log(size(d)));
        return isClear(exact(q, d.k)) && ![...others, log].includes(t) ? [String(t)] : undefined;
      },
      say: (d) =>
        `You took the coefficient $${num(d.lambda / 2)}$ for the curvature. The slope of $${tex(f(d))}$ is $${tex(`${d.lambda}*x`)}$, so $\\lambda = ${num(d.lambda)}$ and the factor is $${num(factor(d))}$.`,
    },
  ],
  hints: (d) => [
    `Each step multiplies $x$ by $1-\\eta\\lambda$, where $\\lambda$ is the curvature $f'' = ${num(d.lambda)}$. So $|x_t| = |1-\\eta\\lambda|^t$.`,
    `$1-\\eta\\lambda = 1 - ${num(eta(d))}\\cdot${num(d.lambda)} = ${num(factor(d))}$. You want the first $t$ with $${num(size(d))}^t \\le 10^{-${d.k}}$: take logarithms, and mind that $\\ln ${num(size(d))}$ is negative.`,
    `$t \\ge \\dfrac{${d.k}\\ln 10}{-\\ln ${num(size(d))}} \\approx ${num(Number(exact(size(d), d.k).toFixed(2)))}$. Which is the first whole number?`,
  ],
  solution: (d) => {
    const t = counted(d);
    const q = num(size(d));
    return [
      `The curvature is $\\lambda = ${num(d.lambda)}$ and a step multiplies by $1-${num(eta(d))}\\cdot${num(d.lambda)} = ${num(factor(d))}$${factor(d) < 0 ? '. The sign alternates; for the size only $|1-\\eta\\lambda|$ counts' : ''}. So $|x_t| = ${q}^t$, and`,
      `$$${q}^t \\le 10^{-${d.k}} \\iff t \\ge \\frac{${d.k}\\ln 10}{-\\ln ${q}} = \\frac{${num(Number((d.k * Math.LN10).toFixed(3)))}}{${num(Number((-Math.log(size(d))).toFixed(4)))}} \\approx ${num(Number(exact(size(d), d.k).toFixed(2)))} .$$`,
      `(Dividing by the negative $\\ln ${q}$ turned the sign round.) The first whole number is $t = ${t}$.`,
      `A check: $${num(size(d))}^{${t - 1}} \\approx ${shown(size(d) ** (t - 1))}$ is still too large, $${num(size(d))}^{${t}} \\approx ${shown(size(d) ** t)}$ is not.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'descent',
    query: query({
      f: tidy(`${FLOOR / 2}*x^2 + ${d.lambda / 2}*y^2`),
      at: '-2,1',
      eta: eta(d),
      steps: 200,
      step: counted(d),
      chart: 'directions',
    }),
    caption: `The same run across a valley with a floor of curvature ${FLOOR}: $y$ does what $x$ does in the question. On the logarithmic scale each step goes down by the same amount.`,
  }),
  cases: [
    { seed: '1', typed: ['62'], expect: 'correct' },
    { seed: '1', typed: ['62.0'], expect: 'correct' },
    { seed: '1', typed: ['60+2'], expect: 'correct' },
    { seed: '1', typed: ['61'], expect: 'ROUNDED_DOWN' },
    { seed: '1', typed: ['27'], expect: 'LN_FOR_LOG' },
    { seed: '2', typed: ['20'], expect: 'correct' },
    { seed: '2', typed: ['49'], expect: 'COEFFICIENT_NOT_CURVATURE' },
    { seed: '4', typed: ['10'], expect: 'correct' },
    { seed: '4', typed: ['33'], expect: 'ETA_LAMBDA_AS_FACTOR' },
    { seed: '1', typed: ['61.9'], expect: 'NOT_WHOLE' },
    { seed: '1', typed: ['63'], expect: 'START_COUNTED' },
    { seed: '1', typed: ['70'], expect: 'wrong' },
    { seed: '1', typed: ['62 steps'], expect: 'unreadable' },
  ],
});
