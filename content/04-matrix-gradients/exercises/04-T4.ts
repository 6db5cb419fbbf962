import {
  fraction,
  fractionTex,
  gradient,
  matrix,
  matrixTex,
  num,
  par,
  plus,
  query,
  template,
} from '../../../src/exercises/author.ts';

/** [a, b; c, d]. */
type Draw = readonly [a: number, b: number, c: number, d: number];

const det = ([a, b, c, d]: Draw) => a * d - b * c;
const ENTRIES = [-3, -2, -1, 0, 1, 2, 3, 4, 5];

/** All that have a determinant to divide by in the head, and that a transpose changes. */
const ALL: readonly Draw[] = ENTRIES.flatMap((a) =>
  ENTRIES.flatMap((b) => ENTRIES.flatMap((c) => ENTRIES.map((d): Draw => [a, b, c, d]))),
).filter(
  (all) =>
    [1, 2, 4, 5].includes(det(all)) &&
    all[1] !== all[2] &&
    all.filter((entry) => entry === 0).length < 2,
);

const texOf = ([a, b, c, d]: readonly (number | string)[]) =>
  matrixTex([[a ?? '', b ?? ''], [c ?? '', d ?? '']]); // prettier-ignore
/** Entries over the determinant, as texts. */
const over = (m: Draw, entries: readonly number[]) =>
  entries.map((entry) => fraction(entry, det(m)));
const cofactors = ([a, b, c, d]: Draw) => [d, -c, -b, a];
const adjugate = ([a, b, c, d]: Draw) => [d, -b, -c, a];

/** The factor of the inverse before its bracket. */
const factor = (m: Draw) => (det(m) === 1 ? '' : `\\tfrac1{${det(m)}}`);

/** By AD from the four entries as variables; clean of the last bit, as the determinant divides powers of ten. */
const slopes = ([a, b, c, d]: Draw) =>
  gradient('logdet([a, b; c, d])', ['a', 'b', 'c', 'd'], { a, b, c, d }).map((entry) =>
    Number(entry.toFixed(12)),
  );

export default template<Draw>({
  id: '04-T4',
  version: 1,
  title: 'The derivative of log det in numbers',
  skills: ['matrix-identities'],
  draw: (random) => random.pick(ALL),
  prompt: (m) =>
    `Let $f=\\log\\det A$, where all four entries of $A$ may move on their own. Compute $\\partial f/\\partial A$ at $A=${texOf(m)}$ exactly, in the shape convention (fractions such as \`2/5\` are fine).`,
  answer: (m) => {
    const [a = 0, b = 0, c = 0, d = 0] = slopes(m);
    return matrix([[a, b], [c, d]], { label: '\\frac{\\partial f}{\\partial A}=' }); // prettier-ignore
  },
  check: (m) => over(m, cofactors(m)),
  misconceptions: [
    {
      id: 'NOT_TRANSPOSED',
      short: 'the inverse not transposed',
      answer: (m) => over(m, adjugate(m)),
      say: (m) =>
        `That is the inverse $A^{-1}$. In $\\mathrm df=\\operatorname{tr}(A^{-1}\\,\\mathrm dA)$ it stands before the move, so it is $M^{\\top}$, and the derivative is $M$: the two entries off the diagonal, $${fractionTex(over(m, adjugate(m))[1] ?? '')}$ and $${fractionTex(over(m, adjugate(m))[2] ?? '')}$, still have to change places.`,
    },
    {
      id: 'COFACTOR_NOT_DIVIDED',
      short: 'not divided by the determinant',
      answer: (m) => (det(m) === 1 ? undefined : cofactors(m).map(String)),
      say: (m) =>
        `These are the cofactors, the derivative of $\\det A$ itself. The logarithm has the slope $1/\\det A$, so every entry still has to be divided by ${det(m)}.`,
    },
    {
      id: 'COFACTOR_SIGN',
      short: 'signs off the diagonal of the inverse missed',
      answer: (m) =>
        over(
          m,
          cofactors(m).map((entry, k) => (k === 1 || k === 2 ? -entry : entry)),
        ),
      say: (m) =>
        `Off the diagonal the signs are wrong. In $\\det A=A_{11}A_{22}-A_{12}A_{21}$ these two entries stand behind a minus, and so do their slopes: raise $A_{12}$ by a unit, and the determinant changes by $-A_{21}=${num(-m[2])}$.`,
    },
    {
      id: 'ENTRYWISE',
      short: 'one over each entry',
      answer: (m) => (m.includes(0) ? undefined : m.map((entry) => fraction(1, entry))),
      say: () =>
        'You took one over each entry, as if $f$ were the sum of their logarithms. But $\\log\\det A$ is the logarithm of one number, made of all entries together. What takes the place of $1/a$ is the inverse of the matrix.',
    },
  ],
  hints: (m) => [
    'Compare $\\mathrm df=\\operatorname{tr}(A^{-1}\\,\\mathrm dA)$ with $\\mathrm df=\\operatorname{tr}(M^{\\top}\\,\\mathrm dA)$, where $M$ is the derivative. So $M^{\\top}=A^{-1}$: compute the inverse first.',
    `The determinant is $${num(m[0])}\\cdot ${par(m[3])}-${par(m[1])}\\cdot ${par(m[2])}=${det(m)}$. For the inverse, let the two entries on the diagonal change places, change the signs of the other two, and divide by the determinant.`,
    `So $A^{-1}=${factor(m)}${texOf(adjugate(m))}$. One step is left: this is $M^{\\top}$, so transpose it.`,
  ],
  solution: (m) => {
    const result = over(m, cofactors(m));
    const products = m.map((entry, k) => entry * (cofactors(m)[k] ?? 0));
    const sum = products.map((entry, k) => (k === 0 ? num(entry) : plus(entry))).join('');
    return [
      `$\\det A=${num(m[0])}\\cdot ${par(m[3])}-${par(m[1])}\\cdot ${par(m[2])}=${det(m)}$, so $A^{-1}=${factor(m)}${texOf(adjugate(m))}$.`,
      `In $\\mathrm df=\\operatorname{tr}(A^{-1}\\,\\mathrm dA)$ the inverse stands before the move, where $M^{\\top}$ stands. So the derivative $M$ is its transpose:`,
      `$$\\frac{\\partial f}{\\partial A}=A^{-\\top}=${det(m) === 1 ? '' : `\\frac1{${det(m)}}${texOf(cofactors(m))}=`}${texOf(result.map((entry) => fractionTex(entry)))}.$$`,
      `A check: multiply each entry by the entry of $A$ at the same place and add up. The sum must be $\\operatorname{tr}(A^{-1}A)=2$, and indeed $${factor(m)}(${sum})=2$.`,
    ].join('\n\n');
  },
  figure: ([a, b, c, d]) => ({
    widget: 'matrix-calculus',
    query: query({
      f: `A = [${a}, ${b}; ${c}, ${d}]; logdet(A)`,
      by: 'A',
      look: 'probe',
      entry: '1,2',
      nudge: 0.05,
    }),
    caption:
      'Choose an entry of $A$ and nudge it: the true change of $f$ stands beside what the derivative promises for that entry.',
  }),
  cases: [
    { seed: '1', typed: ['2', '-1', '-2.5', '1.5'], expect: 'correct' },
    { seed: '1', typed: ['2.0', '−1.0', '−2,5', '1,5'], expect: 'correct' },
    {
      seed: '1',
      typed: ['2*(2)-(2)', '2*(-1)-(-1)', '2*(-2.5)-(-2.5)', '2*(1.5)-(1.5)'],
      expect: 'correct',
    },
    { seed: '1', typed: ['2', '-5/2', '-1', '3/2'], expect: 'NOT_TRANSPOSED' },
    { seed: '1', typed: ['4', '-2', '-5', '3'], expect: 'COFACTOR_NOT_DIVIDED' },
    { seed: '1', typed: ['2', '1', '5/2', '3/2'], expect: 'COFACTOR_SIGN' },
    { seed: '1', typed: ['1/3', '1/5', '1/2', '1/4'], expect: 'ENTRYWISE' },
    { seed: '1', typed: ['7', '7', '7', '7'], expect: 'wrong' },
    { seed: '1', typed: ['3x', '1', '1', '1'], expect: 'unreadable' },
    { seed: '1', typed: ['', '', '', ''], expect: 'unreadable' },
  ],
});
