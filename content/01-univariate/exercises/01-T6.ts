import {
  choice,
  num,
  par,
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
/** `+3x`, `-x`: the linear term after a first one. */
const linear = ({ b }: Draw) => `${plus(b).replace(/1$/, '')}x`;

export default template<Draw>({
  id: '01-T6',
  version: 1,
  title: 'One-sided slopes at a kink',
  skills: ['derivative', 'differentiability'],
  draw: (random) => ({ a: random.int(1, 3), b: random.nonzero(-3, 3), c: random.int(-2, 2) }),
  prompt: (d) =>
    `Let $f(x) = ${bars(d)} ${linear(d)}$. Find the slopes of $f$ on the two sides of $x = ${num(d.c)}$, and say whether $f$ is differentiable there.`,
  answer: (d) =>
    parts(
      {
        title: 'The slope from the left, then the slope from the right.',
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
        `A derivative at a point is one number that serves both sides. Here the two slopes differ by $${2 * a}$, so there is none, though $f$ is continuous.`,
    },
  ],
  hints: (d) => [
    `Drop the bars, once on each side: for $x > ${num(d.c)}$ they do nothing, for $x < ${num(d.c)}$ they turn the sign of what they hold.`,
    `On the right $f(x) = ${tex(`${d.a}*(x-(${d.c}))`)} ${linear(d)}$. On the left the first term has a minus. Differentiate both lines.`,
    `The bars contribute $-${d.a}$ on the left and $${d.a}$ on the right; the rest contributes $${num(d.b)}$ on both. Can one number serve both sides?`,
  ],
  solution: ({ a, b, c }) =>
    [
      `Right of $${num(c)}$ the slope is $${num(b)} + ${a} = ${num(b + a)}$; left of it the bars turn the sign, and the slope is $${num(b)} - ${a} = ${num(b - a)}$.`,
      `They would be equal only if the factor $${a}$ before the bars were 0. Two different one-sided slopes mean that $f$ is not differentiable at $${num(c)}$, though it is continuous: $f(${num(c)}) = ${num(b)}\\cdot${par(c)} = ${num(b * c)}$ from both sides.`,
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'tangent',
    query: query({ f: tidy(f(d)), at: d.c, h: 0.5 }),
    caption: `The graph has a corner at $x = ${num(d.c)}$; take the point a little to the left, then to the right.`,
  }),
  cases: [
    { seed: '3', typed: ['-5', '-1', 'no'], expect: 'correct' },
    { seed: '3', typed: ['-2', '2', 'no'], expect: 'DROPPED_LINEAR' },
    { seed: '3', typed: ['-5', '-5', 'no'], expect: 'SAME_TWICE' },
    { seed: '3', typed: ['-5', '-1', 'yes'], expect: 'KINK_IGNORED' },
    { seed: '3', typed: ['-5', '1', 'no'], expect: 'partly' },
    { seed: '3', typed: ['-5', '-1', ''], expect: 'unreadable' },
  ],
});
