import {
  matrixDerivative,
  matrixExpression,
  query,
  template,
  texAsTyped,
} from '../../../src/exercises/author.ts';

/** p‖Ax − b‖² + qλ‖x‖², in the letters of one book or another. */
interface Draw {
  readonly letters: readonly [A: string, x: string, b: string];
  readonly p: 1 | 2;
  readonly q: 1 | 2;
  readonly m: number;
  readonly n: number;
}

const LETTERS: readonly Draw['letters'][] = [
  ['A', 'x', 'b'],
  ['X', 'w', 'y'],
  ['B', 'z', 'c'],
];

/** `p = 1` stands for the factor ½, `p = 2` for 1: what is left of it in the gradient. */
const half = (factor: 1 | 2) => (factor === 1 ? '1/2*' : '');
const names = ({ letters: [A, x, b], m, n }: Draw) =>
  `${A}: ${m}x${n}; ${x}: ${n}; ${b}: ${m}; lambda: scalar`;
const dataTerm = ({ letters: [A, x, b], p }: Draw) => `${half(p)}norm2(${A}*${x}-${b})^2`;
const penalty = ({ letters: [, x], q }: Draw) => `${half(q)}lambda*norm2(${x})^2`;
const f = (d: Draw) => `${dataTerm(d)} + ${penalty(d)}`;

/** The two rows of the gradient with a factor before each. */
const dataRow = ({ letters: [A, x, b] }: Draw, factor: number) =>
  `${factor === 1 ? '' : `${factor}*`}(${A}*${x}-${b})'*${A}`;
const penaltyRow = ({ letters: [, x] }: Draw, factor: number) =>
  `${factor === 1 ? '' : `${factor}*`}lambda*${x}'`;
const closed = (d: Draw) => `${dataRow(d, d.p)} + ${penaltyRow(d, d.q)}`;

/** TeX with columns in bold. */
const typeset = (source: string, d: Draw) =>
  bold(texAsTyped(source, names(d)).replaceAll('\\, ', ''));
const bold = (tex: string) => tex.replace(/(?<![\\A-Za-z])[a-z](?![A-Za-z])/g, '\\mathbf $&');

export default template<Draw>({
  id: '10-T2',
  version: 1,
  title: 'The gradient of ridge regression',
  skills: ['models', 'vector-identities'],
  draw: (random) => {
    const [m = 4, n = 3] = random.some([2, 3, 4, 5], 2);
    return {
      letters: random.pick(LETTERS),
      p: random.pick([1, 2] as const),
      q: random.pick([1, 2] as const),
      m,
      n,
    };
  },
  prompt: (d) => {
    const [A, x, b] = d.letters;
    return `$${A}$ is a $${d.m}\\times ${d.n}$ matrix, $\\mathbf ${x}$ a column of ${d.n}, $\\mathbf ${b}$ a column of ${d.m}, and $\\lambda>0$ a number. Give the gradient of $f=${typeset(f(d), d)}$ with respect to $\\mathbf ${x}$, as a row. Write \`lambda\` for $\\lambda$ and \`'\` for a transpose.`;
  },
  answer: (d) =>
    matrixExpression(matrixDerivative(f(d), d.letters[1], names(d)), names(d), {
      label: '\\nabla f=',
    }),
  check: (d) => [closed(d)],
  misconceptions: [
    {
      id: 'PENALTY_DROPPED',
      short: 'the gradient of the penalty left out',
      answer: (d) => [dataRow(d, d.p)],
      say: (d) =>
        `That is the gradient of the first term. The penalty $${typeset(penalty(d), d)}$ depends on $\\mathbf ${d.letters[1]}$ as well and adds a row of its own.`,
    },
    {
      id: 'PENALTY_FACTOR',
      short: 'a wrong factor at the penalty',
      answer: (d) => [`${dataRow(d, d.p)} + ${penaltyRow(d, 3 - d.q)}`],
      say: ({ letters: [, x], q }) =>
        `The gradient of $\\lVert\\mathbf ${x}\\rVert^2$ is $2\\mathbf ${x}^{\\top}$. ${q === 1 ? 'The penalty has a $\\tfrac12$ in front, which takes the 2 away' : 'The penalty has no $\\tfrac12$ in front, so the 2 stays'}: look at your second term.`,
    },
    {
      id: 'DATA_FACTOR',
      short: 'a wrong factor at the squared residual',
      answer: (d) => [`${dataRow(d, 3 - d.p)} + ${penaltyRow(d, d.q)}`],
      say: ({ p }) =>
        `The second term is right, and in the first the factor is not. A square has the slope 2 times what is squared; ${p === 1 ? 'the $\\tfrac12$ in front takes that 2 away' : 'there is no $\\tfrac12$ in front to take that 2 away'}.`,
    },
    {
      id: 'PENALTY_SIGN',
      short: 'the penalty subtracted',
      answer: (d) => [`${dataRow(d, d.p)} - ${penaltyRow(d, d.q)}`],
      say: (d) =>
        `The penalty is added to the loss, so its gradient is added too. With your sign, descent would make $\\mathbf ${d.letters[1]}$ larger, not smaller.`,
    },
    {
      id: 'TRANSPOSE',
      short: 'a column where this course writes a row',
      answer: (d) => [`(${closed(d)})'`],
      say: ({ letters: [A, x] }) =>
        `The right numbers, as a column: $${A}^{\\top}$ in front is how one writes it after transposing. The gradient itself is the row that stands before $\\mathrm d\\mathbf ${x}$.`,
    },
  ],
  hints: (d) => {
    const [A, x, b] = d.letters;
    return [
      `Two terms, two gradients: that of $${typeset(dataTerm(d), d)}$ and that of $${typeset(penalty(d), d)}$.`,
      `With $\\mathbf r=${A}\\mathbf ${x}-\\mathbf ${b}$: $\\mathrm d\\lVert\\mathbf r\\rVert^2=2\\mathbf r^{\\top}\\mathrm d\\mathbf r$ and $\\mathrm d\\mathbf r=${A}\\,\\mathrm d\\mathbf ${x}$. The first row is the residual, transposed, times $${A}$${d.p === 2 ? ', with a factor 2' : ''}.`,
      `$\\mathrm d\\lVert\\mathbf ${x}\\rVert^2=2\\mathbf ${x}^{\\top}\\mathrm d\\mathbf ${x}$, so the second row is $${typeset(penaltyRow(d, d.q), d)}$. Add the two.`,
    ];
  },
  solution: (d) => {
    const x = `\\mathbf ${d.letters[1]}`;
    return [
      'Write the loss, take the differential of each term:',
      `$$\\begin{aligned}\\mathrm d\\Big(${typeset(dataTerm(d), d)}\\Big)&=${typeset(dataRow(d, d.p), d)}\\,\\mathrm d${x},\\\\ \\mathrm d\\Big(${typeset(penalty(d), d)}\\Big)&=${typeset(penaltyRow(d, d.q), d)}\\,\\mathrm d${x}.\\end{aligned}$$`,
      `Together $\\nabla f=${typeset(closed(d), d)}$.`,
      `A check by the shape: both terms are rows of ${d.n}. Set to zero and transposed, this is a linear system, the normal equations with $${d.p === d.q ? '\\lambda' : d.p < d.q ? '2\\lambda' : '\\tfrac12\\lambda'}$ added on the diagonal.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'matrix-calculus',
    query: query({ f: `${names(d)}; ${f(d)}`, by: d.letters[1] }),
    caption: `The loss with random numbers for its letters, and its gradient by $\\mathbf ${d.letters[1]}$, a row.`,
  }),
  cases: [
    { seed: '1', typed: ["(X*w - y)'*X + 2*lambda*w'"], expect: 'correct' },
    { seed: '1', typed: ["(((X*w - y)'*X + 2*lambda*w')')'"], expect: 'correct' },
    {
      seed: '1',
      typed: ["((X*w - y)'*X + 2*lambda*w')/2+((X*w - y)'*X + 2*lambda*w')/2"],
      expect: 'correct',
    },
    { seed: '1', typed: ["(X*w-y)'*X"], expect: 'PENALTY_DROPPED' },
    { seed: '1', typed: ["(X*w-y)'*X + lambda*w'"], expect: 'PENALTY_FACTOR' },
    { seed: '1', typed: ["2*(X*w-y)'*X + 2*lambda*w'"], expect: 'DATA_FACTOR' },
    { seed: '1', typed: ["(X*w-y)'*X - 2*lambda*w'"], expect: 'PENALTY_SIGN' },
    { seed: '1', typed: ["((X*w-y)'*X + 2*lambda*w')'"], expect: 'TRANSPOSE' },
    { seed: '1', typed: ['lambda*'], expect: 'unreadable' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
