import {
  choice,
  matrixTex,
  num,
  par,
  parts,
  query,
  row,
  rowTex,
  template,
  valueRows,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly J: readonly (readonly number[])[];
  readonly u: readonly number[];
  readonly turn: boolean;
}

const inputs = ({ J }: Draw) => J[0]?.length ?? 0;
const product = ({ J, u }: Draw) => valueRows("u'*J", { J, u }).flat();
const column = (J: Draw['J'], j: number) => J.map((entries) => entries[j] ?? 0);
/** The rows of J, mixed. */
const mixed = (J: Draw['J'], u: readonly number[]) =>
  (J[0] ?? []).map((_, j) => column(J, j).reduce((sum, entry, i) => sum + entry * (u[i] ?? 0), 0));
/** Says nothing of the numbers. */
const blank = (d: Draw) => Array.from({ length: inputs(d) }, () => '');

const terms = (a: readonly number[], b: readonly number[]) =>
  a.map((entry, k) => `${par(entry)}\\cdot${par(b[k] ?? 0)}`).join(' + ');
const mixture = ({ J, u }: Draw) =>
  u.map((weight, i) => `${par(weight)}${rowTex(J[i] ?? [])}`).join(' + ');

/** “Only row i” for each i: all of them are the same mistake. */
const onlyRow = (i: number) => ({
  id: 'ROW_ONLY',
  short: 'a single row instead of their mixture',
  answer: ({ J }: Draw) => (i < J.length ? [...(J[i] ?? []).map(String), ''] : undefined),
  say: ({ u }: Draw) =>
    `That is row ${i + 1} of $J$, which would be right for weights with 1 in place ${i + 1} and 0 elsewhere. Here $\\mathbf u^{\\top} = ${rowTex(u)}$: every row takes part with its weight.`,
});

/** All axes alike, so that a box in space is a cube. */
function box(reach: readonly number[]): string {
  const far = Math.max(...reach.map(Math.abs)) + 1;
  return reach.flatMap(() => [-far, far]).join(',');
}

export default template<Draw>({
  id: '07-T3',
  version: 1,
  title: 'A vector-Jacobian product',
  skills: ['modes', 'jacobian', 'shapes'],
  draw: (random) => {
    const [m, n] = random.pick([
      [2, 3],
      [3, 2],
    ] as const);
    return {
      // Different weights, at least two of them not 0: a mixture that is neither a row nor the sum of all.
      J: Array.from({ length: m }, () => Array.from({ length: n }, () => random.int(-3, 3))),
      u: random.some(m === 3 ? [-2, -1, 0, 1, 2] : [-2, -1, 1, 2], m),
      turn: random.sign() > 0,
    };
  },
  accept: ({ J }) => J.every((entries) => entries.some((entry) => entry !== 0)),
  prompt: ({ J, u }) =>
    `A map has at some point the Jacobian $J = ${matrixTex(J)}$. Its outputs have the weights $\\mathbf u^{\\top} = ${rowTex(u)}$. Compute the VJP $\\mathbf u^{\\top}J$ and say what its numbers are.`,
  answer: (d) => {
    const [m, n] = [d.J.length, inputs(d)];
    const meanings = {
      counts: `A row of ${n}: how much each input counts, when the outputs have these weights.`,
      direction: `A column of ${n}: a direction in which the input moves.`,
      speeds: `A column of ${m}: how fast each output moves.`,
    };
    const { counts, direction, speeds } = meanings;
    return parts(
      { title: 'The product.', asked: row(product(d), { label: '\\mathbf u^{\\top}J=' }) },
      {
        title: 'What is it?',
        asked: choice(
          d.turn ? { speeds, counts, direction } : { direction, speeds, counts },
          'counts',
        ),
      },
    );
  },
  // Each column dotted with u, the other way to read the product.
  check: ({ J, u }) => [...mixed(J, u).map(String), 'counts'],
  misconceptions: [
    onlyRow(0),
    onlyRow(1),
    onlyRow(2),
    {
      id: 'WEIGHTS_IGNORED',
      short: 'the rows added without their weights',
      answer: ({ J, u }) => [
        ...mixed(
          J,
          u.map(() => 1),
        ).map(String),
        '',
      ],
      say: ({ u }) =>
        `You added the rows of $J$ as they are. Each has a weight, the entry of $\\mathbf u^{\\top} = ${rowTex(u)}$ in the same place.`,
    },
    {
      id: 'MINUS_LOST',
      short: 'a minus among the weights lost',
      answer: ({ J, u }) =>
        u.some((entry) => entry < 0) ? [...mixed(J, u.map(Math.abs)).map(String), ''] : undefined,
      say: ({ u }) =>
        `You took all weights as positive. In $${rowTex(u)}$ a minus stands: that row is taken away, not added.`,
    },
    {
      id: 'SIGN',
      short: 'a sign turned round',
      answer: (d) => [...product(d).map((entry) => String(-entry)), ''],
      say: ({ J, u }) =>
        `All signs are turned round: this is $-\\mathbf u^{\\top}J$. Check one entry: $${terms(u, column(J, 0))}$.`,
    },
    {
      id: 'OTHER_PRODUCT',
      short: 'the JVP taken for the VJP',
      answer: (d) => [...blank(d), 'speeds'],
      say: (d) =>
        `Speeds of the ${d.J.length} outputs are what the other product gives, $J\\mathbf v$, from a column of ${inputs(d)}. The shape tells which is meant: a row of ${d.J.length} times a $${d.J.length}\\times${inputs(d)}$ matrix is a row of ${inputs(d)}.`,
    },
    {
      id: 'COLUMN_GIVEN',
      short: 'a column where a row is due',
      answer: (d) => [...blank(d), 'direction'],
      say: (d) =>
        `The number ${inputs(d)} is right, the layout is not. A row goes in and a row comes out: weights of the outputs become weights of the inputs, as a gradient is. A direction would be a column, and columns travel forward.`,
    },
  ],
  hints: (d) => [
    `Shapes first: $\\mathbf u^{\\top}$ is a row of ${d.J.length} and $J$ has ${d.J.length} rows and ${inputs(d)} columns. So ${inputs(d)} numbers come out, one for each input.`,
    `Multiply $\\mathbf u^{\\top}$ with each column of $J$, entry by entry, and add. The first column gives $${terms(d.u, column(d.J, 0))}$.`,
    `Or mix the rows of $J$ with the weights: $${mixture(d)}$.`,
  ],
  solution: (d) =>
    [
      `The rows of $J$, mixed with the weights:`,
      // On two lines, for narrow screens.
      `$$\\begin{aligned}\\mathbf u^{\\top}J &= ${mixture(d)}\\\\ &= ${rowTex(product(d))}.\\end{aligned}$$`,
      `Column by column the same: ${product(d)
        .map((entry, j) => `$${terms(d.u, column(d.J, j))} = ${num(entry)}$`)
        .join(', ')}.`,
      `It is a row of ${inputs(d)}: how much each input counts. The product mixes the rows of $J$; none of them is asked for by itself.`,
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'jacobian',
    query: query({
      f: `x: ${inputs(d)}; [${d.J.map((entries) => entries.join(',')).join(';')}]*x`,
      at: blank(d)
        .map(() => 0)
        .join(','),
      h: blank(d)
        .map((_, j) => (j === 0 ? 1 : 0))
        .join(','),
      u: d.u.join(','),
      pane: 'dual',
      mode: 'reverse',
      sweeps: 0,
      view: box(product(d)),
      out: box(d.u),
    }),
    caption: `The red arrows are the weights $\\mathbf u$ among the outputs and $\\mathbf u^{\\top}J$ among the inputs. Fill the matrix by rows: each is a reverse sweep.`,
  }),
  cases: [
    { seed: '3', typed: ['4', '4', 'counts'], expect: 'correct' },
    { seed: '3', typed: ['4.0', '4.0', 'counts'], expect: 'correct' },
    { seed: '3', typed: ['2*(4)/2', '2*(4)/2', 'counts'], expect: 'correct' },
    { seed: '3', typed: ['1', '-1', 'counts'], expect: 'ROW_ONLY' },
    { seed: '3', typed: ['2', '-1', 'counts'], expect: 'WEIGHTS_IGNORED' },
    { seed: '3', typed: ['8', '0', 'counts'], expect: 'MINUS_LOST' },
    { seed: '3', typed: ['-4', '-4', 'counts'], expect: 'SIGN' },
    { seed: '3', typed: ['4', '4', 'speeds'], expect: 'OTHER_PRODUCT' },
    { seed: '3', typed: ['4', '4', 'direction'], expect: 'COLUMN_GIVEN' },
    { seed: '3', typed: ['97', '97', 'counts'], expect: 'partly' },
    { seed: '3', typed: ['', '4', 'counts'], expect: 'unreadable' },
  ],
});
