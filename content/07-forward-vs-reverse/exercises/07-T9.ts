import {
  choice,
  columnTex,
  num,
  par,
  query,
  rowTex,
  template,
} from '../../../src/exercises/author.ts';

type Kind = 'agree' | 'rounding' | 'differ';
type Verdict = 'right' | 'fit' | 'wrong' | 'backward' | 'nothing';
type Pair = readonly [number, number];
type Square = readonly [Pair, Pair];

interface Draw {
  readonly kind: Kind;
  /** What the forward rule multiplies by, and in which entry the backward rule has the wrong sign. */
  readonly J: Square;
  readonly fault: Pair;
  readonly u: Pair;
  readonly v: Pair;
  /** Both sides, where they are only given as numbers. */
  readonly tenths: number;
  readonly order: readonly Verdict[];
}

const dot = (a: Pair, b: Pair) => a[0] * b[0] + a[1] * b[1];
const forward = ({ J, v }: Draw): Pair => [dot(J[0], v), dot(J[1], v)];
/** B: equal to J, but for the sign of one entry where the rules differ. */
function backwardMatrix({ kind, J, fault }: Draw): Square {
  const entry = (i: 0 | 1, j: 0 | 1) =>
    kind === 'differ' && fault[0] === i && fault[1] === j ? -J[i][j] : J[i][j];
  return [
    [entry(0, 0), entry(0, 1)],
    [entry(1, 0), entry(1, 1)],
  ];
}
const backward = (d: Draw): Pair => {
  const [first, second] = backwardMatrix(d);
  return [dot(d.u, [first[0], second[0]]), dot(d.u, [first[1], second[1]])];
};
const sides = (d: Draw): Pair => {
  const s = d.tenths / 10;
  // Off in the last digits, as sums in another order are.
  return d.kind === 'rounding'
    ? [s, s * (1 + 2 ** -51)]
    : [dot(d.u, forward(d)), dot(backward(d), d.v)];
};

const terms = (a: Pair, b: Pair) =>
  `${par(a[0])}\\cdot${par(b[0])} + ${par(a[1])}\\cdot${par(b[1])}`;

const VERDICTS: Readonly<Record<Verdict, string>> = {
  right: 'Both rules are right.',
  fit: 'The two rules fit each other here; both may still be wrong.',
  wrong: 'At least one of the two rules is wrong.',
  backward: 'The backward rule is wrong, the forward rule is right.',
  nothing: 'Nothing: these numbers are no derivatives.',
};

const isDifferent = (d: Draw) => d.kind === 'differ';
const fits = (verdict: Verdict) => (d: Draw) => (isDifferent(d) ? undefined : [verdict]);
const differs = (verdict: Verdict) => (d: Draw) => (isDifferent(d) ? [verdict] : undefined);

const compared = (d: Draw) =>
  isDifferent(d)
    ? `$${num(sides(d)[0])}$ and $${num(sides(d)[1])}$, which differ`
    : d.kind === 'agree'
      ? `$${num(sides(d)[0])}$ on both sides`
      : `the same number on both sides, up to the last digits`;

/** Both answers that pass over a difference. */
const faultOverlooked = (verdict: 'fit' | 'right') => ({
  id: 'FAULT_OVERLOOKED',
  short: 'the two sides not compared',
  answer: differs(verdict),
  say: (d: Draw) =>
    `The rules do not fit: $\\mathbf u^{\\top}(J\\mathbf v) = ${num(sides(d)[0])}$, and the row times $\\mathbf v$ is $${num(sides(d)[1])}$. For one and the same matrix the bracket may be moved, and both would be equal.`,
});

export default template<Draw>({
  id: '07-T9',
  version: 1,
  title: 'What the dot-product test tells',
  skills: ['gradient-check', 'modes'],
  draw: (random) => ({
    kind: random.pick<Kind>(['agree', 'rounding', 'differ']),
    J: [
      [random.nonzero(-3, 3), random.nonzero(-3, 3)],
      [random.nonzero(-3, 3), random.nonzero(-3, 3)],
    ],
    fault: [random.int(0, 1), random.int(0, 1)],
    u: [random.nonzero(-3, 3), random.nonzero(-3, 3)],
    v: [random.nonzero(-3, 3), random.nonzero(-3, 3)],
    tenths: random.int(11, 79),
    order: random.shuffle<Verdict>(['right', 'fit', 'wrong', 'backward', 'nothing']),
  }),
  // A sum that happens to be 0 looks like a special case.
  accept: (d) => sides(d).every((side) => side !== 0),
  prompt: (d) =>
    `For a new operation you have written a forward rule, said to compute $J\\mathbf v$, and a backward rule, said to compute $\\mathbf u^{\\top}J$. ${
      d.kind === 'rounding'
        ? `With some $\\mathbf v$ and $\\mathbf u$ you find $\\mathbf u^{\\top}(J\\mathbf v) = ${sides(d)[0]}$ and $(\\mathbf u^{\\top}J)\\mathbf v = ${sides(d)[1]}$.`
        : `With $\\mathbf v = ${columnTex(d.v)}$ and $\\mathbf u^{\\top} = ${rowTex(d.u)}$ the forward rule returns $${columnTex(forward(d))}$, the backward rule $${rowTex(backward(d))}$.`
    }${d.kind === 'rounding' ? '' : ' Make the dot-product test.'} What do you know?`,
  answer: (d) =>
    choice(
      Object.fromEntries(d.order.map((id) => [id, VERDICTS[id]])),
      isDifferent(d) ? 'wrong' : 'fit',
    ),
  misconceptions: [
    {
      id: 'PROVES_CORRECT',
      short: 'a passed test taken for a proof',
      answer: fits('right'),
      say: () =>
        'The test compares two rules with each other, never with the operation itself. Rules written for $x^3$ in both places pass for the operation $x^2$ too. Compare one of the two with difference quotients as well.',
    },
    {
      id: 'NOTHING_LEARNT',
      short: 'a passed test taken for no evidence',
      answer: fits('nothing'),
      say: (d) =>
        `Two numbers that could differ and do not are some evidence: you find ${compared(d)}. With random directions a mistake in one rule alone would almost surely have shown: the two belong to one and the same matrix.`,
    },
    {
      id: 'ROUNDING_AS_FAULT',
      short: 'rounding taken for a fault',
      answer: (d) => (d.kind === 'rounding' ? ['wrong'] : undefined),
      say: (d) =>
        `The two differ by about $${((sides(d)[1] - sides(d)[0]) * 1e15).toFixed(1)}\\cdot10^{-15}$, in the last digits that a computer keeps. The sums are taken in another order and rounded differently; a fault of a rule is larger by many powers of ten.`,
    },
    {
      id: 'FAULT_ASSUMED',
      short: 'a fault seen where both sides agree',
      answer: (d) => (d.kind === 'agree' ? ['wrong'] : undefined),
      say: (d) =>
        `Compare the two sides: you find ${compared(d)}, as it should be for one and the same matrix. The test shows no fault.`,
    },
    {
      id: 'FAULT_ASSUMED',
      short: 'a fault seen where both sides agree',
      answer: fits('backward'),
      say: (d) =>
        `The test gives no reason to blame a rule: you find ${compared(d)}. Had it failed, it could not tell which of the two is at fault.`,
    },
    faultOverlooked('fit'),
    faultOverlooked('right'),
    {
      id: 'TEST_DISMISSED',
      short: 'a failed test taken for no evidence',
      answer: differs('nothing'),
      say: (d) =>
        `The two numbers are no derivatives, but they have to be equal if both rules belong to one matrix, and you find ${compared(d)}.`,
    },
    {
      id: 'ONE_SIDE_TRUSTED',
      short: 'the fault put on the backward rule',
      answer: differs('backward'),
      say: () =>
        'Something is wrong, but the test treats both rules alike. Which of the two is at fault it cannot tell: check each by difference quotients.',
    },
  ],
  hints: (d) => [
    'For one matrix $J$ the bracket may be moved: $\\mathbf u^{\\top}(J\\mathbf v) = (\\mathbf u^{\\top}J)\\mathbf v$. The test computes both sides, one by each rule, and compares.',
    d.kind === 'rounding'
      ? 'How large is the difference, compared with the numbers themselves? A computer keeps about 16 digits.'
      : `The first side is $${terms(d.u, forward(d))}$, the second $${terms(backward(d), d.v)}$. Are they equal?`,
    'What is compared: a rule with the operation, or a rule with another rule? Suppose that both were written for the wrong operation.',
  ],
  solution: (d) =>
    [
      d.kind === 'rounding'
        ? `The two sides, $${sides(d)[0]}$ and $${sides(d)[1]}$, agree to fifteen digits. What remains is rounding.`
        : `$\\mathbf u^{\\top}(J\\mathbf v) = ${terms(d.u, forward(d))} = ${num(sides(d)[0])}$, and $(\\mathbf u^{\\top}J)\\mathbf v = ${terms(backward(d), d.v)} = ${num(sides(d)[1])}$.`,
      isDifferent(d)
        ? 'For one and the same matrix they would be equal. So the rules belong to two matrices, and at most one of these can be the Jacobian: at least one rule is wrong, and the test does not say which.'
        : 'So the rules are consistent: for these directions they behave like one and the same matrix. Whether it is the Jacobian of the operation only the values of the operation can tell, by a gradient check of either rule.',
    ].join('\n\n'),
  figure: (d) => {
    const [first, second] = backwardMatrix(d);
    return {
      widget: 'primitive',
      query: query({
        f: `x: 2; [${d.J.map((row) => row.join(',')).join(';')}]*x`,
        // The rule multiplies a column, so it takes Bᵀ.
        rule: `xbar = [${first[0]},${second[0]};${first[1]},${second[1]}]*wbar`,
        at: '1,1',
        h: d.v.join(','),
        u: d.u.join(','),
      }),
      caption: isDifferent(d)
        ? 'A rule of this kind under test: forward and backward product side by side, and they differ.'
        : `Two rules that fit, side by side${d.kind === 'rounding' ? ', with numbers of their own' : ''}. Change one entry of the rule for the way back, and they part.`,
    };
  },
  cases: [
    { seed: '3', typed: ['fit'], expect: 'correct' },
    { seed: '3', typed: ['right'], expect: 'PROVES_CORRECT' },
    { seed: '3', typed: ['nothing'], expect: 'NOTHING_LEARNT' },
    { seed: '3', typed: ['wrong'], expect: 'ROUNDING_AS_FAULT' },
    { seed: '1', typed: ['wrong'], expect: 'FAULT_ASSUMED' },
    { seed: '3', typed: ['backward'], expect: 'FAULT_ASSUMED' },
    { seed: '6', typed: ['nothing'], expect: 'TEST_DISMISSED' },
    { seed: '6', typed: ['right'], expect: 'FAULT_OVERLOOKED' },
    { seed: '6', typed: ['fit'], expect: 'FAULT_OVERLOOKED' },
    { seed: '6', typed: ['backward'], expect: 'ONE_SIDE_TRUSTED' },
    { seed: '6', typed: ['wrong'], expect: 'correct' },
    { seed: '3', typed: [''], expect: 'unreadable' },
  ],
});
