import {
  gradient,
  num,
  par,
  plus,
  pointTex,
  query,
  row,
  rowTex,
  template,
  tex,
  tidy,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly x: number;
  readonly y: number;
}

const f = ({ a, b, c, d }: Draw) => `${a}*x^2 + ${b}*x*y + ${c}*y^2 + ${d}*x`;
const at = ({ x, y }: Draw) => ({ x, y });
const grad = (draw: Draw) => gradient(f(draw), ['x', 'y'], at(draw));
/** A sum in the order given, TeX: `tex` would put the terms in an order of its own, and the numbers go in by this one. */
const sum = (...terms: readonly (readonly [k: number, of: string])[]) =>
  terms
    .map(([k, of]) => `${plus(k)}${of}`.replace(/^([+-])1(?=[a-z])/, '$1'))
    .join(' ')
    .replace(/^\+/, '');
const byXTex = ({ a, b, d }: Draw) => sum([2 * a, 'x'], [b, 'y'], [d, '']);
const byYTex = ({ b, c }: Draw) => sum([b, 'x'], [2 * c, 'y']);
/** A number times a number: `3\cdot(-2)`; a factor 1 is not written. */
const times = (k: number, x: number): readonly [number, string] =>
  Math.abs(k) === 1 ? [k * x, ''] : [k, `\\cdot${par(x)}`];
const asTexts = (entries: readonly number[]) => entries.map(String);

export default template<Draw>({
  id: '02-T1',
  version: 1,
  title: 'The gradient of a quadratic at a point',
  skills: ['gradient'],
  draw: (random) => ({
    a: random.nonzero(-4, 4),
    b: random.nonzero(-4, 4),
    c: random.nonzero(-4, 4),
    d: random.nonzero(-4, 4),
    x: random.int(-3, 3),
    y: random.int(-3, 3),
  }),
  prompt: (draw) =>
    `Compute the gradient of $f(x,y) = ${tex(f(draw))}$ at $${pointTex([draw.x, draw.y])}$, as a row: the slope along $x$ first, then the slope along $y$.`,
  answer: (draw) => row(grad(draw), { label: `\\nabla f${pointTex([draw.x, draw.y])}=` }),
  check: ({ a, b, c, d, x, y }) => asTexts([2 * a * x + b * y + d, b * x + 2 * c * y]),
  misconceptions: [
    {
      id: 'MIXED_TERM_DROPPED',
      short: 'the mixed term treated as a constant',
      answer: ({ a, c, d, x, y }) => asTexts([2 * a * x + d, 2 * c * y]),
      say: (draw) =>
        `The mixed term $${tex(`${draw.b}*x*y`)}$ is lost. It would be constant only if both letters were frozen; one of them always moves. It adds $${tex(`${draw.b}*y`)}$ to the first entry and $${tex(`${draw.b}*x`)}$ to the second.`,
    },
    {
      id: 'FACTOR2',
      short: 'the factor 2 of the squares left out',
      answer: ({ a, b, c, d, x, y }) => asTexts([a * x + b * y + d, b * x + c * y]),
      say: (draw) =>
        `The squares have lost their factor 2: the slope of $${tex(`${draw.a}*x^2`)}$ is $${tex(`${2 * draw.a}*x`)}$, and that of $${tex(`${draw.c}*y^2`)}$ is $${tex(`${2 * draw.c}*y`)}$. The exponent comes down in front.`,
    },
    {
      id: 'FROZEN_DROPPED',
      short: 'the frozen letter thrown away',
      answer: ({ a, b, c, d, x, y }) => asTexts([2 * a * x + b + d, b + 2 * c * y]),
      say: (draw) =>
        `In $${tex(`${draw.b}*x*y`)}$ you threw the frozen letter away. Frozen is not gone: with $y$ held the term is a number times $x$, and its slope is $${tex(`${draw.b}*y`)}$; along $y$ it is $${tex(`${draw.b}*x`)}$.`,
    },
    {
      id: 'LINEAR_DROPPED',
      short: 'the linear term left out',
      answer: ({ a, b, c, x, y }) => asTexts([2 * a * x + b * y, b * x + 2 * c * y]),
      say: (draw) =>
        `The term $${tex(`${draw.d}*x`)}$ is lost. It moves with $x$ and adds its slope $${num(draw.d)}$ to the first entry, wherever you stand.`,
    },
    {
      id: 'SWAPPED',
      short: 'entries in the wrong order',
      answer: (draw) => asTexts([...grad(draw)].reverse()),
      say: () =>
        'The right numbers, in the wrong order. The first entry belongs to $x$, the second to $y$: as the variables stand in $f(x,y)$.',
    },
  ],
  hints: (draw) => [
    `Freeze $y$: read it as a number like 5. Which terms of $${tex(f(draw))}$ still move when $x$ does? Differentiate those by $x$.`,
    `Then freeze $x$ and differentiate by $y$. The term $${tex(`${draw.b}*x*y`)}$ moves both times.`,
    `$\\frac{\\partial f}{\\partial x} = ${byXTex(draw)}$. Find the other one, and only then put in $x = ${num(draw.x)}$, $y = ${num(draw.y)}$.`,
  ],
  solution: (draw) => {
    const { a, b, c, d, x, y } = draw;
    const [gx = NaN, gy = NaN] = grad(draw);
    return [
      `Freeze $y$. The terms that move with $x$ are $${tex(`${a}*x^2 + ${b}*x*y + ${d}*x`)}$, so`,
      `$$\\begin{aligned} \\frac{\\partial f}{\\partial x} &= ${byXTex(draw)} \\\\ &= ${sum(times(2 * a, x), times(b, y), [d, ''])} = ${num(gx)}. \\end{aligned}$$`,
      `Freeze $x$. What moves with $y$ is $${tex(`${b}*x*y + ${c}*y^2`)}$, so`,
      `$$\\begin{aligned} \\frac{\\partial f}{\\partial y} &= ${byYTex(draw)} \\\\ &= ${sum(times(b, x), times(2 * c, y))} = ${num(gy)}. \\end{aligned}$$`,
      `In the order of the variables: $\\nabla f${pointTex([x, y])} = ${rowTex([gx, gy])}$.`,
    ].join('\n\n');
  },
  figure: (draw) => ({
    widget: 'gradient',
    query: query({
      f: tidy(f(draw), ['x', 'y']),
      at: `${draw.x},${draw.y}`,
      pane: 'slices',
      view: `${draw.x - 3},${draw.x + 3},${draw.y - 2.5},${draw.y + 2.5}`,
    }),
    caption: `Two slices through $${pointTex([draw.x, draw.y])}$, each with the other input frozen. The slopes of their tangents are the two entries of the row.`,
  }),
  cases: [
    { seed: '1', typed: ['-25', '5'], expect: 'correct' },
    { seed: '1', typed: ['-25.0', '5.0'], expect: 'correct' },
    { seed: '1', typed: ['−25', '5'], expect: 'correct' },
    { seed: '1', typed: ['-19', '-4'], expect: 'MIXED_TERM_DROPPED' },
    { seed: '1', typed: ['-16', '7'], expect: 'FACTOR2' },
    { seed: '1', typed: ['-16', '-1'], expect: 'FROZEN_DROPPED' },
    { seed: '1', typed: ['-24', '5'], expect: 'LINEAR_DROPPED' },
    { seed: '1', typed: ['5', '-25'], expect: 'SWAPPED' },
    { seed: '1', typed: ['1', '5'], expect: 'partly' },
    { seed: '1', typed: ['', '1'], expect: 'unreadable' },
  ],
});
