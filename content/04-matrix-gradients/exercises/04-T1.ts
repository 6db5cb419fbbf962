import {
  matrixDerivative,
  matrixExpression,
  query,
  template,
  texAsTyped,
} from '../../../src/exercises/author.ts';

/** Written in the letters A (any matrix), S (a symmetric one) and x, y, a, b (columns); a draw renames them. */
interface Form {
  readonly f: string;
  readonly by: 'x' | 'y';
  /** Shapes; n and m are drawn. */
  readonly names: string;
  readonly closed: string;
  readonly wrong: Readonly<Record<string, string>>;
  /** Where the variable stands. */
  readonly places: string;
  /** By the product rule, TeX. */
  readonly df: string;
  /** How the moves come to stand last. */
  readonly gather: string;
}

const TWO = '$x$ stands in two places, so the product rule gives two terms.';
const LAST =
  'Nothing has to be turned round: $\\mathrm d v$ stands last already. What is the row before it?';
const FORMS: readonly Form[] = [
  {
    f: "a'*x",
    by: 'x',
    names: 'a: n; x: n',
    closed: "a'",
    wrong: { OTHER_VARIABLE: "x'" },
    places: '$x$ stands in one place, and the formula is linear in it already.',
    df: 'a^{\\top}\\,\\mathrm d x',
    gather: LAST,
  },
  {
    f: "x'*A*y",
    by: 'x',
    names: 'A: nxm; x: n; y: m',
    closed: "y'*A'",
    wrong: { OTHER_VARIABLE: "x'*A" },
    places: '$x$ stands in one place, transposed: the move comes first, as a row.',
    df: '(\\mathrm d x)^{\\top} A y',
    gather:
      'Turn the product round, so that $\\mathrm d x$ stands last: a number equals its own transpose, and transposing reverses the order of the factors.',
  },
  {
    f: "x'*A*y",
    by: 'y',
    names: 'A: nxm; x: n; y: m',
    closed: "x'*A",
    wrong: { OTHER_VARIABLE: "(A*y)'" },
    places: '$y$ stands in one place, and that is the last one.',
    df: 'x^{\\top} A\\,\\mathrm d y',
    gather: LAST,
  },
  {
    f: "x'*A*x",
    by: 'x',
    names: 'A: nxn; x: n',
    closed: "x'*(A+A')",
    wrong: { SYMMETRY_ASSUMED: "2*x'*A", ONE_OCCURRENCE: "x'*A" },
    places: TWO,
    df: '(\\mathrm d x)^{\\top} A x+x^{\\top} A\\,\\mathrm d x',
    gather:
      'Turn the first term round, as a number equals its own transpose: it becomes $x^{\\top} A^{\\top}\\,\\mathrm d x$. Then gather what stands before $\\mathrm d x$ into one row.',
  },
  {
    f: "x'*S*x",
    by: 'x',
    names: 'S: nxn symmetric; x: n',
    closed: "2*x'*S",
    wrong: { ONE_OCCURRENCE: "x'*S" },
    places: `${TWO} As $S=S^{\\top}$, they are equal.`,
    df: '(\\mathrm d x)^{\\top} S x+x^{\\top} S\\,\\mathrm d x',
    gather:
      'Turn the first term round, as a number equals its own transpose. With $S^{\\top}=S$, what does it become? Gather what stands before $\\mathrm d x$ into one row.',
  },
  {
    f: 'norm2(A*x-b)^2',
    by: 'x',
    names: 'A: mxn; x: n; b: m',
    closed: "2*(A*x-b)'*A",
    wrong: {
      INNER_MISSING: "2*(A*x-b)'",
      ONE_OCCURRENCE: "(A*x-b)'*A",
      OTHER_VARIABLE: "2*(A*x-b)*x'",
    },
    places:
      'The square is $(A x-b)^{\\top}(A x-b)$: the residual stands in it twice, and $x$ inside the residual.',
    df: '2(A x-b)^{\\top}\\,\\mathrm d(A x-b)',
    gather:
      'As $A$ and $b$ are fixed, $\\mathrm d(A x-b)=A\\,\\mathrm d x$. Put it in and look at what stands before $\\mathrm d x$.',
  },
  {
    f: "1/2*x'*S*x-b'*x",
    by: 'x',
    names: 'S: nxn symmetric; x: n; b: n',
    closed: "(S*x-b)'",
    wrong: {
      ONE_OCCURRENCE: "1/2*x'*S-b'",
      HALF_MISSING: "2*x'*S-b'",
      DROPPED_LINEAR: "x'*S",
      SIGN: "(S*x+b)'",
    },
    places: 'In the first term $x$ stands in two places, in the second in one: three terms in all.',
    df: '\\tfrac12\\big((\\mathrm d x)^{\\top} S x+x^{\\top} S\\,\\mathrm d x\\big)-b^{\\top}\\,\\mathrm d x',
    gather:
      'Turn the first of the three terms round, as a number equals its own transpose. With $S^{\\top}=S$ it becomes equal to the second. Gather what stands before $\\mathrm d x$ into one row.',
  },
];

interface Draw {
  readonly form: Form;
  readonly letters: Readonly<Record<string, string>>;
  readonly n: number;
  readonly m: number;
}

const SETS: readonly Draw['letters'][] = [
  {},
  { A: 'B', S: 'Q', x: 'z', y: 'w', a: 'c', b: 'q' },
  { A: 'M', S: 'K', x: 'u', y: 'w', a: 'b', b: 'c' },
];

/** The draw's letters in a formula, of the language or TeX; v is the one that moves. */
const put = ({ letters, form }: Draw, formula: string) =>
  formula
    .replace(/(?<![\\A-Za-z])v(?![A-Za-z])/g, form.by)
    .replace(/(?<![\\A-Za-z])[ASxyab](?![A-Za-z])/g, (one) => letters[one] ?? one);
/** Columns in bold, as in the lesson; the d of a move and the f are none. */
const bold = (tex: string) =>
  tex.replace(/(?<![\\A-Za-z]|\\mathrm )[a-eg-z](?![A-Za-z])/g, '\\mathbf $&');
/** A sentence with the draw's letters in its formulas. */
const said = (d: Draw, sentence: string) =>
  sentence
    .replace('<places>', d.form.places)
    .replace('<n>', String(d.n))
    .replace('<m>', String(d.m))
    .replace(/\$[^$]+\$/g, (formula) => bold(put(d, formula)));

const f = (d: Draw) => put(d, d.form.f);
const by = (d: Draw) => put(d, 'v');
/** `A: 3x2; x: 3`. */
const names = (d: Draw) =>
  put(d, d.form.names).replace(/\b([nm])(x[nm])?\b/g, (size: string) =>
    size.replaceAll('n', String(d.n)).replaceAll('m', String(d.m)),
  );
const shapes = (d: Draw) =>
  names(d)
    .replace(/(\w): (\d)x(\d)( symmetric)?/g, '$$$1$$ is a$4 $$$2\\times $3$$ matrix')
    .replace(/(\w): (\d)/g, (_, name: string, n: string) => `$${bold(name)}$ is a column of ${n}`)
    .replaceAll('; ', ', ');

const typeset = (source: string, d: Draw) =>
  bold(texAsTyped(source, names(d)).replaceAll('\\, ', ''));
const gathered = (d: Draw) => `${typeset(put(d, d.form.closed), d)}\\,\\mathrm d ${bold(by(d))}`;

/** Those that are written down with the forms in which they can be made: what is said of them. */
const MISTAKES = [
  {
    id: 'SYMMETRY_ASSUMED',
    short: 'a matrix taken for symmetric',
    text: 'You counted $x^{\\top} A$ twice. It comes from one place of $x$ only; the other place gives $x^{\\top} A^{\\top}$, and nothing says that $A^{\\top}=A$. So the row is multiplied by $A+A^{\\top}$, not by $2A$.',
  },
  {
    id: 'ONE_OCCURRENCE',
    short: 'one of two places of the variable missed',
    text: 'You counted only one place. <places> The product rule goes to each place in turn, and you add what it finds.',
  },
  {
    id: 'HALF_MISSING',
    short: 'the ½ in front forgotten',
    text: 'The two places of $x$ do give $2x^{\\top} S$, but there is a $\\tfrac12$ in front of the first term of $f$, and it cancels the $2$.',
  },
  {
    id: 'DROPPED_LINEAR',
    short: 'the linear term left out',
    text: 'The quadratic term is right. The linear term moves with $x$ as well: $\\mathrm d(b^{\\top} x)=b^{\\top}\\,\\mathrm d x$, and it is subtracted in $f$.',
  },
  {
    id: 'SIGN',
    short: 'the sign of the linear term turned round',
    text: 'Look at the sign between the two terms: in $f$ the linear term $b^{\\top} x$ is subtracted, so $b^{\\top}$ is subtracted in the gradient.',
  },
  {
    id: 'INNER_MISSING',
    short: 'the chain through the matrix missing',
    text: 'This is the gradient with respect to the residual, a row of <m>. With respect to $x$ it must have <n> entries. The residual moves by $A\\,\\mathrm d x$, so $A$ still has to stand on the right.',
  },
  {
    id: 'OTHER_VARIABLE',
    short: 'differentiated by another letter',
    text: 'That is what comes out when another letter of the formula moves. Here only $v$ moves and all others are held fixed: write $\\mathrm df$ with $\\mathrm d v$ as the only move in it.',
  },
];

export default template<Draw>({
  id: '04-T1',
  version: 1,
  title: 'The gradient of a matrix formula by a column',
  skills: ['vector-identities', 'shapes'],
  draw: (random) => {
    const [n = 3, m = 2] = random.some([2, 3, 4], 2);
    return { form: random.pick(FORMS), letters: random.pick(SETS), n, m };
  },
  prompt: (d) =>
    `${shapes(d)}. Give the gradient of $f=${typeset(f(d), d)}$ with respect to $${bold(by(d))}$, as a row. (Write \`${by(d)}'\` for $${bold(by(d))}^{\\top}$ and \`*\` for each product.)`,
  answer: (d) =>
    matrixExpression(matrixDerivative(f(d), by(d), names(d)), names(d), {
      label: '\\nabla f=',
    }),
  check: (d) => [put(d, d.form.closed)],
  misconceptions: [
    ...MISTAKES.map(({ id, short, text }) => ({
      id,
      short,
      answer: (d: Draw) => {
        const made = d.form.wrong[id];
        return made === undefined ? undefined : [put(d, made)];
      },
      say: (d: Draw) => said(d, text),
    })),
    {
      id: 'TRANSPOSE',
      short: 'a column where this course writes a row',
      answer: (_, [truth = '']) => [`(${truth})'`],
      say: (d) =>
        said(
          d,
          'The numbers are right, but they stand in a column. In this course the gradient with respect to a column is a row, the one that stands before the move: $\\mathrm df=\\nabla f\\,\\mathrm d v$. Transpose your result.',
        ),
    },
  ],
  hints: (d) => [
    said(d, 'Write down $\\mathrm df$, where only $v$ moves. <places>'),
    said(d, `By the product rule $\\mathrm df=${d.form.df}$.`),
    said(d, d.form.gather),
  ],
  solution: (d) =>
    [
      said(d, '<places>'),
      `$$\\begin{aligned}\\mathrm df&=${[...new Set([bold(put(d, d.form.df)), gathered(d)])].join('\\\\ &=')}\\end{aligned}$$`,
      `The row that stands before the move is the gradient: $\\nabla f=${typeset(put(d, d.form.closed), d)}$.`,
      said(
        d,
        `A check by the shape: it has ${d.form.by === 'x' ? d.n : d.m} entries, as many as $v$.`,
      ),
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'matrix-calculus',
    query: query({ f: `${names(d)}; ${f(d)}`, by: by(d) }),
    caption: `The formula with random numbers for its letters. Its derivative with respect to $${bold(by(d))}$ is a row, one slope for each entry.`,
  }),
  cases: [
    { seed: '8', typed: ["x'*(A+A')"], expect: 'correct' },
    { seed: '8', typed: ["((A'+A)*x)'"], expect: 'correct' },
    { seed: '8', typed: ["x'*A + x'*A'"], expect: 'correct' },
    { seed: '8', typed: ["2*x'*A"], expect: 'SYMMETRY_ASSUMED' },
    { seed: '8', typed: ["x'*A"], expect: 'ONE_OCCURRENCE' },
    { seed: '8', typed: ["(A+A')*x"], expect: 'TRANSPOSE' },
    { seed: '8', typed: ["2*A*x'"], expect: 'unreadable' },
    { seed: '6', typed: ["(S*x)'+x'*S"], expect: 'correct' },
    { seed: '7', typed: ["2*(B*z-q)'"], expect: 'INNER_MISSING' },
    { seed: '7', typed: ["2*z'*B'*B - 2*q'*B"], expect: 'correct' },
    { seed: '1', typed: ["y'*A'"], expect: 'OTHER_VARIABLE' },
    { seed: '17', typed: ["(K*u-c)'"], expect: 'correct' },
    { seed: '17', typed: ["2*u'*K-c'"], expect: 'HALF_MISSING' },
    { seed: '17', typed: ["u'*K"], expect: 'DROPPED_LINEAR' },
    { seed: '17', typed: ["(K*u+c)'"], expect: 'SIGN' },
    { seed: '1', typed: ['3'], expect: 'wrong' },
  ],
});
