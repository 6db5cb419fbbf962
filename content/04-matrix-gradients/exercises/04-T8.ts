import {
  choice,
  matrixDerivative,
  parts,
  query,
  template,
  valueRows,
} from '../../../src/exercises/author.ts';

/** Numbers that depend on W, m × n, and on a column x of n. */
const LOSSES = [
  { f: 'norm2(W*x-y)^2', tex: '\\lVert W\\mathbf x-\\mathbf y\\rVert^2', also: 'y' },
  { f: "a'*W*x", tex: '\\mathbf a^{\\top} W\\,\\mathbf x', also: 'a' },
  { f: 'sum(tanh(W*x+b))', tex: '\\textstyle\\sum_i\\tanh(W\\mathbf x+\\mathbf b)_i', also: 'b' },
  { f: 'norm2(c+W*x)', tex: '\\lVert\\mathbf c+W\\mathbf x\\rVert', also: 'c' },
] as const;

interface Draw {
  readonly loss: (typeof LOSSES)[number];
  readonly m: number;
  readonly n: number;
  readonly orders: readonly [readonly string[], readonly string[]];
}

const names = ({ loss, m, n }: Draw) => `W: ${m}x${n}; x: ${n}; ${loss.also}: ${m}`;
const times = (rows: number, cols: number) => `$${rows}\\times ${cols}$`;

/** By AD: the shape of the derivative, at a place where all entries are one. */
function shape(d: Draw, name: 'W' | 'x'): string {
  const column = (length: number) => Array.from({ length }, () => 1);
  const derivative = valueRows(matrixDerivative(d.loss.f, name, names(d)), {
    W: Array.from({ length: d.m }, () => column(d.n)),
    x: column(d.n),
    [d.loss.also]: column(d.m),
  });
  return `${derivative.length}x${derivative[0]?.length ?? 0}`;
}

const list = (shapes: readonly string[]) =>
  Object.fromEntries(
    shapes.map((id) => {
      const [rows = 0, cols = 0] = id.split('x').map(Number);
      return [id, times(rows, cols)];
    }),
  );

export default template<Draw>({
  id: '04-T8',
  version: 1,
  title: 'The shapes of two derivatives',
  skills: ['shapes'],
  draw: (random) => {
    const [m = 2, n = 3] = random.some([2, 3, 4, 5, 6], 2);
    return {
      loss: random.pick(LOSSES),
      m,
      n,
      orders: [
        random.shuffle([`${m}x${n}`, `${n}x${m}`, `1x${m * n}`, `${m}x1`]),
        random.shuffle([`1x${n}`, `${n}x1`, `1x${m}`, `${m}x${n}`]),
      ],
    };
  },
  prompt: (d) =>
    `$W$ is a ${times(d.m, d.n)} matrix, $\\mathbf x$ a column of ${d.n}, $\\mathbf ${d.loss.also}$ a column of ${d.m}, and $f=${d.loss.tex}$ is a number. Which shapes do its two derivatives have in this course?`,
  answer: (d) =>
    parts(
      {
        title: '$\\partial f/\\partial W$, by the matrix',
        asked: choice(list(d.orders[0]), shape(d, 'W')),
      },
      {
        title: '$\\partial f/\\partial\\mathbf x$, by the column',
        asked: choice(list(d.orders[1]), shape(d, 'x')),
      },
    ),
  check: ({ m, n }) => [`${m}x${n}`, `1x${n}`],
  misconceptions: [
    {
      id: 'TRANSPOSE',
      short: 'the matrix laid out transposed',
      answer: ({ m, n }) => [`${n}x${m}`, ''],
      say: ({ m, n }) =>
        `${times(n, m)} is the shape of $W^{\\top}$. In the derivative by a matrix, the slope for $W_{ij}$ stands at the place of $W_{ij}$: it has the shape of $W$, ${m} rows and ${n} columns.`,
    },
    {
      id: 'UNROLLED',
      short: 'the slopes unrolled into one row',
      answer: ({ m, n }) => [`1x${m * n}`, ''],
      say: ({ m, n }) =>
        `There are ${m * n} slopes, one for each entry of $W$, but the shape convention does not unroll them: they stay in a table with ${m} rows and ${n} columns.`,
    },
    {
      id: 'OUTPUT_SHAPE',
      short: 'the shape of an output taken',
      answer: ({ m }) => [`${m}x1`, ''],
      say: ({ m }) =>
        `${times(m, 1)} is the shape of $W\\mathbf x$, an intermediate value. The derivative has an entry for each number that can be moved, and in $W$ there are more than ${m}.`,
    },
    {
      id: 'COLUMN',
      short: 'a column where this course writes a row',
      answer: ({ n }) => ['', `${n}x1`],
      say: ({ n }) =>
        `The shape convention is for matrices. For the derivative by a column the course keeps the numerator layout: one output gives one row, here with ${n} entries, so that it can stand to the left of the column $\\mathrm d\\mathbf x$.`,
    },
    {
      id: 'OUTPUT_SIZE',
      short: 'entries counted by the rows of W',
      answer: ({ m }) => ['', `1x${m}`],
      say: ({ m, n }) =>
        `A row, yes. But $\\mathbf x$ has ${n} entries and each of them has a slope; ${m} is the number of rows of $W$, that is of entries of $W\\mathbf x$.`,
    },
    {
      id: 'JACOBIAN_OF_INNER',
      short: 'the Jacobian of an inner step',
      answer: ({ m, n }) => ['', `${m}x${n}`],
      say: ({ m, n }) =>
        `A ${times(m, n)} matrix is the Jacobian of $W\\mathbf x$ by $\\mathbf x$: ${m} outputs. Here $f$ is one number, so its derivative by a column has one row.`,
    },
  ],
  hints: ({ m, n }) => [
    'The course has two conventions: the derivative by a matrix follows the shape convention, the derivative by a column the numerator layout.',
    `$W$ has ${m} rows and ${n} columns, and each entry has one slope. The shape convention puts that slope where the entry stands.`,
    `$\\mathrm df=\\nabla f\\,\\mathrm d\\mathbf x$ is a number and $\\mathrm d\\mathbf x$ a column of ${n}. What shape must stand before it?`,
  ],
  solution: ({ m, n }) =>
    [
      `By the matrix: the shape of $W$, ${times(m, n)}, with $\\partial f/\\partial W_{ij}$ at the place $(i,j)$.`,
      `By the column: a row, ${times(1, n)}, as $f$ is one output and $\\mathbf x$ has ${n} entries. A check by the product: ${times(1, n)} times the move, ${times(n, 1)}, is ${times(1, 1)}, a number.`,
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'matrix-calculus',
    query: query({ f: `${names(d)}; ${d.loss.f}`, by: 'W' }),
    caption:
      'Under the formula stand the shapes of its parts, down to the number $f$. Choose “Derivative by” $W$ and then $\\mathbf x$, and compare the two shapes.',
  }),
  cases: [
    { seed: '1', typed: ['2x6', '1x6'], expect: 'correct' },
    { seed: '1', typed: ['6x2', '1x6'], expect: 'TRANSPOSE' },
    { seed: '1', typed: ['1x12', '1x6'], expect: 'UNROLLED' },
    { seed: '1', typed: ['2x1', '1x6'], expect: 'OUTPUT_SHAPE' },
    { seed: '1', typed: ['2x6', '6x1'], expect: 'COLUMN' },
    { seed: '1', typed: ['2x6', '1x2'], expect: 'OUTPUT_SIZE' },
    { seed: '1', typed: ['2x6', '2x6'], expect: 'JACOBIAN_OF_INNER' },
    { seed: '1', typed: ['', ''], expect: 'unreadable' },
  ],
});
