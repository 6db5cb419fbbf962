import { num, number, query, slope, template } from '../../../src/exercises/author.ts';

interface Draw {
  /** The convention that the paper uses; the other one is asked for. */
  readonly from: 'averaged' | 'torch';
  readonly eta: number;
  readonly beta: number;
}

const clean = (x: number) => Number(x.toFixed(10)) + 0;
const converted = ({ from, eta, beta }: Draw) =>
  clean(from === 'averaged' ? eta * (1 - beta) : eta / (1 - beta));

const AVERAGED =
  '$\\mathbf m \\leftarrow \\beta\\mathbf m + (1-\\beta)\\,\\mathbf g$, $\\mathbf x \\leftarrow \\mathbf x - \\eta\\,\\mathbf m$';
const TORCH =
  '$\\mathbf v \\leftarrow \\beta\\mathbf v + \\mathbf g$, $\\mathbf x \\leftarrow \\mathbf x - \\eta\\,\\mathbf v$';

/** `0.5\\,` before a vector; nothing for 1. */
const times = (x: number) => (x === 1 ? '' : `${num(x)}\\,`);

/** The first points of a run on x²/2 from 1. */
function run(eta: number, beta: number, takes: number): readonly number[] {
  let [x, v] = [1, 0];
  return Array.from({ length: 4 }, () => {
    v = beta * v + takes * slope('1/2*x^2', 'x', { x });
    x -= eta * v;
    return x;
  });
}

/** The step size with which the other convention walks the same path, found by comparing the runs. */
function fitted({ from, eta, beta }: Draw): number {
  const takes = { averaged: 1 - beta, torch: 1 };
  const to = from === 'averaged' ? 'torch' : 'averaged';
  const wanted = run(eta, beta, takes[from]);
  // The first move is η·takes times the gradient; the rest of the path has to follow.
  const found = (1 - (wanted[0] ?? 0)) / takes[to];
  const again = run(found, beta, takes[to]);
  return again.every((x, t) => Math.abs(x - (wanted[t] ?? 0)) < 1e-9) ? found : NaN;
}

export default template<Draw>({
  id: '09-T10',
  version: 1,
  title: 'Convert a momentum',
  skills: ['descent'],
  draw: (random) => {
    const from = random.pick(['averaged', 'averaged', 'torch'] as const);
    return {
      from,
      eta: random.pick(from === 'averaged' ? [0.1, 0.2, 0.5, 1, 2] : [0.01, 0.02, 0.04, 0.05, 0.1]),
      beta: random.pick([0.5, 0.8, 0.9, 0.95, 0.99]),
    };
  },
  prompt: (d) =>
    d.from === 'averaged'
      ? `A paper uses momentum in the averaged form, ${AVERAGED}, with $\\beta = ${num(d.beta)}$ and $\\eta = ${num(d.eta)}$. You have PyTorch’s form, ${TORCH}, and keep $\\beta$. Which $\\eta$ walks the same path? (Both begin at rest.)`
      : `A program uses momentum in PyTorch’s form, ${TORCH}, with $\\beta = ${num(d.beta)}$ and $\\eta = ${num(d.eta)}$. You have the averaged form, ${AVERAGED}, and keep $\\beta$. Which $\\eta$ walks the same path? (Both begin at rest.)`,
  answer: (d) => number(clean(fitted(d)), { label: '\\eta=' }),
  check: (d) => [String(converted(d))],
  misconceptions: [
    {
      id: 'WRONG_WAY',
      short: 'multiplied by 1 − β instead of divided, or the reverse',
      answer: ({ from, eta, beta }) => [
        String(clean(from === 'averaged' ? eta / (1 - beta) : eta * (1 - beta))),
      ],
      say: (d) =>
        d.from === 'averaged'
          ? `You divided by $1-\\beta$. PyTorch’s velocity is the *larger* one, up to $${num(clean(1 / (1 - d.beta)))}$ gradients where the average is one; so its step size has to be smaller.`
          : `You multiplied by $1-\\beta$. The average is the *smaller* of the two, one gradient where PyTorch’s velocity grows to $${num(clean(1 / (1 - d.beta)))}$; so its step size has to be larger.`,
    },
    {
      id: 'ETA_UNCHANGED',
      short: 'the step size left as it was',
      answer: ({ eta }) => [String(eta)],
      say: (d) =>
        `Look at the first step: one form moves by $\\eta\\,\\mathbf g$, the other by $\\eta\\,(1-\\beta)\\,\\mathbf g = ${num(clean(1 - d.beta))}\\,\\eta\\,\\mathbf g$. With the same $\\eta$ these differ. (It is the classic form that shares its $\\eta$ with PyTorch’s.)`,
    },
    {
      id: 'BETA_FOR_ONE_MINUS_BETA',
      short: 'β used in the place of 1 − β',
      answer: ({ from, eta, beta }) =>
        beta === 0.5 ? undefined : [String(clean(from === 'averaged' ? eta * beta : eta / beta))],
      say: (d) =>
        `You took $\\beta = ${num(d.beta)}$ for the ratio of the two. What stands before the gradient in the averaged form is $1-\\beta = ${num(clean(1 - d.beta))}$.`,
    },
    {
      id: 'ONE_PLUS_BETA',
      short: '1 + β used in the place of 1 − β',
      answer: ({ from, eta, beta }) => [
        String(clean(from === 'averaged' ? eta * (1 + beta) : eta / (1 + beta))),
      ],
      say: () =>
        `$1+\\beta$ belongs to the limit of stability, $2(1+\\beta)/\\lambda_{\\max}$. Between the two forms the ratio is what stands before the gradient: compare the two lines.`,
    },
  ],
  hints: (d) => [
    `Let the gradient be constant for a while. To which velocity does each form settle?`,
    `$\\mathbf v = \\beta\\mathbf v + \\mathbf g$ gives $\\mathbf v = \\mathbf g/(1-\\beta)$; $\\mathbf m = \\beta\\mathbf m + (1-\\beta)\\mathbf g$ gives $\\mathbf m = \\mathbf g$. In fact $\\mathbf m = (1-\\beta)\\,\\mathbf v$ at every step.`,
    d.from === 'averaged'
      ? `So $\\eta_{\\text{PyTorch}}\\,\\mathbf v$ must equal $${times(d.eta)}\\mathbf m = ${d.eta === 1 ? '' : `${num(d.eta)}\\cdot`}${num(clean(1 - d.beta))}\\,\\mathbf v$.`
      : `So $\\eta_{\\text{averaged}}\\,\\mathbf m = \\eta_{\\text{averaged}}\\cdot${num(clean(1 - d.beta))}\\,\\mathbf v$ must equal $${num(d.eta)}\\,\\mathbf v$.`,
  ],
  solution: (d) => {
    const share = num(clean(1 - d.beta));
    return [
      `From rest $\\mathbf m = (1-\\beta)\\,\\mathbf v$ at every step, since both lines are the same but for that factor before the gradient. With $1-\\beta = ${share}$ the moves agree when`,
      `$$\\eta_{\\text{PyTorch}} = (1-\\beta)\\,\\eta_{\\text{averaged}},\\quad\\text{so}\\quad ${d.from === 'averaged' ? `\\eta = ${share}\\cdot${num(d.eta)}` : `\\eta = \\frac{${num(d.eta)}}{${share}}`} = ${num(converted(d))} .$$`,
      `A check by the first step: the averaged form moves by $${num(d.from === 'averaged' ? d.eta : converted(d))}\\cdot${share} = ${num(clean((d.from === 'averaged' ? d.eta : converted(d)) * (1 - d.beta)))}$ times the gradient, PyTorch’s by $${num(d.from === 'averaged' ? converted(d) : d.eta)}$ times.`,
    ].join('\n\n');
  },
  figure: (d) => {
    const [averaged, torch] = d.from === 'averaged' ? [d.eta, converted(d)] : [converted(d), d.eta];
    // Walls for which this step size is a moderate one.
    const steep = Number((0.4 / torch).toPrecision(3));
    return {
      widget: 'descent',
      query: query({
        f: `${Number((steep / 16).toPrecision(3))}*x^2 + ${Number((steep / 2).toPrecision(3))}*y^2`,
        at: '-2,1',
        eta: torch,
        beta: d.beta,
        steps: 60,
        step: 20,
        runs: `heavyBallAveraged,eta:${averaged},beta:${d.beta}`,
      }),
      caption: `Both forms with step sizes that belong together: two runs, one path. Change the $\\eta$ of one, and they part.`,
    };
  },
  cases: [
    { seed: '1', typed: ['0.05'], expect: 'correct' },
    { seed: '1', typed: ['1/20'], expect: 'correct' },
    { seed: '1', typed: ['0,05'], expect: 'correct' },
    { seed: '1', typed: ['1-0.95'], expect: 'correct' },
    { seed: '1', typed: ['20'], expect: 'WRONG_WAY' },
    { seed: '1', typed: ['1'], expect: 'ETA_UNCHANGED' },
    { seed: '1', typed: ['0.95'], expect: 'BETA_FOR_ONE_MINUS_BETA' },
    { seed: '1', typed: ['1.95'], expect: 'ONE_PLUS_BETA' },
    { seed: '1', typed: ['0.1'], expect: 'FACTOR2' },
    { seed: '1', typed: ['1-b'], expect: 'unreadable' },
  ],
});
