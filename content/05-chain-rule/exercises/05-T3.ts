import { number, query, template } from '../../../src/exercises/author.ts';

type End = 'output' | 'input';
/** Rows, what is shared, columns: one multiplication of two matrices. */
type Block = readonly [p: number, q: number, r: number];

interface Draw {
  /** n₀, n₁, n₂, n₃. */
  readonly widths: readonly [number, number, number, number];
  readonly from: End;
}

/** The two multiplications of matrices, in the order in which they are done. */
function blocks([n0, n1, n2, n3]: Draw['widths'], from: End): readonly [Block, Block] {
  return from === 'output'
    ? [
        [n3, n2, n1],
        [n3, n1, n0],
      ]
    : [
        [n2, n1, n0],
        [n3, n2, n0],
      ];
}
const work = ([p, q, r]: Block): number => p * q * r;
const total = (widths: Draw['widths'], from: End): number =>
  blocks(widths, from).reduce((sum, block) => sum + work(block), 0);
const shapes = ([p, q, r]: Block): string => `{(${p}\\times ${q})}{(${q}\\times ${r})}`;
const product = ([p, q, r]: Block): string => `${p}\\cdot ${q}\\cdot ${r}`;
/** Thousands apart, TeX. */
const big = (count: number): string =>
  count < 10_000 ? String(count) : String(count).replace(/\B(?=(\d{3})+$)/g, '\\,');
const other = (from: End): End => (from === 'output' ? 'input' : 'output');
const pair = (from: End): string => (from === 'output' ? 'J_3J_2' : 'J_2J_1');
const rest = (from: End): string => (from === 'output' ? 'J_1' : 'J_3');

export default template<Draw>({
  id: '05-T3',
  version: 1,
  title: 'Count the multiplications of a chain',
  skills: ['cost', 'chain-rule'],
  draw: (random) => {
    const width = () => random.pick([2, 5, 10, 20, 50]);
    return {
      widths: [width(), width(), width(), width()],
      from: random.pick<End>(['output', 'input']),
    };
  },
  prompt: ({ widths: [n0, n1, n2, n3], from }) =>
    `A chain of three maps turns $n_0 = ${n0}$ numbers into $n_1 = ${n1}$, these into $n_2 = ${n2}$, and these into $n_3 = ${n3}$. Their Jacobians $J_1$, $J_2$, $J_3$ are dense. How many multiplications of numbers does it take to compute the whole product $J_3J_2J_1$ if you begin at the ${from}? (Additions do not count.)`,
  answer: (d) => number(total(d.widths, d.from)),
  // The theorem of the lesson: n_L Σ n_ℓ n_{ℓ−1} over ℓ < L, or n₀ Σ n_ℓ n_{ℓ−1} over ℓ ≥ 2.
  check: ({ widths: [n0, n1, n2, n3], from }) => [
    String(from === 'output' ? n3 * (n1 * n0 + n2 * n1) : n0 * (n2 * n1 + n3 * n2)),
  ],
  misconceptions: [
    {
      id: 'OTHER_DIRECTION',
      short: 'counted from the other end',
      answer: (d) => [String(total(d.widths, other(d.from)))],
      say: (d) =>
        `That is the count from the ${other(d.from)}. When you begin at the ${d.from}, $${pair(d.from)}$ is multiplied first: the ${d.from} end of the chain stands ${d.from === 'output' ? 'leftmost' : 'rightmost'} on paper.`,
    },
    {
      id: 'SUM_OF_SIZES',
      short: 'the entries of the matrices counted',
      answer: ({ widths: [n0, n1, n2, n3] }) => [String(n1 * n0 + n2 * n1 + n3 * n2)],
      say: ({ widths: [n0, n1, n2, n3] }) =>
        `You added the numbers of entries of the three matrices, $${n1}\\cdot ${n0} + ${n2}\\cdot ${n1} + ${n3}\\cdot ${n2}$. Most entries are used more than once: in a product $(p\\times q)(q\\times r)$ each entry of the left factor meets all $r$ columns of the right one.`,
    },
    {
      id: 'ADDITIONS_COUNTED',
      short: 'additions counted too',
      answer: (d) => [
        String(blocks(d.widths, d.from).reduce((sum, [p, q, r]) => sum + p * r * (2 * q - 1), 0)),
      ],
      say: (d) => {
        const [[p, q, r]] = blocks(d.widths, d.from);
        return `You counted the additions too. Each of the $${p}\\cdot ${r}$ entries of the first product takes $${q}$ multiplications and $${q - 1}$ ${q === 2 ? 'addition' : 'additions'}; only the multiplications were asked for.`;
      },
    },
    {
      id: 'FIRST_ONLY',
      short: 'only the first of several counted',
      answer: (d) => [String(work(blocks(d.widths, d.from)[0]))],
      say: (d) =>
        `That is the first product, $${pair(d.from)}$, alone. Its result still has to be multiplied by $${rest(d.from)}$: add what that takes.`,
    },
    {
      id: 'THIN_SIDE_MISSING',
      short: 'the factor of the end left out',
      answer: ({ widths: [n0, n1, n2, n3], from }) => [
        String(from === 'output' ? n1 * n0 + n2 * n1 : n2 * n1 + n3 * n2),
      ],
      say: ({ widths: [n0, , , n3], from }) =>
        from === 'output'
          ? `You counted as for a single row. Here there are $n_3 = ${n3}$ rows all the way, and each of them is multiplied through: the factor $${n3}$ is missing.`
          : `You counted as for a single column. Here there are $n_0 = ${n0}$ columns all the way, and each of them is multiplied through: the factor $${n0}$ is missing.`,
    },
  ],
  hints: (d) => {
    const [first, second] = blocks(d.widths, d.from);
    const [n0, n1, n2, n3] = d.widths;
    return [
      `Write the three shapes side by side: $J_3J_2J_1$ is $(${n3}\\times ${n2})(${n2}\\times ${n1})(${n1}\\times ${n0})$. Which two are multiplied first when you begin at the ${d.from}?`,
      `$(p\\times q)(q\\times r)$ takes $p\\,q\\,r$ multiplications: $q$ for each of the $p\\,r$ entries. The first product is $${pair(d.from)}$, of the shapes $${shapes(first)}$.`,
      `Its result is $${first[0]}\\times ${first[2]}$. It meets $${rest(d.from)}$, so the second product is $${shapes(second)}$. Add the two counts.`,
    ];
  },
  solution: (d) => {
    const [first, second] = blocks(d.widths, d.from);
    const [n0, n1, n2, n3] = d.widths;
    const [one, two] = [work(first), work(second)];
    const elsewhere = total(d.widths, other(d.from));
    return [
      `When you begin at the ${d.from}, $${pair(d.from)}$ comes first. Its shapes are $${shapes(first)}$. This takes $${product(first)} = ${big(one)}$ multiplications and leaves a $${first[0]}\\times ${first[2]}$ matrix.`,
      `With $${rest(d.from)}$ the shapes are $${shapes(second)}$, and $${product(second)} = ${big(two)}$ multiplications come on top. Altogether`,
      `$$${big(one)} + ${big(two)} = ${big(one + two)}.$$`,
      `A check by the formula: $${d.from === 'output' ? `n_3\\,(n_1n_0 + n_2n_1) = ${n3}\\cdot(${n1 * n0} + ${n2 * n1})` : `n_0\\,(n_2n_1 + n_3n_2) = ${n0}\\cdot(${n2 * n1} + ${n3 * n2})`} = ${big(one + two)}$. From the ${other(d.from)} it would be $${big(elsewhere)}$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'chain',
    query: query({ look: 'brackets', w: d.widths.join(','), from: d.from, step: 0 }),
    caption: `The three Jacobians as blocks, rows by columns. Multiply them from the ${d.from}, pair by pair, and watch the counter.`,
  }),
  cases: [
    { seed: '1', typed: ['15000'], expect: 'correct' },
    { seed: '1', typed: ['50*5*20 + 50*20*10'], expect: 'correct' },
    { seed: '1', typed: ['3500'], expect: 'OTHER_DIRECTION' },
    { seed: '1', typed: ['550'], expect: 'SUM_OF_SIZES' },
    { seed: '1', typed: ['28500'], expect: 'ADDITIONS_COUNTED' },
    { seed: '1', typed: ['5000'], expect: 'FIRST_ONLY' },
    { seed: '1', typed: ['300'], expect: 'THIN_SIDE_MISSING' },
    { seed: '1', typed: ['15,000'], expect: 'unreadable' },
    { seed: '1', typed: ['15 thousand'], expect: 'unreadable' },
  ],
});
