import {
  choice,
  matrixDerivative,
  order,
  parts,
  query,
  template,
} from '../../../src/exercises/author.ts';

type Step = 'factor' | 'split' | 'expand' | 'log' | 'read';

interface Draw {
  /** The matrix and the small one. */
  readonly A: string;
  readonly E: string;
  readonly steps: readonly Step[];
  readonly results: readonly number[];
  readonly needs: readonly number[];
}

const PROOF: readonly Step[] = ['factor', 'split', 'expand', 'log', 'read'];
/** What each step builds on; the determinant may be split or expanded first. */
const BEFORE: readonly (readonly [Step, Step])[] = [
  ['factor', 'split'],
  ['factor', 'expand'],
  ['split', 'log'],
  ['expand', 'log'],
  ['log', 'read'],
];

const text = ({ A, E }: Draw): Readonly<Record<Step, string>> => ({
  factor: `Set $${E}=${A}^{-1}\\,\\mathrm d${A}$. Then $${A}+\\mathrm d${A}=${A}\\,(I+${E})$.`,
  split: `The determinant of a product is the product of the determinants: $\\det(${A}+\\mathrm d${A})=\\det ${A}\\,\\det(I+${E})$.`,
  expand: `$\\det(I+${E})=1+\\operatorname{tr}${E}+o(\\lVert ${E}\\rVert)$.`,
  log: `With $\\log(1+u)=u+o(u)$: $\\log\\det(${A}+\\mathrm d${A})-\\log\\det ${A}=\\operatorname{tr}${E}+o(\\lVert ${E}\\rVert)$.`,
  read: `$\\operatorname{tr}(${A}^{-1}\\mathrm d${A})=\\operatorname{tr}(M^{\\top}\\mathrm d${A})$ for all $\\mathrm d${A}$: read off $M$, the derivative.`,
});

/** What M may be said to be, in the language, with its TeX. */
const RESULTS = ['transposed', 'inverse', 'determinant'] as const;
const NEEDS = ['positive', 'square', 'definite'] as const;
const results = ({ A }: Draw) => ({
  transposed: `$M=${A}^{-\\top}$`,
  inverse: `$M=${A}^{-1}$`,
  determinant: `$M=\\det ${A}\\;${A}^{-\\top}$`,
});
const needs = ({ A }: Draw) => ({
  positive: `$\\det ${A}>0$`,
  square: `nothing: it holds for every square $${A}$`,
  definite: `$${A}$ symmetric and positive definite; $\\det ${A}>0$ is not enough`,
});
const listed = <K extends string>(
  all: Readonly<Record<K, string>>,
  keys: readonly K[],
  places: readonly number[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    places.flatMap((place) => {
      const key = keys[place];
      return key === undefined ? [] : [[key, all[key]]];
    }),
  );

/** M by AD, as one of the results. */
const result = ({ A }: Draw) => {
  const names = `${A}: 3x3`;
  const byAd = matrixDerivative(`logdet(${A})`, A, names);
  const texts = {
    transposed: `inv(${A})'`,
    inverse: `inv(${A})`,
    determinant: `det(${A})*inv(${A})'`,
  };
  return RESULTS.find((id) => texts[id] === byAd) ?? '';
};

const isRight = (typed: readonly string[]) =>
  BEFORE.every(([first, second]) => typed.indexOf(first) < typed.indexOf(second));

export default template<Draw>({
  id: '11-T10',
  version: 1,
  title: 'Prove it: the derivative of log det',
  skills: ['proof', 'matrix-identities'],
  draw: (random) => ({
    A: random.pick(['A', 'K', 'W', 'X']),
    E: random.pick(['E', 'F']),
    steps: random.shuffle(PROOF),
    results: random.shuffle([0, 1, 2]),
    needs: random.shuffle([0, 1, 2]),
  }),
  accept: ({ steps }) => !isRight(steps),
  prompt: ({ A }) =>
    `The lines of a proof for $\\dfrac{\\partial}{\\partial ${A}}\\log\\det ${A}$ were shuffled (the entries of $${A}$ are independent). Put them in order, so that each uses only what stands above it. Then complete it.`,
  answer: (d) =>
    parts(
      {
        title: 'The lines in order.',
        asked: order(
          d.steps.map((id) => ({ id, text: text(d)[id] })),
          PROOF,
          BEFORE,
        ),
      },
      {
        title: 'What does the last line give?',
        asked: choice(listed(results(d), RESULTS, d.results), result(d)),
      },
      {
        title: `What does the proof need of $${d.A}$?`,
        asked: choice(listed(needs(d), NEEDS, d.needs), 'positive'),
      },
    ),
  check: () => [...PROOF, 'transposed', 'positive'],
  misconceptions: [
    {
      id: 'ORDER',
      short: 'the result read off before it is found',
      answer: () => ['read', 'factor', 'split', 'expand', 'log', '', ''],
      say: ({ A }) =>
        `You begin with the line that reads the derivative off the differential of $\\log\\det ${A}$. That differential is found only when the logarithm is taken. Kind: ORDER.`,
    },
    {
      id: 'ORDER',
      short: 'a line before what it uses',
      answer: () => ['factor', 'log', 'split', 'expand', 'read', '', ''],
      made: (_, typed) => !isRight(typed.slice(0, 5)),
      say: ({ A, E }) =>
        `Somewhere a line uses what comes only later. $${E}$ has to be set before it is used; the logarithm needs both $\\det(${A}+\\mathrm d${A})$ as a product and $\\det(I+${E})$ expanded. Kind: ORDER.`,
    },
    {
      id: 'TRANSPOSE',
      short: 'the transpose of the derivative',
      answer: () => ['', '', '', '', '', 'inverse', ''],
      say: ({ A }) =>
        `What stands before $\\mathrm d${A}$ in the trace is $M^{\\top}=${A}^{-1}$. Turn it round. Kind: TRANSPOSE.`,
    },
    {
      id: 'MISSING_INNER',
      short: 'the derivative of det without that of log',
      answer: () => ['', '', '', '', '', 'determinant', ''],
      say: ({ A }) =>
        `That is the derivative of $\\det ${A}$. The logarithm divides it by $\\det ${A}$, and in the proof that factor has gone already. Kind: MISSING_INNER.`,
    },
    {
      id: 'HYPOTHESIS',
      short: 'no condition seen where one is needed',
      answer: () => ['', '', '', '', '', '', 'square'],
      say: ({ A }) =>
        `The first line needs $${A}^{-1}$, and the logarithm a positive number. Put in $${A}=0$: there is nothing to differentiate. Kind: HYPOTHESIS.`,
    },
    {
      id: 'HYPOTHESIS',
      short: 'more asked than is needed',
      answer: () => ['', '', '', '', '', '', 'definite'],
      say: ({ A }) =>
        `Nowhere does the proof use that $${A}$ is symmetric or definite. It needs $${A}^{-1}$ and a logarithm, and $\\det ${A}>0$ gives both. Kind: HYPOTHESIS.`,
    },
  ],
  hints: ({ A, E }) => [
    'Lesson 04: determinants. Each line may use only what stands above it.',
    `The result has the shape of $${A}$. Where do $${A}^{-1}$ and $\\log\\det ${A}$ exist?`,
    `Begin by taking the factor $${A}$ out of $${A}+\\mathrm d${A}$, which sets $${E}$.`,
  ],
  solution: (d) =>
    [
      ...PROOF.map((id) => text(d)[id]),
      `Before $\\mathrm d${d.A}$ stands $M^{\\top}=${d.A}^{-1}$, so $$\\frac{\\partial}{\\partial ${d.A}}\\log\\det ${d.A}=${d.A}^{-\\top}.$$`,
      `Lines 2 and 3 may change places. The first line needs an inverse and the logarithm needs $\\det ${d.A}>0$; for small $\\mathrm d${d.A}$ the determinant stays positive. A check with one number: $\\log a$ has the slope $1/a$.`,
    ].join('\n\n'),
  figure: ({ A }) => ({
    widget: 'matrix-calculus',
    query: query({ f: `${A} = [2, 1; 0, 3]; logdet(${A})`, by: A }),
    caption: `A matrix that is not symmetric, so that $${A}^{-\\top}$ and $${A}^{-1}$ differ: look where the 0 stands.`,
  }),
  cases: [
    {
      seed: '3',
      typed: ['factor', 'split', 'expand', 'log', 'read', 'transposed', 'positive'],
      expect: 'correct',
    },
    {
      seed: '3',
      typed: ['factor', 'expand', 'split', 'log', 'read', 'transposed', 'positive'],
      expect: 'correct',
    },
    {
      seed: '3',
      typed: ['read', 'factor', 'split', 'expand', 'log', 'transposed', 'positive'],
      expect: 'ORDER',
    },
    {
      seed: '3',
      typed: ['factor', 'split', 'expand', 'log', 'read', 'inverse', 'positive'],
      expect: 'TRANSPOSE',
    },
    {
      seed: '3',
      typed: ['factor', 'split', 'expand', 'log', 'read', 'determinant', 'positive'],
      expect: 'MISSING_INNER',
    },
    {
      seed: '3',
      typed: ['factor', 'split', 'expand', 'log', 'read', 'transposed', 'square'],
      expect: 'HYPOTHESIS',
    },
    {
      seed: '3',
      typed: ['factor', 'split', 'expand', 'log', 'read', 'transposed', ''],
      expect: 'unreadable',
    },
  ],
});
