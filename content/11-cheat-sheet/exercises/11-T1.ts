import {
  matrixDerivative,
  matrixExpression,
  query,
  template,
} from '../../../src/exercises/author.ts';

const TAGS = {
  TRANSPOSE: 'a transpose missing, or one too many',
  ORDER: 'factors in the wrong order',
  MISSING_INNER: 'a factor of the chain left out',
  OVERWRITE: 'one contribution kept where two add',
  HYPOTHESIS: 'a formula used where it does not hold',
  FACTOR2: 'a factor 2 too many or too few',
  SIGN: 'a minus lost or gained',
} as const;
type Tag = keyof typeof TAGS;

type Wrong = readonly [tag: Tag, formula: string, say: string];

/** A line of the sheet, in the letters A, S, x, a, b, B; a draw renames them. */
interface Line {
  readonly f: string;
  readonly tex: string;
  readonly by: 'x' | 'A';
  readonly names: string;
  readonly closed: string;
  readonly closedTex: string;
  /** What has to be assumed, after the shapes. */
  readonly needs?: string;
  /** df with the move in its place, and gathered. */
  readonly df: string;
  readonly gathered: string;
  readonly single: string;
  readonly wrong: readonly Wrong[];
}

const COLUMN =
  'That is the gradient as a column. In this course it is a row, so that row times move is a number: transpose it.';
const READ_OFF =
  'That is what stands before $\\mathrm dA$ in the trace, $M^{\\top}$. The derivative is $M$: transpose once more.';

const LINES: readonly Line[] = [
  {
    f: "a'*x",
    tex: '\\mathbf a^{\\top}\\mathbf x',
    by: 'x',
    names: 'a: n; x: n',
    closed: "a'",
    closedTex: '\\mathbf a^{\\top}',
    df: '\\mathbf a^{\\top}\\mathrm d\\mathbf x',
    gathered: '\\mathbf a^{\\top}\\,\\mathrm d\\mathbf x',
    single: '$ax$ has the slope $a$',
    wrong: [
      ['TRANSPOSE', 'a', COLUMN],
      [
        'HYPOTHESIS',
        "x'",
        'That is the derivative by $\\mathbf a$. Asked is the one by $\\mathbf x$, with $\\mathbf a$ constant.',
      ],
    ],
  },
  {
    f: "x'*A*x",
    tex: '\\mathbf x^{\\top}A\\,\\mathbf x',
    by: 'x',
    names: 'A: nxn; x: n',
    needs: 'nothing says that $A$ is symmetric',
    closed: "x'*(A+A')",
    closedTex: '\\mathbf x^{\\top}(A+A^{\\top})',
    df: '\\mathrm d\\mathbf x^{\\top}A\\,\\mathbf x+\\mathbf x^{\\top}A\\,\\mathrm d\\mathbf x',
    gathered: '\\mathbf x^{\\top}(A^{\\top}+A)\\,\\mathrm d\\mathbf x',
    single: '$Ax^2$ has the slope $2Ax$',
    wrong: [
      [
        'HYPOTHESIS',
        "2*x'*A",
        'That needs $A=A^{\\top}$, and nothing promises it here. The two places of $\\mathbf x$ give $\\mathbf x^{\\top}A^{\\top}$ and $\\mathbf x^{\\top}A$.',
      ],
      [
        'OVERWRITE',
        "x'*A",
        '$\\mathbf x$ stands in two places, and you kept what one of them gives. Contributions add.',
      ],
      ['TRANSPOSE', "(A+A')*x", COLUMN],
    ],
  },
  {
    f: "x'*S*x",
    tex: '\\mathbf x^{\\top}S\\,\\mathbf x',
    by: 'x',
    names: 'S: nxn symmetric; x: n',
    closed: "2*x'*S",
    closedTex: '2\\,\\mathbf x^{\\top}S',
    df: '\\mathrm d\\mathbf x^{\\top}S\\,\\mathbf x+\\mathbf x^{\\top}S\\,\\mathrm d\\mathbf x',
    gathered: '2\\,\\mathbf x^{\\top}S\\,\\mathrm d\\mathbf x',
    single: '$Sx^2$ has the slope $2Sx$',
    wrong: [
      ['FACTOR2', "x'*S", 'The 2 is missing. Test it with one number: $Sx^2$ has the slope $2Sx$.'],
      ['TRANSPOSE', '2*S*x', COLUMN],
    ],
  },
  {
    f: 'norm2(A*x-b)^2',
    tex: '\\lVert A\\mathbf x-\\mathbf b\\rVert^2',
    by: 'x',
    names: 'A: mxn; x: n; b: m',
    closed: "2*(A*x-b)'*A",
    closedTex: '2(A\\mathbf x-\\mathbf b)^{\\top}A',
    df: '2(A\\mathbf x-\\mathbf b)^{\\top}\\,\\mathrm d(A\\mathbf x-\\mathbf b)',
    gathered: '2(A\\mathbf x-\\mathbf b)^{\\top}A\\,\\mathrm d\\mathbf x',
    single: '$(Ax-b)^2$ has the slope $2(Ax-b)A$',
    wrong: [
      [
        'MISSING_INNER',
        "2*(A*x-b)'",
        'That is the derivative by the residual. The residual moves by $A\\,\\mathrm d\\mathbf x$, so the factor $A$ is still missing behind it.',
      ],
      [
        'FACTOR2',
        "(A*x-b)'*A",
        'The 2 of the square is missing. It would be right for half the square.',
      ],
      ['TRANSPOSE', "2*A'*(A*x-b)", COLUMN],
      [
        'SIGN',
        "2*(b-A*x)'*A",
        'The sign is turned round: your residual is $\\mathbf b-A\\mathbf x$. With that one the inner derivative is $-A$, and the two signs cancel.',
      ],
    ],
  },
  {
    f: 'tr(A*B)',
    tex: '\\operatorname{tr}(AB)',
    by: 'A',
    names: 'A: mxn; B: nxm',
    closed: "B'",
    closedTex: 'B^{\\top}',
    df: '\\operatorname{tr}(\\mathrm dA\\,B)',
    gathered: '\\operatorname{tr}(B\\,\\mathrm dA)',
    single: '$AB$ has the slope $B$',
    wrong: [
      ['TRANSPOSE', 'B', READ_OFF],
      [
        'HYPOTHESIS',
        "A'",
        'That is the derivative by $B$. Asked is the one by $A$, with $B$ constant.',
      ],
    ],
  },
  {
    f: "a'*A*b",
    tex: '\\mathbf a^{\\top}A\\,\\mathbf b',
    by: 'A',
    names: 'A: mxn; a: m; b: n',
    closed: "a*b'",
    closedTex: '\\mathbf a\\,\\mathbf b^{\\top}',
    df: '\\mathbf a^{\\top}\\,\\mathrm dA\\,\\mathbf b',
    gathered: '\\operatorname{tr}(\\mathbf b\\,\\mathbf a^{\\top}\\,\\mathrm dA)',
    single: '$aAb$ has the slope $ab$',
    wrong: [
      ['TRANSPOSE', "b*a'", READ_OFF],
      [
        'HYPOTHESIS',
        "a'*A",
        'That is the derivative by $\\mathbf b$, a row. By $A$ the derivative has the shape of $A$.',
      ],
    ],
  },
  {
    f: 'logdet(A)',
    tex: '\\log\\det A',
    by: 'A',
    names: 'A: kxk',
    needs: '$\\det A>0$',
    closed: "inv(A)'",
    closedTex: 'A^{-\\top}',
    df: '\\operatorname{tr}(A^{-1}\\,\\mathrm dA)',
    gathered: '\\operatorname{tr}(A^{-1}\\,\\mathrm dA)',
    single: '$\\log a$ has the slope $1/a$',
    wrong: [
      ['TRANSPOSE', 'inv(A)', READ_OFF],
      [
        'MISSING_INNER',
        "det(A)*inv(A)'",
        'That is the derivative of $\\det A$. The logarithm has a slope too, $1/\\det A$, and that factor of the chain is missing.',
      ],
    ],
  },
  {
    f: "a'*inv(A)*b",
    tex: '\\mathbf a^{\\top}A^{-1}\\,\\mathbf b',
    by: 'A',
    names: 'A: kxk; a: k; b: k',
    needs: '$A$ is invertible',
    closed: "-inv(A)'*a*b'*inv(A)'",
    closedTex: '-A^{-\\top}\\mathbf a\\,\\mathbf b^{\\top}A^{-\\top}',
    df: '-\\mathbf a^{\\top}A^{-1}\\,\\mathrm dA\\,A^{-1}\\mathbf b',
    gathered: '\\operatorname{tr}(-A^{-1}\\mathbf b\\,\\mathbf a^{\\top}A^{-1}\\,\\mathrm dA)',
    single: '$ab/A$ has the slope $-ab/A^2$',
    wrong: [
      ['TRANSPOSE', "-inv(A)*b*a'*inv(A)", READ_OFF],
      [
        'TRANSPOSE',
        "-inv(A)*a*b'*inv(A)",
        'Both inverses are transposed in the result. The shape cannot tell, because $A$ is square.',
      ],
      [
        'ORDER',
        "-inv(A)'*inv(A)'*a*b'",
        'Both inverses stand on the left. In the differential there is one on each side of $\\mathrm dA$, and so one on each side of $\\mathbf a\\,\\mathbf b^{\\top}$.',
      ],
      [
        'SIGN',
        "inv(A)'*a*b'*inv(A)'",
        'The minus is lost: the inverse falls where its matrix grows, as with one number $1/A$ does.',
      ],
      [
        'MISSING_INNER',
        "a*b'",
        'That is the derivative of $\\mathbf a^{\\top}A\\,\\mathbf b$. The inverse is a map of its own, and its derivative is missing.',
      ],
    ],
  },
];

type Letters = Readonly<Record<string, string>>;
interface Draw {
  readonly line: Line;
  readonly letters: Letters;
  readonly sizes: Readonly<Record<string, number>>;
}

/** The draw's letters in a formula of the language. */
const put = ({ letters }: Draw, formula: string) =>
  formula.replace(/(?<![A-Za-z])[ASBxab](?![A-Za-z0-9])/g, (one) => letters[one] ?? one);
/** The same in the TeX of a formula; commands are left alone. */
const putTex = ({ letters }: Draw, formula: string) =>
  formula.replace(
    /\\mathrm d|\\math[a-z]+ ([a-z])|\\[A-Za-z]+|[ASBxab]/g,
    (one: string, bold: string | undefined) =>
      bold !== undefined ? `\\mathbf ${letters[bold] ?? bold}` : (letters[one] ?? one),
  );
const said = (d: Draw, sentence: string) =>
  sentence.replace(/\$[^$]+\$/g, (formula) => putTex(d, formula));

const names = (d: Draw) =>
  d.line.names
    .split('; ')
    .map((one) => {
      const [name = '', shape = ''] = one.split(': ');
      return `${put(d, name)}: ${shape.replace(/^[nmk]|(?<=^[nmk]x)[nmk]/g, (it) => String(d.sizes[it]))}`;
    })
    .join('; ');
const shapes = (d: Draw) =>
  names(d)
    .replace(/(\w): (\d)x(\d) symmetric/g, '$$$1$$ is $$$2\\times$3$$ and symmetric')
    .replace(/(\w): (\d)x(\d)/g, '$$$1$$ is $$$2\\times$3$$')
    .replace(
      /(\w): (\d)/g,
      (_, name: string, size: string) => `$\\mathbf ${name}$ is a column of ${size}`,
    )
    .replaceAll('; ', ', ');
const by = (d: Draw) => put(d, d.line.by);
const byTex = (d: Draw) => (d.line.by === 'x' ? `\\mathbf ${by(d)}` : by(d));

const isGathered = ({ df, gathered }: Line) =>
  df.replaceAll('\\,', '') === gathered.replaceAll('\\,', '');
const nth = (d: Draw, tag: Tag, k: number) => d.line.wrong.filter(([one]) => one === tag)[k];

export default template<Draw>({
  id: '11-T1',
  version: 1,
  title: 'Recall a line of the sheet',
  skills: ['vector-identities', 'matrix-identities', 'shapes'],
  draw: (random) => {
    const [n = 2, m = 3] = random.some([2, 3, 4], 2);
    return {
      line: random.pick(LINES),
      letters: random.pick<Letters>([
        {},
        { A: 'K', S: 'Q', B: 'C', x: 'z', a: 'p', b: 'q' },
        { A: 'W', S: 'P', B: 'D', x: 'v', a: 'c', b: 'y' },
      ]),
      sizes: { n, m, k: random.int(2, 3) },
    };
  },
  prompt: (d) =>
    said(
      d,
      `Give the derivative of $${d.line.tex}$ by $${d.line.by === 'x' ? '\\mathbf x' : 'A'}$`,
    ) +
    `, ${d.line.by === 'x' ? 'as a row' : 'in the shape convention'}. Here ${d.line.needs === undefined ? shapes(d).replace(/, (?=[^,]*$)/, ' and ') : `${shapes(d)}, and ${said(d, d.line.needs)}`}. (A transpose is written \`'\`, an inverse \`inv( )\`.)`,
  answer: (d) => matrixExpression(matrixDerivative(put(d, d.line.f), by(d), names(d)), names(d)),
  check: (d) => [put(d, d.line.closed)],
  misconceptions: (Object.keys(TAGS) as Tag[]).flatMap((tag) =>
    [0, 1].map((k) => ({
      id: tag,
      short: TAGS[tag],
      answer: (d: Draw) => {
        const wrong = nth(d, tag, k);
        return wrong && [put(d, wrong[1])];
      },
      say: (d: Draw) => `${said(d, nth(d, tag, k)?.[2] ?? '')} Kind: ${tag}.`,
    })),
  ),
  hints: (d) => [
    `Lesson 04. ${d.line.by === 'x' ? 'By a column: write the differential and gather it as (a row) times the move.' : 'By a matrix: write the differential and gather it as a trace, with the move last.'}`,
    said(
      d,
      d.line.by === 'x'
        ? 'The shape: one row, with an entry for each entry of $\\mathbf x$.'
        : 'The shape is that of $A$: with $\\mathrm df=\\operatorname{tr}(M^{\\top}\\,\\mathrm dA)$ the derivative is $M$.',
    ),
    said(d, `The first line: $\\mathrm df=${d.line.df}$.`),
  ],
  solution: (d) =>
    [
      said(
        d,
        `The differential is $\\mathrm df=${d.line.df}$${isGathered(d.line) ? ', with the move last already' : `, and gathered it reads $\\mathrm df=${d.line.gathered}$`}.`,
      ),
      said(
        d,
        d.line.by === 'x'
          ? `What stands before $\\mathrm d\\mathbf x$ is the gradient: $${d.line.closedTex}$.`
          : `So $M^{\\top}$ stands before $\\mathrm dA$, and the derivative is its transpose, $M=${d.line.closedTex}$.`,
      ),
      `In the language of the answers: \`${put(d, d.line.closed)}\`. A check with one number for each letter: ${said(d, d.line.single)}.`,
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'matrix-calculus',
    query: query({ f: `${names(d)}; ${put(d, d.line.f)}`, by: by(d) }),
    caption: `The formula with random numbers, and its derivative by $${byTex(d)}$.`,
  }),
  cases: [
    { seed: '3', typed: ["a'"], expect: 'correct' },
    { seed: '3', typed: ["(a')"], expect: 'correct' },
    { seed: '3', typed: ['a'], expect: 'TRANSPOSE' },
    { seed: '3', typed: ["x'"], expect: 'HYPOTHESIS' },
    { seed: '3', typed: ["(a'"], expect: 'unreadable' },
    { seed: '4', typed: ["2*v'*W'*W-2*y'*W"], expect: 'correct' },
    { seed: '4', typed: ["2*(W*v-y)'"], expect: 'MISSING_INNER' },
    { seed: '4', typed: ["(W*v-y)'*W"], expect: 'FACTOR2' },
    { seed: '4', typed: ["2*(y-W*v)'*W"], expect: 'SIGN' },
    { seed: '5', typed: ["-inv(W)'*inv(W)'*c*y'"], expect: 'ORDER' },
    { seed: '20', typed: ["v'*W"], expect: 'OVERWRITE' },
  ],
});
