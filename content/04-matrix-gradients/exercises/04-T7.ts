import { choice, query, template } from '../../../src/exercises/author.ts';

interface Factor {
  readonly name: string;
  readonly isTransposed: boolean;
}
type Word = readonly Factor[];
type Move = 'left' | 'right' | 'transpose' | 'swap';

interface Draw {
  readonly start: Word;
  readonly moves: readonly Move[];
  /** Which factor the swap exchanges with its neighbour. */
  readonly at: number;
}

function after(word: Word, move: Move, at: number): Word {
  if (move === 'left') return [...word.slice(1), ...word.slice(0, 1)];
  if (move === 'right') return [...word.slice(-1), ...word.slice(0, -1)];
  if (move === 'transpose') {
    return word.map(({ name, isTransposed }) => ({ name, isTransposed: !isTransposed })).reverse();
  }
  return word.map((factor, k) => word[k === at ? at + 1 : k === at + 1 ? at : k] ?? factor);
}

/** The product before each line, and after the last. */
const words = ({ start, moves, at }: Draw): readonly Word[] =>
  moves.reduce<readonly Word[]>(
    (all, move) => [...all, after(all.at(-1) ?? [], move, at)],
    [start],
  );

const factorTex = ({ name, isTransposed }: Factor) =>
  name === 'dX'
    ? isTransposed ? '(\\mathrm dX)^{\\top}' : '\\mathrm dX'
    : `${name}${isTransposed ? '^{\\top}' : ''}`; // prettier-ignore
const trace = (word: Word) => `\\operatorname{tr}(${word.map(factorTex).join('\\,')})`;
/** Who follows whom. */
const ring = (word: Word) => word.map(factorTex).join('\\to ');
const line = (k: number, d: Draw) =>
  `$${trace(words(d)[k - 1] ?? [])}=${trace(words(d)[k] ?? [])}$`;
const linesOf = ({ moves }: Draw, wanted: readonly Move[]) =>
  moves.flatMap((move, k) => (wanted.includes(move) ? [k + 1] : []));
const illegal = (d: Draw) => linesOf(d, ['swap'])[0] ?? 0;
const turning = (d: Draw) => linesOf(d, ['transpose'])[0] ?? 0;

/** The two factors that change places. */
const swapped = (d: Draw) => {
  const word = words(d)[illegal(d) - 1] ?? [];
  return [word[d.at], word[d.at + 1]].map((factor) => (factor ? factorTex(factor) : ''));
};

export default template<Draw>({
  id: '04-T7',
  version: 1,
  title: 'The illegal move under a trace',
  skills: ['proof', 'matrix-identities'],
  draw: (random) => {
    const letters = random.some(['A', 'B', 'C', 'D', 'P', 'Q'], random.int(2, 3));
    const moves: readonly Move[] = ['swap', 'transpose', 'left', random.pick(['left', 'right'])];
    return {
      start: random.shuffle([
        { name: 'dX', isTransposed: false },
        ...letters.map((name) => ({ name, isTransposed: random.int(0, 2) === 0 })),
      ]),
      moves: random.shuffle(moves),
      at: random.int(0, letters.length - 1),
    };
  },
  // Two rotations one after the other that undo each other would be odd.
  accept: ({ moves }) => !/left,right|right,left/.test(moves.join(',')),
  prompt: (d) =>
    `All letters are square matrices of the same size. Somebody has $\\mathrm df=${trace(d.start)}$ and goes on in four lines. One of the four is not justified. Which one?`,
  answer: (d) =>
    choice(
      Object.fromEntries([1, 2, 3, 4].map((k) => [`line${k}`, line(k, d)])),
      `line${illegal(d)}`,
    ),
  misconceptions: [
    {
      id: 'LEGAL_CYCLE',
      short: 'a rotation taken for illegal',
      answer: (d) => [`line${linesOf(d, ['left', 'right'])[0]}`],
      made: (d, [typed]) => linesOf(d, ['left', 'right']).some((k) => typed === `line${k}`),
      say: (d) =>
        `The line you chose is a rotation: one factor goes from one end of the product to the other, and the rest keep their order. The trace allows that. Think of the factors as a ring, start at $${factorTex(d.start[0] ?? { name: 'dX', isTransposed: false })}$ and look for the line in which the order round the ring changes.`,
    },
    {
      id: 'LEGAL_TRANSPOSE',
      short: 'the transpose under the trace taken for illegal',
      answer: (d) => [`line${turning(d)}`],
      say: () =>
        'In this line the whole product is transposed: each factor is transposed, and the order is reversed. A matrix and its transpose have the same diagonal, and so the same trace. Look for a line that does neither this nor a rotation.',
    },
  ],
  hints: (d) => [
    'Two things are allowed under a trace: to move a factor from one end to the other, $\\operatorname{tr}(KLN)=\\operatorname{tr}(LNK)$, and to transpose the whole product, which reverses it.',
    `Read each product as a ring. A rotation does not change which factor follows which. Line ${turning(d)} transposes the whole product, which is allowed: leave it aside.`,
    `At the start the ring is $${ring(d.start)}$, and from there back to $${factorTex(d.start[0] ?? { name: 'dX', isTransposed: false })}$. After line ${turning(d)} it runs backwards. In which of the other three lines is some factor followed by another one than before?`,
  ],
  solution: (d) => {
    const [first = '', second = ''] = swapped(d);
    const [one, other] = linesOf(d, ['left', 'right']);
    return [
      `Line ${illegal(d)}: $${first}$ and $${second}$ change places while the others stay where they are. The step ${line(illegal(d), d)} is not a rotation of the ring, and in general it is false.`,
      `Lines ${one} and ${other} are rotations. Line ${turning(d)} uses $\\operatorname{tr}K=\\operatorname{tr}K^{\\top}$ for the whole product $K$, and transposing a product reverses its order.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'matrix-calculus',
    query: query({
      look: 'shuffle',
      tiles: d.start.map(({ name, isTransposed }) => `${name}${isTransposed ? "'" : ''}`).join('*'),
    }),
    caption:
      'The same product as tiles, with shapes that fit in this order only. Rotate it and transpose it: the trace stays what it is. A swap of two neighbours is refused.',
  }),
  cases: [
    { seed: '1', typed: ['line2'], expect: 'correct' },
    { seed: '1', typed: ['line1'], expect: 'LEGAL_CYCLE' },
    { seed: '1', typed: ['line3'], expect: 'LEGAL_TRANSPOSE' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
