import { choice, template } from '../../../src/exercises/author.ts';

interface Draw {
  readonly x: string;
  readonly f: string;
  readonly n: number;
  readonly rate: string;
  /** The order in which the choices are shown. */
  readonly shown: readonly string[];
}

const point = ({ x }: Draw) => `\\mathbf ${x}`;
const grad = ({ f, x }: Draw) => `\\nabla ${f}(\\mathbf ${x})`;

/** The updates to choose among, TeX, each with the shapes of its two sides. */
const updates = (d: Draw): Readonly<Record<string, string>> => ({
  column: `${point(d)} - ${d.rate}\\,${grad(d)}^\\top`,
  row: `${point(d)} - ${d.rate}\\,${grad(d)}`,
  turned: `${point(d)}^\\top - ${d.rate}\\,${grad(d)}^\\top`,
  product: `${point(d)} - ${d.rate}\\,${grad(d)}\\,${point(d)}`,
  up: `${point(d)} + ${d.rate}\\,${grad(d)}^\\top`,
});

export default template<Draw>({
  id: '02-T8',
  version: 1,
  title: 'Row, column and a step of descent',
  skills: ['shapes', 'descent'],
  draw: (random) => ({
    x: random.pick(['x', 'w', 'v']),
    f: random.pick(['f', 'L', 'J']),
    n: random.int(2, 9),
    rate: random.pick(['\\eta', '\\alpha', '0.1', '0.05']),
    shown: random.shuffle(['column', 'row', 'turned', 'product', 'up']),
  }),
  prompt: (d) =>
    `A point $${point(d)}$ is a column with ${d.n} entries, and $${d.f}$ turns it into one number. As everywhere in this course $${grad(d)}$ is a row. Which formula is a step downhill whose shapes fit${d.rate.startsWith('\\') ? `, with a step size $${d.rate} > 0$` : ''}?`,
  answer: (d) => {
    const all = updates(d);
    return choice(Object.fromEntries(d.shown.map((id) => [id, `$${all[id] ?? ''}$`])), 'column');
  },
  misconceptions: [
    {
      id: 'COLUMN_MINUS_ROW',
      short: 'a row subtracted from a column',
      answer: () => ['row'],
      say: ({ n }) =>
        `That is a column minus a row, $${n}\\times1$ minus $1\\times${n}$, and there is no such difference. NumPy does not complain; it spreads the two out to a $${n}\\times${n}$ array. Stand the gradient up as a column first.`,
    },
    {
      id: 'ROW_MINUS_COLUMN',
      short: 'the transpose put on both',
      answer: () => ['turned'],
      say: ({ n }) =>
        `With both transposed the misfit has only changed sides: the point is now a row, $1\\times${n}$, and the gradient a column, $${n}\\times1$. Only one of them has to be turned.`,
    },
    {
      id: 'NUMBER_FROM_COLUMN',
      short: 'a number subtracted from a column',
      answer: () => ['product'],
      say: (d) =>
        `$${grad(d)}\\,${point(d)}$ is a row times a column: one number. It cannot be subtracted from a column with ${d.n} entries, and it would say nothing about a direction. The step has to be a column like $${point(d)}$ itself.`,
    },
    {
      id: 'UPHILL',
      short: 'the gradient instead of its opposite',
      answer: () => ['up'],
      say: (d) =>
        `The shapes fit, but this step goes along the gradient, the steepest way up. Descent subtracts: look at the sign before $${d.rate}$.`,
    },
  ],
  hints: (d) => [
    `Write the shapes underneath: $${point(d)}$ is $${d.n}\\times1$, $${grad(d)}$ is $1\\times${d.n}$. Only equal shapes can be added or subtracted.`,
    `The new point has to be a column again, so what is subtracted must be $${d.n}\\times1$. What turns a $1\\times${d.n}$ into that?`,
    `The transpose stands a row up as a column: $${grad(d)}^\\top$ is $${d.n}\\times1$. Two formulas are left; which of them goes down?`,
  ],
  solution: (d) => {
    const all = updates(d);
    // In braces, so that no line breaks within a shape.
    const [column, row] = [`{${d.n}\\times1}`, `{1\\times${d.n}}`];
    return [
      `The point is a column, $${column}$, and must stay one. The gradient is a row, $${row}$; its transpose is $${column}$. So of the formulas`,
      [
        `$${all.row ?? ''}$ is $(${column}) - (${row})$,`,
        `$${all.turned ?? ''}$ is $(${row}) - (${column})$,`,
        `and $${all.product ?? ''}$ is $(${column})$ minus a number: none of these fits.`,
      ].join(' '),
      `Both with $\\pm ${d.rate}\\,${grad(d)}^\\top$ fit. The plus goes up, the minus goes down, so the step is`,
      `$$${point(d)}_{\\text{new}} = ${all.column ?? ''}.$$`,
    ].join('\n\n');
  },
  cases: [
    { seed: '1', typed: ['column'], expect: 'correct' },
    { seed: '1', typed: ['row'], expect: 'COLUMN_MINUS_ROW' },
    { seed: '1', typed: ['turned'], expect: 'ROW_MINUS_COLUMN' },
    { seed: '2', typed: ['product'], expect: 'NUMBER_FROM_COLUMN' },
    { seed: '2', typed: ['up'], expect: 'UPHILL' },
    { seed: '2', typed: [''], expect: 'unreadable' },
  ],
});
