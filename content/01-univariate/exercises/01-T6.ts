import {
  choice,
  num,
  parts,
  plus,
  query,
  slope,
  template,
  tex,
  tidy,
  vector,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** The line on one side of the kink, where the bars are dropped. */
const side = ({ a, b, c }: Draw, sign: 1 | -1) => `${sign * a}*(x-(${c})) + (${b})*x`;
const f = ({ a, b, c }: Draw) => `${a}*abs(x-(${c})) + ${b}*x`;
/** What stands between the bars, TeX. */
const inside = ({ c }: Draw) => tex(`x-(${c})`);
const bars = (d: Draw) => `${d.a === 1 ? '' : d.a}|${inside(d)}|`;
/** The term with the bars, where they are dropped: `2(x-1)`, `-(x+2)`, `-3x`. */
const held = (d: Draw, sign: 1 | -1) =>
  `${sign < 0 ? '-' : ''}${d.a === 1 ? '' : d.a}${d.c === 0 ? 'x' : d.a * sign === 1 ? inside(d) : `(${inside(d)})`}`;
/** `+3x`, `-x`: the linear term after a first one. */
const linear = ({ b }: Draw) => `${plus(b).replace(/1$/, '')}x`;

function window({ b, c }: Draw): string {
  return [c - 3, c + 3, b * c - 3, b * c + 3].join(',');
}

export default template<Draw>({
  id: '01-T6',
  version: 1,
  title: 'One-sided slopes at a kink',
  skills: ['derivative', 'differentiability'],
  draw: (random) => ({ a: random.int(1, 3), b: random.nonzero(-3, 3), c: random.int(-2, 2) }),
  prompt: (d) =>
    `Let $f(x) = ${bars(d)} ${linear(d)}$. Find the slope of $f$ on either side of $x = ${num(d.c)}$, and say whether $f$ is differentiable there.`,
  answer: (d) =>
    parts(
      {
        title: 'The slope on the left of it (above), and the slope on the right of it (below).',
        asked: vector([slope(side(d, -1), 'x', { x: d.c }), slope(side(d, 1), 'x', { x: d.c })]),
      },
      {
        title: `Is $f$ differentiable at $${num(d.c)}$?`,
        asked: choice({ yes: 'Yes.', no: 'No.' }, 'no'),
      },
    ),
  check: ({ a, b }) => [String(b - a), String(b + a), 'no'],
  misconceptions: [
    {
      id: 'DROPPED_LINEAR',
      short: 'the linear term left out',
      answer: ({ a }) => [String(-a), String(a), ''],
      say: (d) =>
        `These are the slopes of $${bars(d)}$ alone, $-${d.a}$ and $${d.a}$. The term $${tex(`${d.b}*x`)}$ adds its slope $${d.b}$ on both sides: linearity holds for one-sided slopes too.`,
    },
    {
      id: 'SWAPPED',
      short: 'left and right exchanged',
      answer: ({ a, b }) => [String(b + a), String(b - a), ''],
      say: (d) =>
        `These are the two slopes, with left and right exchanged. For $x > ${num(d.c)}$ the number between the bars is positive and the bars do nothing, so there $${bars(d)}$ has the slope $${d.a}$; it is on the left that the sign turns.`,
    },
    {
      id: 'WALKED_AWAY',
      short: 'the slope on the left taken as one walks away from the kink',
      // With the slope 0 on the left walking away makes no difference.
      answer: ({ a, b }) => (a === b ? undefined : [String(a - b), String(b + a), '']),
      say: (d) =>
        `On the left you have the opposite sign, as if you walked away from the kink to the left. A slope is always taken in the direction of growing $x$: look at how $f$ changes on your way to $${num(d.c)}$.`,
    },
    {
      id: 'SAME_TWICE',
      short: 'one slope for both sides',
      answer: ({ a, b }) => [String(b + a), String(b + a), ''],
      made: (_, [left, right]) => left !== undefined && left !== '' && left === right,
      say: (d) =>
        `You gave the same slope twice. Left of the kink $${inside(d)}$ is negative, so $|${inside(d)}| = -${d.c === 0 ? 'x' : `(${inside(d)})`}$ there: the bars turn the sign of the slope $${d.a}$ on that side only.`,
    },
    {
      id: 'KINK_IGNORED',
      short: 'differentiable in spite of two slopes',
      answer: () => ['', '', 'yes'],
      say: ({ a }) =>
        `You took $f$ to be differentiable. A derivative at a point is one number that serves both sides. Here the two slopes differ by $${2 * a}$, so there is none, though $f$ is continuous.`,
    },
  ],
  hints: (d) => [
    `Drop the bars, once on each side: for $x > ${num(d.c)}$ they do nothing, for $x < ${num(d.c)}$ they turn the sign of what they hold.`,
    `So $f(x) = ${held(d, 1)} ${linear(d)}$ on the right and $f(x) = ${held(d, -1)} ${linear(d)}$ on the left. Differentiate each line.`,
    `The bars contribute $-${d.a}$ on the left and $${d.a}$ on the right; the rest contributes $${num(d.b)}$ on both. Can one number serve both sides?`,
  ],
  solution: (d) => {
    const { a, b, c } = d;
    return [
      `For $x > ${num(c)}$ the bars do nothing, and $f(x) = ${held(d, 1)} ${linear(d)}$. For $x < ${num(c)}$ they turn the sign of what they hold, and $f(x) = ${held(d, -1)} ${linear(d)}$. Both are straight lines.`,
      `Right of $${num(c)}$ the slope is $${num(b)} + ${a} = ${num(b + a)}$; left of it the slope is $${num(b)} - ${a} = ${num(b - a)}$.`,
      `They would be equal only if the factor $${a}$ before the bars were 0. Two different slopes mean that $f$ is not differentiable at $${num(c)}$. It is continuous there, for both lines arrive at $f(${num(c)}) = ${num(b * c)}$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'tangent',
    query: query({ f: tidy(f(d)), at: d.c, h: 0.5, view: window(d) }),
    caption: `The graph has a corner at $x = ${num(d.c)}$. Change the slope $m$ of the line until it lies along the right half of the graph, then until it lies along the left half: no line lies along both.`,
  }),
  cases: [
    { seed: '3', typed: ['-5', '-1', 'no'], expect: 'correct' },
    { seed: '3', typed: ['-2', '2', 'no'], expect: 'DROPPED_LINEAR' },
    { seed: '3', typed: ['-5', '-5', 'no'], expect: 'SAME_TWICE' },
    { seed: '3', typed: ['-1', '-5', 'no'], expect: 'SWAPPED' },
    { seed: '3', typed: ['5', '-1', 'no'], expect: 'WALKED_AWAY' },
    { seed: '3', typed: ['-5', '-1', 'yes'], expect: 'KINK_IGNORED' },
    { seed: '3', typed: ['-5', '1', 'no'], expect: 'partly' },
    { seed: '3', typed: ['-5', '-1', ''], expect: 'unreadable' },
  ],
});
