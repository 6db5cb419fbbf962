import { jacobian, query, template, vector } from '../../../src/exercises/author.ts';

interface Draw {
  readonly story: number;
  /** Inputs and outputs. */
  readonly n: number;
  readonly m: number;
}

const some = (count: number, one: string, many = `${one}s`) =>
  count === 1 ? `one ${one}` : `${count} ${many}`;

/** The same two numbers in several settings: the outputs are not always named last. */
const STORIES: readonly ((d: Draw) => string)[] = [
  ({ n, m }) =>
    `Let $\\mathbf f:\\mathbb R^{${n}}\\to\\mathbb R^{${m}}$ be differentiable. What is the shape of its Jacobian?`,
  ({ n, m }) =>
    `A model takes ${some(n, 'measurement')} of a patient and gives ${some(m, 'score')}. What is the shape of the Jacobian of this map?`,
  ({ n, m }) =>
    `The position of a gripper, ${some(m, 'coordinate')}, depends on ${some(n, 'joint angle')}. What is the shape of the Jacobian of this map?`,
  ({ n, m }) =>
    `$\\mathbf f(\\mathbf x)$ has ${some(m, 'entry', 'entries')} and $\\mathbf x$ has ${some(n, 'entry', 'entries')}. What is the shape of $J_{\\mathbf f}(\\mathbf x)$?`,
];

/** A map with these numbers of inputs and outputs, to be counted by AD and shown in the lab. */
const example = ({ n, m }: Draw) => {
  const entry = (i: number) =>
    n === 1
      ? i === 0
        ? 'x'
        : `x^${i + 1}`
      : `${i < n ? '' : `${Math.floor(i / n) + 1}*`}x[${(i % n) + 1}]*x[${((i + 1) % n) + 1}]`;
  const entries = Array.from({ length: m }, (_, i) => entry(i));
  return `${n === 1 ? '' : `x: ${n}; `}${m === 1 ? entries.join() : `(${entries.join(', ')})`}`;
};
const ones = (n: number) => Array.from({ length: n }, () => 1);

export default template<Draw>({
  id: '03-T1',
  version: 1,
  title: 'The shape of a Jacobian',
  skills: ['jacobian', 'shapes'],
  draw: (random) => ({
    story: random.int(0, STORIES.length - 1),
    n: random.int(1, 6),
    m: random.int(1, 6),
  }),
  accept: ({ n, m }) => n !== m,
  prompt: (d) =>
    `${STORIES[d.story]?.(d) ?? ''} Give the number of rows, then the number of columns.`,
  answer: (d) => {
    const J = jacobian(example(d), ['x'], { x: d.n === 1 ? 1 : ones(d.n) });
    return vector([J.length, J[0]?.length ?? 0], {
      // Beside the two fields, which stand one above the other.
      label: '\\begin{matrix}\\text{rows}\\\\[1.6em]\\text{columns}\\end{matrix}',
    });
  },
  check: ({ n, m }) => [String(m), String(n)],
  misconceptions: [
    {
      id: 'TRANSPOSE',
      short: 'rows and columns exchanged',
      answer: ({ n, m }) => [String(n), String(m)],
      say: ({ n, m }) =>
        `Rows and columns are swapped. We say “from ${n} to ${m}”, inputs first, but the shape is (outputs) × (inputs): ${m === 1 ? 'the one output has a row' : `each of the ${m} outputs has a row`}, with ${n} ${n === 1 ? 'slope' : 'slopes'} in it.`,
    },
    ...[0, 1].map((side) => ({
      id: 'ENTRIES_COUNTED',
      short: 'the entries counted instead of rows and columns',
      answer: ({ n, m }: Draw) =>
        n === 1 || m === 1 ? undefined : side === 0 ? [String(n * m), '1'] : ['1', String(n * m)],
      say: ({ n, m }: Draw) =>
        `Yes, it has ${n * m} entries. But they stand in a table: one row for each of the ${m} outputs, and in each row a slope for each of the ${n} inputs.`,
    })),
    {
      id: 'OUTPUT_SHAPE',
      short: 'the shape of f instead of that of its Jacobian',
      answer: ({ n, m }) => (n === 1 || m === 1 ? undefined : [String(m), '1']),
      say: ({ n, m }) =>
        `That is the shape of $\\mathbf f(\\mathbf x)$ itself, a column of ${m}. The Jacobian says how each of these ${m} numbers reacts to each of the ${n} inputs: it needs ${n} columns.`,
    },
    {
      id: 'INPUTS_TWICE',
      short: 'a row for each input',
      answer: ({ n }) => [String(n), String(n)],
      say: ({ n, m }) =>
        `You counted the inputs twice. The ${n === 1 ? 'one column belongs to the one input' : `${n} columns belong to the ${n} inputs`}. Rows belong to the outputs, and of those there ${m === 1 ? 'is only 1' : `are ${m}`}.`,
    },
    {
      id: 'OUTPUTS_TWICE',
      short: 'a column for each output',
      answer: ({ m }) => [String(m), String(m)],
      say: ({ n, m }) =>
        `You counted the outputs twice. The ${m === 1 ? 'one row belongs to the one output' : `${m} rows belong to the ${m} outputs`}. Columns belong to the inputs, and of those there ${n === 1 ? 'is only 1' : `are ${n}`}.`,
    },
  ],
  hints: ({ n, m }) => [
    'How many numbers come out? Each of these outputs has its own gradient, and that is one row.',
    'How many numbers go in? Each input has its own column: what it does to every output.',
    `The shape is (outputs) × (inputs). Here ${m} ${m === 1 ? 'number comes' : 'numbers come'} out and ${n} ${n === 1 ? 'goes' : 'go'} in.`,
  ],
  solution: ({ n, m }) => {
    const special =
      m === 1
        ? ' With one output it is a single row, the gradient.'
        : n === 1
          ? ' With one input it is a single column, the velocity of a moving point.'
          : '';
    return [
      `There ${m === 1 ? 'is 1 output, so 1 row' : `are ${m} outputs, so ${m} rows`}; there ${n === 1 ? 'is 1 input, so 1 column' : `are ${n} inputs, so ${n} columns`}. The shape is $${m}\\times${n}$.${special}`,
      `A check: in the product $J\\,\\mathbf h$ the step $\\mathbf h$ is $${n}\\times1$, and $(${m}\\times${n})(${n}\\times1)$ is $${m}\\times1$, as a change of $\\mathbf f$ must be.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'jacobian',
    query: query({ f: example(d), at: ones(d.n).join(','), pane: 'dual' }),
    caption: `A map with ${some(d.n, 'input')} and ${some(d.m, 'output')}, and its Jacobian: count its rows and its columns.`,
  }),
  cases: [
    { seed: '3', typed: ['4', '5'], expect: 'correct' },
    { seed: '3', typed: ['4.0', '5.0'], expect: 'correct' },
    { seed: '3', typed: ['5', '4'], expect: 'TRANSPOSE' },
    { seed: '3', typed: ['20', '1'], expect: 'ENTRIES_COUNTED' },
    { seed: '3', typed: ['4', '1'], expect: 'OUTPUT_SHAPE' },
    { seed: '3', typed: ['5', '5'], expect: 'INPUTS_TWICE' },
    { seed: '3', typed: ['4', '4'], expect: 'OUTPUTS_TWICE' },
    { seed: '3', typed: ['4', '17'], expect: 'partly' },
    { seed: '3', typed: ['4', '2..5'], expect: 'unreadable' },
  ],
});
