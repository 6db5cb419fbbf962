import {
  gradient,
  hessian,
  num,
  points,
  query,
  template,
  tex,
  tidy,
  type Answer,
} from '../../../src/exercises/author.ts';

type Class = 'min' | 'max' | 'saddle';

interface Draw {
  readonly a: number;
  readonly b: number;
  /** Which way up the two cubics are. */
  readonly s: 1 | -1;
  readonly t: 1 | -1;
}
type Pair = readonly [number, number];

const CLASSES: readonly { readonly id: Class; readonly text: string }[] = [
  { id: 'min', text: 'minimum' },
  { id: 'max', text: 'maximum' },
  { id: 'saddle', text: 'saddle' },
];
/** More than there are points, so that their number is not given away. */
const FIELDS = 6;

const f = ({ a, b, s, t }: Draw) =>
  `${s}*x^3 + ${-3 * s * a * a}*x + ${t}*y^3 + ${-3 * t * b * b}*y`;
const corners = ({ a, b }: Draw): readonly Pair[] => [
  [a, b],
  [-a, -b],
  [a, -b],
  [-a, b],
];

/** By the Hessian at the point, from AD. */
function classAt(d: Draw, [x, y]: Pair): Class {
  const [[p = 0, q = 0] = [], [r = 0, s = 0] = []] = hessian(f(d), ['x', 'y'], { x, y });
  if (p * s - q * r < 0) return 'saddle';
  return p > 0 ? 'min' : 'max';
}
/** By the signs of the diagonal, 6sx and 6ty. */
const diagonal = ({ s, t }: Draw, [x, y]: Pair): Pair => [6 * s * x, 6 * t * y];
function classOf(d: Draw, at: Pair): Class {
  const [p, q] = diagonal(d, at);
  if (p * q < 0) return 'saddle';
  return p > 0 ? 'min' : 'max';
}

/** A blank is a row left empty; nothing at all would mean “says nothing of this row”. */
const rows = (texts: readonly string[]): Answer =>
  Array.from({ length: FIELDS }, (_, k) => texts[k] ?? ' ');
const written = (list: readonly Pair[], say: (at: Pair) => Class): Answer =>
  rows(list.map((at) => `${at.join(', ')}: ${say(at)}`));
const pair = ([x, y]: Pair) => `(${num(x)},\\,${num(y)})`;
const word = (kind: Class) => CLASSES.find(({ id }) => id === kind)?.text ?? '';
const at = (d: Draw, kind: Class): Pair =>
  corners(d).find((corner) => classOf(d, corner) === kind) ?? [0, 0];

/** A case of seed 3, its rows in one text. */
const said = (rows: string, expect: string) => ({
  seed: '3',
  typed: rows.split(';').map((row) => row.trim()),
  expect,
});

export default template<Draw>({
  id: '08-T4',
  version: 1,
  title: 'Find and classify the stationary points',
  skills: ['stationary-points', 'hessian', 'gradient'],
  draw: (random) => ({
    a: random.int(1, 3),
    b: random.int(1, 3),
    s: random.pick([1, 1, -1] as const),
    t: random.pick([1, 1, -1] as const),
  }),
  accept: (d) =>
    corners(d).every(([x, y]) =>
      gradient(f(d), ['x', 'y'], { x, y }).every((slope) => slope === 0),
    ),
  prompt: (d) =>
    `Find all stationary points of $f(x,y) = ${tex(f(d))}$, and say of each what it is. (There may be more rows than points.)`,
  answer: (d) =>
    points({
      classes: CLASSES,
      truth: corners(d).map((corner) => ({ at: corner, class: classAt(d, corner) })),
      fields: FIELDS,
    }),
  check: (d) => corners(d).map((corner) => `${corner.join(', ')}: ${classOf(d, corner)}`),
  misconceptions: [
    {
      id: 'ONLY_POSITIVE',
      short: 'only the positive roots',
      answer: (d) => written(corners(d).slice(0, 1), (corner) => classOf(d, corner)),
      say: ({ a, b }) =>
        `That one is right, and it is not alone. $x^2 = ${a * a}$ has two solutions, $\\pm${a}$, and $y^2 = ${b * b}$ has two as well; every pair of them makes the gradient zero.`,
    },
    {
      id: 'SAME_SIGNS_ONLY',
      short: 'the mixed signs left out',
      answer: (d) => written(corners(d).slice(0, 2), (corner) => classOf(d, corner)),
      say: ({ a, b }) =>
        `Those two are right. But the two equations do not know of each other: $x = ${a}$ goes with $y = -${b}$ too, and $x = -${a}$ with $y = ${b}$.`,
    },
    {
      id: 'ROOT_NOT_TAKEN',
      short: 'the square root not taken',
      answer: (d) =>
        d.a === 1 && d.b === 1
          ? undefined
          : written(
              corners(d).map(([x, y]) => [x * Math.abs(x), y * Math.abs(y)]),
              (corner) => classOf(d, corner),
            ),
      say: ({ a, b }) =>
        `The equations are $x^2 = ${a * a}$ and $y^2 = ${b * b}$. You took $\\pm${a * a}$ and $\\pm${b * b}$ for the coordinates; take the roots.`,
    },
    {
      id: 'SIGNS_TURNED',
      short: 'minimum and maximum exchanged',
      answer: (d) =>
        written(
          corners(d),
          (corner) => (({ min: 'max', max: 'min', saddle: 'saddle' }) as const)[classOf(d, corner)],
        ),
      say: (d) =>
        `The points are right, minimum and maximum are exchanged. At $${pair(at(d, 'min'))}$ both second partials are positive: $f$ bends upward along both axes, as at the bottom of a bowl.`,
    },
    {
      id: 'DET_SIGN',
      short: 'a positive determinant taken for a minimum',
      answer: (d) =>
        written(corners(d), (corner) => (classOf(d, corner) === 'saddle' ? 'saddle' : 'min')),
      say: (d) => {
        const [p, q] = diagonal(d, at(d, 'max'));
        return `At $${pair(at(d, 'max'))}$ the determinant $${num(p * q)}$ is positive because both eigenvalues, $${num(p)}$ and $${num(q)}$, are negative. That is a summit: look at $f_{xx}$ as well.`;
      },
    },
    {
      id: 'ONE_CURVATURE_ONLY',
      short: 'only the curvature along x looked at',
      answer: (d) => written(corners(d), (corner) => (diagonal(d, corner)[0] > 0 ? 'min' : 'max')),
      say: (d) => {
        const [p, q] = diagonal(d, at(d, 'saddle'));
        return `You went by $f_{xx}$ alone. At $${pair(at(d, 'saddle'))}$ it is $${num(p)}$, but $f_{yy}$ is $${num(q)}$, of the other sign: up along one axis, down along the other.`;
      },
    },
  ],
  hints: (d) => [
    `Stationary means that the gradient is zero. It is $[\\,${tex(`${3 * d.s}*x^2 + ${-3 * d.s * d.a * d.a}`)},\\ ${tex(`${3 * d.t}*y^2 + ${-3 * d.t * d.b * d.b}`)}\\,]$: two equations, one in $x$ alone and one in $y$ alone.`,
    `Solve $x^2 = ${d.a * d.a}$ and $y^2 = ${d.b * d.b}$. Each has two solutions, and each $x$ goes with each $y$.`,
    `The Hessian is diagonal, with the entries $${tex(`${6 * d.s}*x`)}$ and $${tex(`${6 * d.t}*y`)}$, and these are its eigenvalues. Look at their signs at each of the points.`,
  ],
  solution: (d) =>
    [
      `The gradient is zero for $x = \\pm${d.a}$ and $y = \\pm${d.b}$, in all combinations: ${corners(
        d,
      )
        // Apart, so that a line may break between them.
        .map((corner) => `$${pair(corner)}$`)
        .join(', ')}.`,
      `The Hessian is diagonal, with the eigenvalues $${tex(`${6 * d.s}*x`)}$ and $${tex(`${6 * d.t}*y`)}$:`,
      ...corners(d).map((corner) => {
        const [p, q] = diagonal(d, corner);
        return `At $${pair(corner)}$ they are $${num(p)}$ and $${num(q)}$: a ${word(classOf(d, corner))}.`;
      }),
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'taylor',
    query: query({
      f: tidy(f(d)),
      at: at(d, 'min').join(','),
      look: 'stationary',
      view: [-d.a - 1.5, d.a + 1.5, -d.b - 1.5, d.b + 1.5].join(','),
    }),
    caption:
      'The four points on the level lines: one bowl, one summit, and two passes between them.',
  }),
  cases: [
    said('1, 3: max; -1, -3: min; 1, -3: saddle; -1, 3: saddle', 'correct'),
    said('; ; -1, 3: saddle; 1, -3: saddle; -1, -3: min; 1, 3: max', 'correct'),
    said('1, 3: max;  ;  ;', 'ONLY_POSITIVE'),
    said('1, 3: max; -1, -3: min;  ;', 'SAME_SIGNS_ONLY'),
    said('1, 9: max; -1, -9: min; 1, -9: saddle; -1, 9: saddle', 'ROOT_NOT_TAKEN'),
    said('1, 3: min; -1, -3: max; 1, -3: saddle; -1, 3: saddle', 'SIGNS_TURNED'),
    said('1, 3: min; -1, -3: min; 1, -3: saddle; -1, 3: saddle', 'DET_SIGN'),
    said('1, 3: max; -1, -3: min; 1, -3: max; -1, 3: min', 'ONE_CURVATURE_ONLY'),
    said('1, 3: max; -1, -3: min; 1, -3: saddle; ; ;', 'partly'),
    said('1, 2; ; ; ; ;', 'unreadable'),
  ],
});
