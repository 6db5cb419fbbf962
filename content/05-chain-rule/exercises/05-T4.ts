import { choice, query, template } from '../../../src/exercises/author.ts';

type Want = 'loss' | 'simulator' | 'jvp' | 'vjp';
type Way = 'output' | 'input';

interface Draw {
  readonly want: Want;
  /** n₀, n₁, n₂, n₃. */
  readonly widths: readonly [number, number, number, number];
  readonly shown: readonly string[];
}

/** The widths of the whole product, with a column at the input end or a row at the output end where there is one. */
const chain = ({ want, widths }: Draw): readonly number[] =>
  want === 'jvp' ? [1, ...widths] : want === 'vjp' ? [...widths, 1] : widths;

/** Multiplications of the whole product, one factor after the other from one end. */
function cost(d: Draw, from: Way): number {
  const list = from === 'output' ? [...chain(d)].reverse() : chain(d);
  const [end = 1, ...inner] = list;
  return inner.slice(1).reduce((sum, width, k) => sum + end * (inner[k] ?? 0) * width, 0);
}

const isColumn = ({ want }: Draw): boolean => want === 'simulator' || want === 'jvp';
const written = ({ want }: Draw): string =>
  `${want === 'vjp' ? '\\mathbf u\\,' : ''}J_3J_2J_1${want === 'jvp' ? '\\,\\mathbf v' : ''}`;
const brackets = ({ want }: Draw, from: Way): string => {
  if (want === 'jvp')
    return from === 'output'
      ? '\\big((J_3J_2)J_1\\big)\\mathbf v'
      : 'J_3\\big(J_2(J_1\\mathbf v)\\big)';
  if (want === 'vjp')
    return from === 'output'
      ? '\\big((\\mathbf u\\,J_3)J_2\\big)J_1'
      : '\\mathbf u\\,\\big(J_3(J_2J_1)\\big)';
  return from === 'output' ? '(J_3J_2)J_1' : 'J_3(J_2J_1)';
};
/** Thousands apart. */
const big = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\\,');

function story({ want, widths: [n0, n1, n2, n3] }: Draw): string {
  const inner = `through two inner stages of ${n1} and ${n2} numbers, with dense Jacobians $J_1, J_2, J_3$`;
  switch (want) {
    case 'loss':
      return `A network turns ${n0} weights into one loss, ${inner}. You want the whole gradient, $J_3J_2J_1$.`;
    case 'simulator':
      return `A simulator turns one setting into ${n3} measured values, ${inner}. You want the whole Jacobian, $J_3J_2J_1$.`;
    case 'jvp':
      return `A model turns ${n0} numbers into ${n3}, ${inner}. You want to know what one direction $\\mathbf v$ does to the outputs, the column $J_3J_2J_1\\,\\mathbf v$.`;
    case 'vjp':
      return `A model turns ${n0} numbers into ${n3}, ${inner}. You want to know how one weighting $\\mathbf u$ of the outputs, a row, depends on the inputs: the row $\\mathbf u\\,J_3J_2J_1$.`;
  }
}

export default template<Draw>({
  id: '05-T4',
  version: 1,
  title: 'Where to set the brackets',
  skills: ['cost', 'modes'],
  draw: (random) => {
    const want = random.pick<Want>(['loss', 'simulator', 'jvp', 'vjp']);
    const [many, some] = [
      [200, 300, 500, 1000],
      [50, 60, 80, 100],
    ];
    const [n1 = 0, n2 = 0] = random.some(some, 2);
    const n0 = want === 'simulator' ? 1 : random.pick(many);
    const n3 =
      want === 'loss' ? 1 : want === 'simulator' ? random.pick(many) : random.pick([20, 30, 40]);
    return {
      want,
      widths: [n0, n1, n2, n3],
      shown: random.shuffle(['output', 'input', 'same', 'middle']),
    };
  },
  prompt: (d) => `${story(d)} In which order do you multiply?`,
  answer: (d) => {
    const text: Readonly<Record<string, string>> = {
      output: `From the output, $${brackets(d, 'output')}$.`,
      input: `From the input, $${brackets(d, 'input')}$.`,
      same: 'It does not matter: the product is the same, and so is the work.',
      middle: `The largest first: the two neighbours with the most entries, whichever they are.`,
    };
    return choice(
      Object.fromEntries(d.shown.map((id) => [id, text[id] ?? ''])),
      cost(d, 'output') < cost(d, 'input') ? 'output' : 'input',
    );
  },
  // Without counting: begin at the thin side, a column at the input or a row at the output.
  check: (d) => [isColumn(d) ? 'input' : 'output'],
  misconceptions: [
    {
      id: 'ALWAYS_REVERSE',
      short: 'reverse mode taken for cheaper always',
      answer: (d) => (isColumn(d) ? ['output'] : undefined),
      say: (d) =>
        d.want === 'jvp'
          ? `From the output you first build the whole $${d.widths[3]}\\times ${d.widths[0]}$ Jacobian, which nobody asked for: $${big(cost(d, 'output'))}$ multiplications. The thin side is the column $\\mathbf v$, at the input: begin there, and it takes $${big(cost(d, 'input'))}$.`
          : `Reverse mode is for few outputs. Here you would carry $${d.widths[3]}$ rows through all stages, with $${big(cost(d, 'output'))}$ multiplications. The thin side is the single input: begin there, and it takes $${big(cost(d, 'input'))}$.`,
    },
    {
      id: 'ALWAYS_FORWARD',
      short: 'begun at the input, where the matrices are large',
      answer: (d) => (isColumn(d) ? undefined : ['input']),
      say: (d) =>
        `That builds a matrix with $${d.widths[0]}$ columns and carries it on, with $${big(cost(d, 'input'))}$ multiplications, only to squash it into a row at the end. The row is there already: begin at the output, and every intermediate result is a row. That takes $${big(cost(d, 'output'))}$.`,
    },
    {
      id: 'NO_DIFFERENCE',
      short: 'associative taken for equally expensive',
      answer: () => ['same'],
      say: (d) =>
        `The result is the same, for products are associative. The work is not: $${big(cost(d, 'output'))}$ multiplications from the output, $${big(cost(d, 'input'))}$ from the input. Look at the shapes of what lies in between.`,
    },
    {
      id: 'LARGEST_FIRST',
      short: 'the largest factors multiplied first',
      answer: () => ['middle'],
      say: (d) =>
        `The product of two large matrices is the most expensive there is, and it leaves a large matrix again. Begin with the ${isColumn(d) ? 'column' : 'row'} at the end instead: then each entry of a matrix is used only once, and a ${isColumn(d) ? 'column' : 'row'} is left.`,
    },
  ],
  hints: (d) => [
    `Write the shapes side by side. How many rows does the result have, how many columns?`,
    `From the output every intermediate result has as many rows as ${d.want === 'vjp' ? 'the row $\\mathbf u$ has, one' : 'there are outputs'}; from the input it has as many columns as ${d.want === 'jvp' ? 'the column $\\mathbf v$ has, one' : 'there are inputs'}.`,
    `Here the result, $${written(d)}$, is ${isColumn(d) ? `a column, $${d.widths[3]}\\times 1$: the thin side is at the input` : `a row, $1\\times ${d.widths[0]}$: the thin side is at the output`}. Begin there.`,
  ],
  solution: (d) => {
    const best: Way = isColumn(d) ? 'input' : 'output';
    const worst: Way = isColumn(d) ? 'output' : 'input';
    const sizes = chain(d);
    const shapes = sizes
      .slice(1)
      .map((width, k) => `(${width}\\times ${sizes[k] ?? 0})`)
      .reverse()
      .join('');
    return [
      `The shapes are $${shapes}$. The thin side is at the ${best}, and beginning there keeps every intermediate result a single ${isColumn(d) ? 'column' : 'row'}: $${brackets(d, best)}$.`,
      `Counted: from the ${best} $${big(cost(d, best))}$ multiplications, from the ${worst} $${big(cost(d, worst))}$, about ${Math.round(cost(d, worst) / cost(d, best))} times as many. So begin at the ${best}.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'chain',
    query: query({
      look: 'brackets',
      w: chain(d).join(','),
      from: isColumn(d) ? 'input' : 'output',
      step: 0,
    }),
    caption: `The factors as blocks${d.want === 'jvp' ? ', the column $\\mathbf v$ at the right' : d.want === 'vjp' ? ', the row $\\mathbf u$ at the left' : ''}. Multiply from one end, then from the other, and compare the counters.`,
  }),
  cases: [
    { seed: '1', typed: ['input'], expect: 'correct' },
    { seed: '1', typed: ['output'], expect: 'ALWAYS_REVERSE' },
    { seed: '1', typed: ['same'], expect: 'NO_DIFFERENCE' },
    { seed: '1', typed: ['middle'], expect: 'LARGEST_FIRST' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
