import type { Inputs } from './inputs.ts';

interface Example {
  readonly id: string;
  readonly label: string;
  /** What it is there to show; of a rule with a mistake, what to look for. */
  readonly teaches: string;
  readonly patch: Pick<Inputs, 'source' | 'values' | 'rule' | 'at' | 'v' | 'u' | 'seed'>;
}

const FIND = 'Something is wrong with this rule: find it.';

const patch = (
  source: string,
  rule: string,
  at: readonly number[],
  v: readonly number[],
  u: readonly number[],
): Example['patch'] => ({ source, values: {}, rule, at, v, u, seed: 1 });

const SOFTMAX = [1, 0, -0.5];

/** Operations worth a look, half of them with a mistake in their rule. */
export const examples: readonly Example[] = [
  {
    id: 'product',
    label: 'a product',
    teaches: 'What flows back to each factor is the other factor, times what comes from above.',
    patch: patch('u*v', 'ubar = wbar*v; vbar = wbar*u', [3, -2], [1, 0.5], [1]),
  },
  {
    id: 'sigmoid',
    label: 'sigmoid, by its result',
    teaches: 'The slope is w(1 − w): only the result has to be kept for the way back.',
    patch: patch('sigmoid(x)', 'xbar = wbar*w*(1 - w)', [0.5], [1], [2]),
  },
  {
    id: 'softmax',
    label: 'softmax',
    teaches: 'Every entry of x moves every entry of w, so all of w̄ comes together in one sum.',
    patch: patch(
      'x: 3; softmax(x)',
      'xbar = w.*(wbar - dot(wbar, w))',
      SOFTMAX,
      [1, 1, -1],
      [1, -1, 0.5],
    ),
  },
  {
    id: 'matrix',
    label: 'a matrix times a column',
    teaches: 'An adjoint has the shape of its operand: W̄ is a matrix of 2 × 3, as W is.',
    patch: patch(
      'W: 2x3; x: 3; W*x',
      "Wbar = wbar*x'; xbar = W'*wbar",
      [1, -1, 2, 0.5, 0, 1, 1, 2, -1],
      [1, 0, 0, 1, 0, 0, 1, 0, -1],
      [1, 2],
    ),
  },
  {
    id: 'norm',
    label: 'a norm',
    teaches: 'x over its length is the direction in which a norm grows. At x = 0 it has a corner.',
    patch: patch('x: 3; norm2(x)', 'xbar = wbar*x/w', [1, -2, 2], [1, 0, 1], [3]),
  },
  {
    id: 'relu',
    label: 'relu, at its corner',
    teaches: 'At 0 there is no derivative: 0, 1 and all between are conventions. Change > to >=.',
    patch: patch('x: 3; relu(x)', 'xbar = wbar.*if(x > 0, 1, 0)', [0, 1, -1], [1, 1, 1], [1, 2, 3]),
  },
  {
    id: 'quotient',
    label: 'a quotient: find the mistake',
    teaches: FIND,
    patch: patch('u/v', 'ubar = wbar/v; vbar = wbar*u/v^2', [3, 2], [1, 0.5], [1]),
  },
  {
    id: 'square',
    label: 'a square: find the mistake',
    teaches: `${FIND} At your point all is well.`,
    patch: patch('x^2', 'xbar = 6*wbar', [3], [1], [1]),
  },
  {
    id: 'attention',
    label: 'softmax: find the mistake',
    teaches: FIND,
    patch: patch('x: 3; softmax(x)', 'xbar = wbar.*w.*(1 - w)', SOFTMAX, [1, 1, -1], [1, -1, 0.5]),
  },
  {
    id: 'layer',
    label: 'a layer: find the mistake',
    teaches: FIND,
    patch: patch(
      'W: 2x2; x: 2; W*x',
      "Wbar = wbar*x'; xbar = W*wbar",
      [1, -1, 2, 0.5, 1, 2],
      [0, 0, 0, 0, 1, -1],
      [1, 2],
    ),
  },
  {
    id: 'centre',
    label: 'x less its mean: find the mistake',
    teaches: FIND,
    patch: patch('x: 3; x - mean(x)', 'xbar = wbar', [1, 2, 4], [1, 0, 0], [1, -0.5, 2]),
  },
  {
    id: 'logsumexp',
    label: 'logsumexp: find the mistake',
    teaches: `${FIND} Change w̄ if you see nothing.`,
    patch: patch('x: 3; logsumexp(x)', 'xbar = exp(x - w)', SOFTMAX, [1, 0.5, -1], [1]),
  },
];

/** Spaces mean nothing. */
const plain = (text: string): string => text.replaceAll(/\s/g, '');

/** The example whose formula and rule stand in the fields. */
export const exampleOf = (source: string, rule: string): Example | undefined =>
  examples.find(
    (example) =>
      plain(example.patch.source) === plain(source) && plain(example.patch.rule) === plain(rule),
  );

/** The example whose formula it is, whatever became of its rule. */
export const formulaOf = (source: string): Example | undefined =>
  examples.find((example) => plain(example.patch.source) === plain(source));
