import { order, query, template, type Answer } from '../../../src/exercises/author.ts';

type Wording = 'circle' | 'nested' | 'words' | 'index';

interface Draw {
  /** The machines in the order in which they act. */
  readonly names: readonly string[];
  readonly wording: Wording;
  /** The names as they are shown first. */
  readonly shown: readonly string[];
}

const bold = (name: string): string => `\\mathbf ${name}`;
/** Left to right as the product is written: the machine that acts last comes first. */
const product = ({ names }: Draw): Answer => [...names].reverse();
const jacobians = (names: readonly string[]): string =>
  names.map((name) => `J_{${bold(name)}}`).join('\\,');
const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

/** What the composite is handed. */
const start = ({ wording }: Draw): string => `\\mathbf x${wording === 'index' ? '_0' : ''}`;

/** The composite, in one of the ways in which it is met. */
function composite(d: Draw): string {
  const { names, wording } = d;
  const last = [...names].reverse();
  switch (wording) {
    case 'circle':
      return `Let $\\mathbf F = ${last.map(bold).join('\\circ ')}$.`;
    case 'nested':
      return `Let $\\mathbf F(\\mathbf x) = ${last.map((name) => `${bold(name)}(`).join('')}\\mathbf x${')'.repeat(names.length)}$.`;
    case 'words':
      return `A column $\\mathbf x$ goes through ${names.map((name) => `$${bold(name)}$`).join(', then through ')}; together they are $\\mathbf F$.`;
    case 'index': {
      const lines = names.map(
        (name, k) => `$\\mathbf x_${k + 1} = ${bold(name)}(\\mathbf x_${k})$`,
      );
      return `Let ${lines.join(', ')}, and let $\\mathbf F$ be the map from $\\mathbf x_0$ to $\\mathbf x_${names.length}$.`;
    }
  }
}

export default template<Draw>({
  id: '05-T2',
  version: 1,
  title: 'The Jacobians of a chain, in order',
  skills: ['chain-rule'],
  draw: (random) => {
    const names = random.some(['f', 'g', 'p', 'q', 'r'], random.int(3, 4));
    return {
      names,
      wording: random.pick<Wording>(['circle', 'nested', 'words', 'index']),
      shown: random.shuffle(names),
    };
  },
  accept: (d) => !same(d.shown, product(d)),
  prompt: (d) =>
    `${composite(d)} Each of the machines is differentiable where it is needed. Put their Jacobians in the order in which they stand in the product $J_{\\mathbf F}(${start(d)})$, from left to right.`,
  answer: (d) =>
    order(
      d.shown.map((name) => ({ id: name, text: `$J_{${bold(name)}}$` })),
      product(d),
    ),
  // A step h stands at the far right and is multiplied by one machine after the other, from the left.
  check: ({ names }) =>
    names
      .reduce((written, name) => `${name} ${written}`, 'h')
      .split(' ')
      .slice(0, -1),
  misconceptions: [
    {
      id: 'WRONG_ORDER',
      short: 'the factors of the chain in the wrong order',
      answer: ({ names }) => names,
      say: ({ names: [first = ''] }) =>
        `That is the order in which the machines act, read from left to right. A step $\\mathbf h$ stands at the far right of the product, and it meets $${bold(first)}$ first: so $J_{${bold(first)}}$ has to stand next to it, rightmost.`,
    },
    {
      id: 'REST_NOT_TURNED',
      short: 'the last factor in front, the others in the order of acting',
      answer: ({ names }) => [...names.slice(-1), ...names.slice(0, -1)],
      say: ({ names }) =>
        `The machine that acts last stands leftmost, as you have it. But the same holds for the rest: $${bold(names[0] ?? '')}$ acts before $${bold(names[1] ?? '')}$, so $J_{${bold(names[0] ?? '')}}$ stands to the right of $J_{${bold(names[1] ?? '')}}$.`,
    },
    {
      id: 'INNERMOST_FIRST',
      short: 'the first factor in front, the others right',
      answer: ({ names }) => [...names.slice(0, 1), ...names.slice(1).reverse()],
      say: (d) =>
        `The others are in order, but $J_{${bold(d.names[0] ?? '')}}$ belongs at the other end. $${bold(d.names[0] ?? '')}$ is the first to see $${start(d)}$, so its matrix is the first to meet a step, which stands at the far right.`,
    },
  ],
  hints: (d) => [
    `Which machine does $${start(d)}$ meet first? Write down the order in which the ${d.names.length === 3 ? 'three' : 'four'} of them act.`,
    `They act in the order ${d.names.map((name) => `$${bold(name)}$`).join(', ')}. A matrix acts on the column at its right, and a step $\\mathbf h$ stands at the far right of the product.`,
    `So $\\mathbf h$ becomes $J_{${bold(d.names[0] ?? '')}}\\,\\mathbf h$, then $${jacobians([d.names[1] ?? '', d.names[0] ?? ''])}\\,\\mathbf h$, and so on: each machine puts its matrix on the left.`,
  ],
  solution: (d) => {
    const [first = ''] = d.names;
    return [
      `The machines act in the order ${d.names.map((name) => `$${bold(name)}$`).join(', ')}. $${bold(first)}$ acts first, so its matrix stands next to the step, rightmost; each further machine puts its matrix on the left of what is there:`,
      `$$J_{\\mathbf F} = ${jacobians(product(d))}.$$`,
      `(Each is taken at what is handed to its machine: $J_{${bold(first)}}$ at $${start(d)}$, $J_{${bold(d.names[1] ?? '')}}$ at $${bold(first)}(${start(d)})$, and so on.) A check by shapes: a product has the columns of its rightmost factor, and $J_{\\mathbf F}$ has a column for each number in $${start(d)}$. So the matrix of the machine that is handed $${start(d)}$ stands rightmost, and that machine is $${bold(first)}$.`,
    ].join('\n\n');
  },
  figure: ({ names }) => {
    // Machines of one number each would commute: these shear, stretch and bend the plane.
    const maps = ['(x + y, y)', '(2*A[1], A[2])', '(A[1], A[1] + A[2])', '(A[2]^2, A[1])'];
    const lines = names.map(
      (name, k) => `${name} = ${(maps[k] ?? '').replaceAll('A', names[k - 1] ?? '')}`,
    );
    return {
      widget: 'chain',
      query: query({ f: lines.join('; '), at: '1,2', h: '0.1,0', u: '1,0' }),
      caption:
        'A chain with these names, in numbers. The step enters at the point and is pushed on from left to right; on paper the product is written the other way round.',
    };
  },
  cases: [
    { seed: '1', typed: ['p', 'r', 'f'], expect: 'correct' },
    { seed: '1', typed: ['f', 'r', 'p'], expect: 'WRONG_ORDER' },
    { seed: '1', typed: ['p', 'f', 'r'], expect: 'REST_NOT_TURNED' },
    { seed: '1', typed: ['f', 'p', 'r'], expect: 'INNERMOST_FIRST' },
    { seed: '1', typed: ['r', 'p', 'f'], expect: 'wrong' },
    { seed: '1', typed: ['p', 'r', ''], expect: 'unreadable' },
  ],
});
