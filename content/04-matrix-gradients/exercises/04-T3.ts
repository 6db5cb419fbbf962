import {
  matrixDerivative,
  matrixExpression,
  query,
  template,
  texAsTyped,
} from '../../../src/exercises/author.ts';

/** Written in the matrices A, B, C, X and the columns a, b, x; a draw renames them. */
interface Form {
  readonly f: string;
  readonly by: 'A' | 'X';
  /** Shapes; n, m and k are drawn. */
  readonly names: string;
  readonly closed: string;
  readonly wrong: Readonly<Record<string, string>>;
  /** df as the product rule gives it, and as a trace with the move last; TeX. */
  readonly df: string;
  readonly ring: string;
  /** The product under the trace for the shuffler of the lab; a sum has none. */
  readonly tiles?: string;
  /** What its letter for the residual means. */
  readonly residual?: string;
}

const FORMS: readonly Form[] = [
  {
    f: 'tr(A*B)',
    by: 'A',
    names: 'A: nxm; B: mxn',
    closed: "B'",
    wrong: { OTHER_VARIABLE: "A'" },
    df: '\\operatorname{tr}(\\mathrm d A\\,B)',
    ring: '\\operatorname{tr}(B\\,\\mathrm d A)',
    tiles: 'dA*B',
  },
  {
    f: "tr(A'*X*B)",
    by: 'X',
    names: 'A: nxk; X: nxm; B: mxk',
    closed: "A*B'",
    wrong: { OTHER_VARIABLE: 'X*B' },
    df: '\\operatorname{tr}(A^{\\top}\\,\\mathrm d X\\,B)',
    ring: '\\operatorname{tr}(B A^{\\top}\\,\\mathrm d X)',
    tiles: "A'*dX*B",
  },
  {
    f: "a'*X*b",
    by: 'X',
    names: 'a: n; X: nxm; b: m',
    closed: "a*b'",
    wrong: { OTHER_VARIABLE: "a'*X" },
    df: 'a^{\\top}\\,\\mathrm d X\\,b',
    ring: '\\operatorname{tr}(b a^{\\top}\\,\\mathrm d X)',
    tiles: "a'*dX*b",
  },
  {
    f: 'norm2(A*x-b)^2',
    by: 'A',
    names: 'A: nxm; x: m; b: n',
    closed: "2*(A*x-b)*x'",
    wrong: {
      HALF: "(A*x-b)*x'",
      OTHER_VARIABLE: "2*(A*x-b)'*A",
      INNER_MISSING: '2*(A*x-b)',
    },
    df: '2(A x-b)^{\\top}\\,\\mathrm d A\\,x',
    ring: '\\operatorname{tr}\\big(2x(A x-b)^{\\top}\\,\\mathrm d A\\big)',
    tiles: "2*r'*dA*x",
    residual: ', with $r$ for the residual $A x-b$',
  },
  {
    f: 'normF(A*B-C)^2',
    by: 'A',
    names: 'A: nxm; B: mxk; C: nxk',
    closed: "2*(A*B-C)*B'",
    wrong: {
      HALF: "(A*B-C)*B'",
      OTHER_VARIABLE: "2*A'*(A*B-C)",
      INNER_MISSING: '2*(A*B-C)',
    },
    df: '2\\operatorname{tr}\\big((A B-C)^{\\top}\\,\\mathrm d A\\,B\\big)',
    ring: '\\operatorname{tr}\\big(2B(A B-C)^{\\top}\\,\\mathrm d A\\big)',
    tiles: "2*N'*dA*B",
    residual: ', with $N$ for the residual $A B-C$',
  },
  {
    f: "tr(X'*A*X)",
    by: 'X',
    names: 'X: nxm; A: nxn',
    closed: "(A+A')*X",
    wrong: { ONE_OCCURRENCE: 'A*X', SYMMETRY_ASSUMED: '2*A*X', OTHER_VARIABLE: "X*X'" },
    df: '\\operatorname{tr}\\big((\\mathrm d X)^{\\top} A X\\big)+\\operatorname{tr}(X^{\\top} A\\,\\mathrm d X)',
    ring: '\\operatorname{tr}\\big(X^{\\top}(A+A^{\\top})\\,\\mathrm d X\\big)',
  },
];

interface Draw {
  readonly form: Form;
  readonly letters: Readonly<Record<string, string>>;
  /** n, m and k. */
  readonly sizes: readonly number[];
}

const SETS: readonly Draw['letters'][] = [
  {},
  { A: 'B', B: 'C', C: 'D', X: 'W', a: 'u', b: 'c', x: 'z' },
  { A: 'P', B: 'Q', C: 'R', X: 'Y', a: 'c', b: 'q', x: 'u' },
];

/** The draw's letters in a formula, of the language or TeX; V is the one that moves. */
const put = ({ letters, form }: Draw, formula: string) =>
  formula
    .replace(/(?<![\\A-Za-z])V(?![A-Za-z])/g, form.by)
    .replace(/(?<![\\A-Za-ce-z])[ABCXabx](?![A-Za-z])/g, (one) => letters[one] ?? one);
/** Columns in bold, as in the lesson; the d of a move and the f are none. */
const bold = (tex: string) =>
  tex.replace(/(?<![\\A-Za-z]|\\mathrm )[a-eg-z](?![A-Za-z])/g, '\\mathbf $&');
/** A sentence with the draw's letters in its formulas. */
const said = (d: Draw, sentence: string) =>
  sentence.replace(/\$[^$]+\$/g, (formula) => bold(put(d, formula)));

const f = (d: Draw) => put(d, d.form.f);
const by = (d: Draw) => put(d, d.form.by);
const size = (d: Draw, letter: string) => String(d.sizes['nmk'.indexOf(letter)] ?? 2);
/** `A: 3x2; x: 2`. */
const names = (d: Draw) =>
  put(d, d.form.names).replace(/\b[nmk](x[nmk])?\b/g, (shape) =>
    shape.replace(/[nmk]/g, (letter) => size(d, letter)),
  );
const shapes = (d: Draw) =>
  names(d)
    .replace(/(\w): (\d)x(\d)/g, '$$$1$$ is a $$$2\\times $3$$ matrix')
    .replace(/(\w): (\d)/g, (_, name: string, n: string) => `$${bold(name)}$ is a column of ${n}`)
    .replaceAll('; ', ', ');
const typeset = (source: string, d: Draw) =>
  bold(texAsTyped(source, names(d)).replaceAll('\\, ', ''));

/** Those that are written down with the forms in which they can be made. */
const MISTAKES = [
  {
    id: 'ONE_OCCURRENCE',
    short: 'one of two places of the variable missed',
    text: 'Only the second $V$ was moved. The first one, transposed, moves too: $\\operatorname{tr}\\big((\\mathrm d V)^{\\top} A V\\big)$ is the trace of its own transpose, $\\operatorname{tr}(V^{\\top} A^{\\top}\\,\\mathrm d V)$, and adds a term.',
  },
  {
    id: 'SYMMETRY_ASSUMED',
    short: 'a matrix taken for symmetric',
    text: 'You doubled one of the two terms. The other one has $A^{\\top}$ in it, and nothing says that $A^{\\top}=A$: what multiplies $V$ is $A+A^{\\top}$.',
  },
  {
    id: 'HALF',
    short: 'the 2 of the square missing',
    text: 'The factor 2 is missing. The square of the norm is a product of the residual with itself, so the product rule gives the same number twice.',
  },
  {
    id: 'INNER_MISSING',
    short: 'the chain through the product missing',
    text: 'This is the derivative with respect to the residual, and it has the shape of the residual. In the residual $V$ is multiplied by something, and that factor must appear in the answer as well. The rotation under the trace tells on which side, and whether transposed.',
  },
  {
    id: 'OTHER_VARIABLE',
    short: 'differentiated by another letter',
    text: 'That is what comes out when another letter of the formula moves. Here only $V$ moves and all others are held fixed: write $\\mathrm df$ with $\\mathrm d V$ as the only move in it.',
  },
];

export default template<Draw>({
  id: '04-T3',
  version: 1,
  title: 'The derivative of a number by a matrix',
  skills: ['matrix-identities', 'shapes'],
  draw: (random) => ({
    form: random.pick(FORMS),
    letters: random.pick(SETS),
    sizes: random.some([2, 3, 4], 3),
  }),
  prompt: (d) =>
    `${shapes(d)}. Give the derivative of $f=${typeset(f(d), d)}$ with respect to the matrix $${by(d)}$, in the shape convention: a matrix of the shape of $${by(d)}$. (Write \`${by(d)}'\` for $${by(d)}^{\\top}$ and \`*\` for each product.)`,
  answer: (d) =>
    matrixExpression(matrixDerivative(f(d), by(d), names(d)), names(d), {
      label: `\\frac{\\partial f}{\\partial ${by(d)}}=`,
    }),
  check: (d) => [put(d, d.form.closed)],
  misconceptions: [
    {
      id: 'NOT_TRANSPOSED',
      short: 'the matrix before the move not transposed',
      answer: (_, [truth = '']) => [`(${truth})'`],
      say: (d) =>
        said(
          d,
          `Your matrix has the shape of $V^{\\top}$. It is what stands before the move in $\\mathrm df=${d.form.ring}$. But this is $\\operatorname{tr}(M^{\\top}\\,\\mathrm d V)$, and the derivative is $M$, which has the shape of $V$: transpose once more.`,
        ),
    },
    ...MISTAKES.map(({ id, short, text }) => ({
      id,
      short,
      answer: (d: Draw) => {
        const made = d.form.wrong[id];
        return made === undefined ? undefined : [put(d, made)];
      },
      say: (d: Draw) => said(d, text),
    })),
  ],
  hints: (d) =>
    [
      `Only $V$ moves. By the product rule $\\mathrm df=${d.form.df}$; a number is its own trace.`,
      `Rotate until the move stands last${d.form.tiles === undefined ? '; the first term is transposed before, as a trace equals that of the transpose' : ''}: $\\mathrm df=${d.form.ring}$.`,
      'This is $\\operatorname{tr}(M^{\\top}\\,\\mathrm d V)$. Read off $M$: transpose what stands before the move. Transposing a product reverses its order.',
    ].map((hint) => said(d, hint)),
  solution: (d) =>
    [
      said(
        d,
        d.form.tiles === undefined
          ? 'Only $V$ moves, and it stands in two places. The product rule gives two terms; the first trace equals that of its transpose, $\\operatorname{tr}(V^{\\top} A^{\\top}\\,\\mathrm d V)$:'
          : 'Only $V$ moves. The product rule gives the first line. A number is its own trace, and rotating under the trace brings the move to the end:',
      ),
      bold(
        put(d, `$$\\begin{aligned}\\mathrm df&=${d.form.df}\\\\ &=${d.form.ring}\\end{aligned}$$`),
      ),
      said(
        d,
        'This is $\\operatorname{tr}(M^{\\top}\\,\\mathrm d V)$: what stands before the move is $M^{\\top}$, and $M$ is the derivative. Transposing reverses the order of the factors:',
      ),
      `$$\\frac{\\partial f}{\\partial ${by(d)}}=${typeset(put(d, d.form.closed), d)}.$$`,
      `A check by the shape: it is $${size(d, 'n')}\\times ${size(d, 'm')}$, as $${by(d)}$ is.`,
    ].join('\n\n'),
  figure: (d) =>
    d.form.tiles === undefined
      ? {
          widget: 'matrix-calculus',
          query: query({ f: `${names(d)}; ${f(d)}`, by: by(d) }),
          caption: `The formula with random numbers for its letters. Its derivative has the shape of $${by(d)}$: a slope for each entry.`,
        }
      : {
          widget: 'matrix-calculus',
          query: query({ look: 'shuffle', tiles: put(d, d.form.tiles) }),
          caption: said(
            d,
            `The factors of $\\mathrm df$ as tiles${d.form.residual ?? ''}: rotate them until $\\mathrm d V$ stands last, and say what $M$ will be.`,
          ),
        },
  cases: [
    { seed: '1', typed: ["B'"], expect: 'correct' },
    { seed: '1', typed: ["((B')')'"], expect: 'correct' },
    { seed: '1', typed: ["(B')/2+(B')/2"], expect: 'correct' },
    { seed: '1', typed: ["(B')'"], expect: 'NOT_TRANSPOSED' },
    { seed: '1', typed: ["A'"], expect: 'OTHER_VARIABLE' },
    { seed: '1', typed: ["(B')/2"], expect: 'HALF' },
    { seed: '6', typed: ['2*(A*B-C)'], expect: 'INNER_MISSING' },
    { seed: '16', typed: ['B*W'], expect: 'ONE_OCCURRENCE' },
    { seed: '16', typed: ['2*B*W'], expect: 'SYMMETRY_ASSUMED' },
    { seed: '1', typed: ['A+'], expect: 'unreadable' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
