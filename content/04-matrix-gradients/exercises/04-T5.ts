import {
  fraction,
  fractionTex,
  gradient,
  matrix,
  matrixTex,
  num,
  par,
  query,
  template,
} from '../../../src/exercises/author.ts';

/** [p, q; q, r], positive definite. */
type Draw = readonly [p: number, q: number, r: number];

const det = ([p, q, r]: Draw) => p * r - q * q;
const OFF = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5];
const ON = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const ALL: readonly Draw[] = ON.flatMap((p) =>
  OFF.flatMap((q) => ON.map((r): Draw => [p, q, r])),
).filter((all) => [1, 2, 4, 5].includes(det(all)));

type Shown = number | string;
const square = ([p, q, r]: readonly [Shown, Shown, Shown]) => matrixTex([[p, q], [q, r]]); // prettier-ignore
/** The four cells of a symmetric matrix whose entries stand over the determinant. */
const cells = (s: Draw, [p, q, r]: Draw) => [p, q, q, r].map((entry) => fraction(entry, det(s)));
const over = (s: Draw, [p, q, r]: Draw): [string, string, string] => [
  fractionTex(fraction(p, det(s))),
  fractionTex(fraction(q, det(s))),
  fractionTex(fraction(r, det(s))),
];
/** The inverse times the determinant. */
const adjugate = ([p, q, r]: Draw): Draw => [r, -q, p];

/** By AD: the corner q is one variable in two places. Clean of the last bit. */
const slopes = ([p, q, r]: Draw) =>
  gradient('logdet([p, q; q, r])', ['p', 'q', 'r'], { p, q, r }).map((entry) =>
    Number(entry.toFixed(12)),
  );

export default template<Draw>({
  id: '04-T5',
  version: 1,
  title: 'The derivative of log det when the matrix stays symmetric',
  skills: ['matrix-identities'],
  draw: (random) => random.pick(ALL),
  prompt: (s) =>
    `$A=${square(s)}$ has to stay symmetric, so it has three free parameters: $a_{11}$, $a_{22}$ and $a_{12}=a_{21}$. Give the derivatives of $f=\\log\\det A$ with respect to these parameters as a matrix, with the one by $a_{12}$ in both places off the diagonal. Compute exactly (fractions such as \`2/5\` are fine).`,
  answer: (s) => {
    const [p = 0, q = 0, r = 0] = slopes(s);
    return matrix([[p, q], [q, r]]); // prettier-ignore
  },
  check: (s) => cells(s, [s[2], -2 * s[1], s[0]]),
  misconceptions: [
    {
      id: 'UNCONSTRAINED',
      short: 'four entries on their own',
      answer: (s) => cells(s, adjugate(s)),
      say: (s) =>
        `That is $A^{-1}$, right for four entries that move on their own. Here $a_{12}$ and $a_{21}$ are tied together: whoever moves one moves both, and each of the two places contributes $${over(s, adjugate(s))[1]}$.`,
    },
    {
      id: 'DIAGONAL_DOUBLED',
      short: 'the diagonal doubled too',
      answer: (s) => {
        const [p, q, r] = adjugate(s);
        return cells(s, [2 * p, 2 * q, 2 * r]);
      },
      say: () =>
        'You doubled everything. $a_{12}$ stands in two places, but $a_{11}$ and $a_{22}$ in one each, so their slopes count once: subtract the diagonal again, $2A^{-1}-\\operatorname{diag}(A^{-1})$.',
    },
    {
      id: 'COFACTOR_NOT_DIVIDED',
      short: 'not divided by the determinant',
      answer: (s) => (det(s) === 1 ? undefined : [s[2], -2 * s[1], -2 * s[1], s[0]].map(String)),
      say: (s) =>
        `You added the two places correctly, but this is the derivative of $\\det A$. The logarithm has the slope $1/\\det A$, so every entry still has to be divided by ${det(s)}.`,
    },
    {
      id: 'COFACTOR_SIGN',
      short: 'signs off the diagonal of the inverse missed',
      answer: (s) => cells(s, [s[2], 2 * s[1], s[0]]),
      say: (s) =>
        `The entry off the diagonal has the wrong sign. In the inverse of a $2\\times2$ matrix the entries off the diagonal change their signs: here $${num(s[1])}$ becomes $${num(-s[1])}$.`,
    },
  ],
  hints: (s) => [
    'In how many places of $A$ does the parameter $a_{12}$ stand? And in how many does $a_{11}$?',
    `Begin with the derivative for entries that move on their own: $G=A^{-\\top}=A^{-1}=${det(s) === 1 ? '' : `\\tfrac1{${det(s)}}`}${square(adjugate(s))}$.`,
    'Moving $a_{12}$ moves two places, and both slopes count: add them. A parameter on the diagonal has one place only. Together: $G+G^{\\top}-\\operatorname{diag}(G)$.',
  ],
  solution: (s) => {
    const [p, q, r] = s;
    const constrained: Draw = [r, -2 * q, p];
    return [
      `For entries that move on their own the derivative is $A^{-\\top}=A^{-1}$, and $\\det A=${p}\\cdot ${r}-${par(q)}^2=${det(s)}$:`,
      `$$G=A^{-1}=${square(over(s, adjugate(s)))}.$$`,
      `$a_{12}$ stands in two places with the slope $${over(s, adjugate(s))[1]}$ each, so its derivative is twice that. The diagonal stays as it is:`,
      `$$2A^{-1}-\\operatorname{diag}(A^{-1})=${square(over(s, constrained))}.$$`,
      `A check by the formula $\\det A=a_{11}a_{22}-a_{12}^2$: its slope by $a_{12}$ is $-2a_{12}=${num(-2 * q)}$, and the slope of the logarithm is $1/\\det A=${fractionTex(fraction(1, det(s)))}$. Their product is $${over(s, constrained)[1]}$.`,
    ].join('\n\n');
  },
  figure: ([p, q, r]) => ({
    widget: 'matrix-calculus',
    query: query({
      f: `A = [${p}, ${q}; ${q}, ${r}]; logdet(A)`,
      by: 'A',
      look: 'probe',
      entry: '1,2',
      nudge: 0.05,
      sym: '1',
    }),
    caption:
      'With $A$ kept symmetric, a nudge off the diagonal moves two places at once. Switch “keep A symmetric” off and compare the slopes.',
  }),
  cases: [
    { seed: '1', typed: ['1.4', '-1.2', '-1.2', '0.4'], expect: 'correct' },
    { seed: '1', typed: ['1,4', '−1,2', '−1,2', '0,4'], expect: 'correct' },
    {
      seed: '1',
      typed: ['2*(1.4)-(1.4)', '2*(-1.2)-(-1.2)', '2*(-1.2)-(-1.2)', '2*(0.4)-(0.4)'],
      expect: 'correct',
    },
    { seed: '1', typed: ['7/5', '-3/5', '-3/5', '2/5'], expect: 'UNCONSTRAINED' },
    { seed: '1', typed: ['14/5', '-6/5', '-6/5', '4/5'], expect: 'DIAGONAL_DOUBLED' },
    { seed: '1', typed: ['7', '-6', '-6', '2'], expect: 'COFACTOR_NOT_DIVIDED' },
    { seed: '1', typed: ['7/5', '6/5', '6/5', '2/5'], expect: 'COFACTOR_SIGN' },
    { seed: '1', typed: ['7', '7', '7', '7'], expect: 'wrong' },
    { seed: '1', typed: ['3x', '1', '1', '1'], expect: 'unreadable' },
    { seed: '1', typed: ['', '', '', ''], expect: 'unreadable' },
  ],
});
