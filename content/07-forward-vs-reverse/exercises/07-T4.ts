import { num, number, parts, query, template } from '../../../src/exercises/author.ts';

interface Draw {
  /** Numbers in and out. */
  readonly n: number;
  readonly m: number;
  readonly story: (n: string, m: string) => string;
}

const counted = (count: number, one: string, many: string) =>
  `$${count}$ ${count === 1 ? one : many}`;

const STORIES: readonly Draw['story'][] = [
  (n, m) => `A simulation turns ${n} into ${m}.`,
  (n, m) => `A fitted model computes ${m} from ${n}.`,
  (n, m) => `A piece of a network has ${n} and ${m}.`,
];
const IN = [
  ['parameter', 'parameters'],
  ['coefficient', 'coefficients'],
  ['input', 'inputs'],
] as const;
const OUT = [
  ['measured value', 'measured values'],
  ['prediction', 'predictions'],
  ['output', 'outputs'],
] as const;

const better = ({ n, m }: Draw) => (n < m ? 'forward' : 'reverse');
const story = (d: Draw) => {
  const at = STORIES.indexOf(d.story);
  const [one, many] = IN[at] ?? IN[2];
  const [result, results] = OUT[at] ?? OUT[2];
  return d.story(counted(d.n, one, many), counted(d.m, result, results));
};

export default template<Draw>({
  id: '07-T4',
  version: 1,
  title: 'How many sweeps for a whole Jacobian?',
  skills: ['modes', 'cost', 'shapes'],
  draw: (random) => ({
    n: random.int(1, 50),
    m: random.int(1, 50),
    story: random.pick(STORIES),
  }),
  accept: ({ n, m }) => n !== m && n * m > Math.max(n, m),
  prompt: (d) =>
    `${story(d)} Its whole Jacobian is wanted, and nothing is known of which entries are zero. How many sweeps does that take?`,
  answer: ({ n, m }) =>
    parts(
      { title: 'In forward mode.', asked: number(n) },
      { title: 'In reverse mode.', asked: number(m) },
      { title: 'In the better of the two modes.', asked: number(Math.min(n, m)) },
    ),
  // J has m rows and n columns: a column for each forward sweep, a row for each reverse sweep.
  check: ({ n, m }) => {
    const J = Array.from({ length: m }, () => Array.from({ length: n }, () => 0));
    const [columns, rows] = [J[0]?.length ?? 0, J.length];
    return [`${columns}`, `${rows}`, `${columns < rows ? columns : rows}`];
  },
  misconceptions: [
    {
      id: 'MODES_SWAPPED',
      short: 'forward and reverse exchanged',
      answer: ({ n, m }) => [String(m), String(n), ''],
      say: ({ n, m }) =>
        `The two are exchanged. A forward sweep is seeded with a direction of the inputs, and there are $${n}$ of them to go through; a reverse sweep is seeded at one of the $${m}$ outputs.`,
    },
    {
      id: 'ENTRIES_COUNTED',
      short: 'the entries of J counted instead of sweeps',
      answer: ({ n, m }) => ['', '', String(m * n)],
      say: ({ n, m }) =>
        `$${m * n}$ is how many entries $J$ has, $${m}\\cdot${n}$. One sweep does not bring one entry: forward it brings a whole column of $${m}$, in reverse a whole row of $${n}$.`,
    },
    {
      id: 'LARGER_TAKEN',
      short: 'the mode with more sweeps taken for the better one',
      answer: ({ n, m }) => ['', '', String(Math.max(n, m))],
      say: (d) =>
        `You took the larger number. The better mode is the one that needs fewer sweeps, and that is ${better(d)} mode here.`,
    },
    {
      id: 'ONE_REVERSE_SWEEP',
      short: 'one reverse sweep for any number of outputs',
      answer: ({ m }) => (m === 1 ? undefined : ['', '1', '']),
      say: ({ m }) =>
        `One reverse sweep is enough for a loss, which is a single number. Here are $${m}$ outputs, each with a gradient of its own: each is a row of $J$ and takes a sweep.`,
    },
  ],
  hints: ({ n, m }) => [
    `What does one sweep bring? $J$ has $${m}$ rows and $${n}$ columns: a forward sweep brings one of the columns, a reverse sweep one of the rows.`,
    `A seed for each sweep: in forward mode $\\mathbf e_1,\\dots,\\mathbf e_{${n}}$ at the inputs, in reverse mode $\\mathbf e_1^{\\top},\\dots,\\mathbf e_{${m}}^{\\top}$ at the outputs.`,
    `So count inputs for forward mode and outputs for reverse mode, and compare $${n}$ with $${m}$.`,
  ],
  solution: (d) =>
    [
      `$J$ has $${d.m}$ rows and $${d.n}$ columns.`,
      `Column $j$ is $J\\mathbf e_j$, one forward sweep: $${d.n}$ of them. Row $i$ is $\\mathbf e_i^{\\top}J$, one reverse sweep: $${d.m}$ of them.`,
      `The better mode is ${better(d)} mode, with $\\min(${d.n},\\,${d.m}) = ${num(Math.min(d.n, d.m))}$.`,
      `A check: $${d.n}$ columns of $${d.m}$ numbers make $${d.n * d.m}$ entries, and so do $${d.m}$ rows of $${d.n}$.`,
    ].join('\n\n'),
  figure: ({ n, m }) => ({
    widget: 'modes',
    query: query({ n, m }),
    caption: `The map with $n = ${n}$ and $m = ${m}$ as a point. Above the diagonal forward mode needs fewer sweeps, below it reverse mode. Answer the question under it, and bars show both numbers.`,
  }),
  cases: [
    { seed: '3', typed: ['23', '36', '23'], expect: 'correct' },
    { seed: '3', typed: ['23.0', '36.0', '23.0'], expect: 'correct' },
    { seed: '3', typed: ['2*(23)/2', '2*(36)/2', '2*(23)/2'], expect: 'correct' },
    { seed: '3', typed: ['36', '23', '23'], expect: 'MODES_SWAPPED' },
    { seed: '3', typed: ['23', '36', '828'], expect: 'ENTRIES_COUNTED' },
    { seed: '3', typed: ['23', '36', '36'], expect: 'LARGER_TAKEN' },
    { seed: '3', typed: ['23', '1', '23'], expect: 'ONE_REVERSE_SWEEP' },
    { seed: '3', typed: ['97', '97', '97'], expect: 'wrong' },
    { seed: '3', typed: ['', '36', '23'], expect: 'unreadable' },
  ],
});
