import {
  columnTex,
  matrixTex,
  num,
  par,
  parts,
  choice,
  query,
  template,
  valueRows,
  vector,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly J: readonly (readonly number[])[];
  readonly v: readonly number[];
  readonly turn: boolean;
}

const product = ({ J, v }: Draw) => valueRows('J*v', { J, v }).flat();
const column = ({ J }: Draw, j: number) => J.map((row) => row[j] ?? 0);
const weighted = (J: Draw['J'], v: readonly number[]) =>
  J.map((row) => row.reduce((sum, entry, j) => sum + entry * (v[j] ?? 0), 0));

/** `2·3 + (−1)·4`, TeX. */
const terms = (a: readonly number[], b: readonly number[]) =>
  a.map((entry, k) => `${par(entry)}\\cdot${par(b[k] ?? 0)}`).join(' + ');

/** “Only column j” for each j: all of them are the same mistake. */
const onlyColumn = (j: number) => ({
  id: 'COLUMN_ONLY',
  short: 'a single column instead of their mixture',
  answer: (d: Draw) => (j < d.v.length ? [...column(d, j).map(String), ''] : undefined),
  say: ({ v }: Draw) =>
    `That is column ${j + 1} of $J$. It would be $J\\mathbf e_{${j + 1}}$, for a direction with 1 in place ${j + 1} and 0 elsewhere. Here $\\mathbf v = ${columnTex(v)}$, and every column takes part with its weight.`,
});

/** All axes alike, so that a box in space is a cube. */
function box(reach: readonly number[]): string {
  const far = Math.max(...reach.map(Math.abs)) + 1;
  return reach.flatMap(() => [-far, far]).join(',');
}

export default template<Draw>({
  id: '07-T2',
  version: 1,
  title: 'A Jacobian-vector product',
  skills: ['modes', 'jacobian', 'shapes'],
  draw: (random) => {
    const [m, n] = random.pick([
      [2, 3],
      [3, 2],
    ] as const);
    return {
      // Different weights, at least two of them not 0: a mixture that is neither a column nor the sum of all.
      J: Array.from({ length: m }, () => Array.from({ length: n }, () => random.int(-3, 3))),
      v: random.some(n === 3 ? [-2, -1, 0, 1, 2] : [-2, -1, 1, 2], n),
      turn: random.sign() > 0,
    };
  },
  accept: (d) => d.v.every((_, j) => column(d, j).some((entry) => entry !== 0)),
  prompt: ({ J, v }) =>
    `A map has at some point the Jacobian $J = ${matrixTex(J)}$. Its input moves along $\\mathbf v = ${columnTex(v)}$. Compute the JVP $J\\mathbf v$ and say what its numbers are.`,
  answer: (d) => {
    const [m, n] = [d.J.length, d.v.length];
    const meanings = {
      outputs: `A column of ${m}: how fast each output moves, when the input moves along $\\mathbf v$.`,
      weights: `A row of ${m}: how much each output counts.`,
      inputs: `A row of ${n}: how much each input counts for the outputs.`,
    };
    const { outputs, weights, inputs } = meanings;
    return parts(
      { title: 'The product.', asked: vector(product(d), { label: 'J\\mathbf v=' }) },
      {
        title: 'What is it?',
        asked: choice(
          d.turn ? { inputs, outputs, weights } : { weights, inputs, outputs },
          'outputs',
        ),
      },
    );
  },
  // By columns, as one forward sweep mixes them.
  check: (d) => [
    ...d.v
      .map((weight, j) => column(d, j).map((entry) => weight * entry))
      .reduce((sum, part) => sum.map((entry, i) => entry + (part[i] ?? 0)))
      .map(String),
    'outputs',
  ],
  misconceptions: [
    onlyColumn(0),
    onlyColumn(1),
    onlyColumn(2),
    {
      id: 'WEIGHTS_IGNORED',
      short: 'the columns added without their weights',
      answer: ({ J, v }) => [
        ...weighted(
          J,
          v.map(() => 1),
        ).map(String),
        '',
      ],
      say: ({ v }) =>
        `You added the columns of $J$ as they are. Each has a weight, the entry of $\\mathbf v = ${columnTex(v)}$ in the same place.`,
    },
    {
      id: 'MINUS_LOST',
      short: 'a minus in the direction lost',
      answer: ({ J, v }) =>
        v.some((entry) => entry < 0)
          ? [...weighted(J, v.map(Math.abs)).map(String), '']
          : undefined,
      say: ({ v }) =>
        `You took all entries of $\\mathbf v$ as positive. In $${columnTex(v)}$ a minus stands: that column is taken away, not added.`,
    },
    {
      id: 'SIGN',
      short: 'a sign turned round',
      answer: (d) => [...product(d).map((entry) => String(-entry)), ''],
      say: ({ J, v }) =>
        `All signs are turned round: this is $J(-\\mathbf v)$, the move in the opposite direction. Check one entry: $${terms(J[0] ?? [], v)}$.`,
    },
    {
      id: 'OTHER_PRODUCT',
      short: 'the VJP taken for the JVP',
      answer: ({ v }) => [...Array.from({ length: 5 - v.length }, () => ''), 'inputs'],
      say: ({ J, v }) =>
        `A row of ${v.length} is what the other product gives, $\\mathbf u^{\\top}J$: a weighting of the ${J.length} outputs pulled back to the inputs. The shape tells which is meant: $J$ is $${J.length}\\times${v.length}$, the column $\\mathbf v$ has ${v.length} entries, and $J\\mathbf v$ has ${J.length}.`,
    },
    {
      id: 'ROW_GIVEN',
      short: 'a row where a column is due',
      answer: ({ v }) => [...Array.from({ length: 5 - v.length }, () => ''), 'weights'],
      say: ({ J }) =>
        `The number ${J.length} is right, the layout is not. A direction is a column, before and after: $J\\mathbf v$ is a move of the outputs. Rows are weights, and those travel the other way.`,
    },
  ],
  hints: ({ J, v }) => [
    `Shapes first: $J$ has ${J.length} rows and ${v.length} columns, $\\mathbf v$ is a column of ${v.length}. So ${J.length} numbers come out, one for each output.`,
    `Multiply each row of $J$ with $\\mathbf v$, entry by entry, and add. The first row gives $${terms(J[0] ?? [], v)}$.`,
    `Or mix the columns of $J$ with the weights $${v.map(num).join(',\\ ')}$: $${v.map((w, j) => `${par(w)}${columnTex(J.map((row) => row[j] ?? 0))}`).join(' + ')}$.`,
  ],
  solution: (d) => {
    const { J, v } = d;
    const mixed = v.map((w, j) => `${par(w)}${columnTex(column(d, j))}`).join(' + ');
    return [
      `The columns of $J$, mixed with the entries of $\\mathbf v$:`,
      // On two lines, for narrow screens.
      `$$\\begin{aligned}J\\mathbf v &= ${mixed}\\\\ &= ${columnTex(product(d))}.\\end{aligned}$$`,
      `Row by row the same: ${J.map((row, i) => `$${terms(row, v)} = ${num(product(d)[i] ?? 0)}$`).join(', ')}.`,
      `It is a column of ${J.length}: how fast each output moves. The product mixes the columns of $J$; none of them is asked for by itself.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'jacobian',
    query: query({
      f: `x: ${d.v.length}; [${d.J.map((row) => row.join(',')).join(';')}]*x`,
      at: d.v.map(() => 0).join(','),
      h: d.v.join(','),
      u: d.J.map((_, i) => (i === 0 ? 1 : 0)).join(','),
      pane: 'dual',
      mode: 'forward',
      sweeps: 0,
      view: box(d.v),
      out: box(product(d)),
    }),
    caption: `The green arrows are $\\mathbf v$ among the inputs and $J\\mathbf v$ among the outputs; the picture writes $\\mathbf h$ for $\\mathbf v$. Fill the matrix by columns: each is a forward sweep.`,
  }),
  cases: [
    { seed: '3', typed: ['8', '-6', '3', 'outputs'], expect: 'correct' },
    { seed: '3', typed: ['8.0', '-6.0', '3.0', 'outputs'], expect: 'correct' },
    { seed: '3', typed: ['2*(8)/2', '2*(-6)/2', '2*(3)/2', 'outputs'], expect: 'correct' },
    { seed: '3', typed: ['2', '0', '-1', 'outputs'], expect: 'COLUMN_ONLY' },
    { seed: '3', typed: ['-1', '3', '-3', 'outputs'], expect: 'WEIGHTS_IGNORED' },
    { seed: '3', typed: ['-4', '6', '-5', 'outputs'], expect: 'MINUS_LOST' },
    { seed: '3', typed: ['-8', '6', '-3', 'outputs'], expect: 'SIGN' },
    { seed: '3', typed: ['8', '-6', '3', 'inputs'], expect: 'OTHER_PRODUCT' },
    { seed: '3', typed: ['8', '-6', '3', 'weights'], expect: 'ROW_GIVEN' },
    { seed: '3', typed: ['97', '97', '97', 'outputs'], expect: 'partly' },
    { seed: '3', typed: ['', '-6', '3', 'outputs'], expect: 'unreadable' },
  ],
});
