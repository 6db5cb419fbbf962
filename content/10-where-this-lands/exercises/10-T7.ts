import {
  choice,
  gradient,
  num,
  parts,
  query,
  row,
  rowTex,
  template,
} from '../../../src/exercises/author.ts';

type Pair = readonly [number, number];
interface Point {
  readonly x: Pair;
  readonly y: number;
}
interface Draw {
  readonly points: readonly Point[];
  readonly w: Pair;
  /** Where one margin is exactly 1. */
  readonly corner: Pair;
  readonly order: readonly string[];
}

const CHOICES = ['safe', 'pulls', 'ends', 'segment', 'box'];
const clean = (x: number) => Number(x.toFixed(10)) + 0;
const margin = ({ x, y }: Point, w: Pair) => clean(y * (w[0] * x[0] + w[1] * x[1]));
const yx = ({ x, y }: Point): Pair => [y * x[0] + 0, y * x[1] + 0];
const less = (p: Pair, q: Pair): Pair => [clean(p[0] - q[0]), clean(p[1] - q[1])];
const active = (points: readonly Point[], w: Pair) => points.filter((it) => margin(it, w) < 1);

/** What is left of a row when so many points have pulled. */
const pulled = (from: Pair, points: readonly Point[]) =>
  points.reduce<Pair>((sum, point) => less(sum, yx(point)), from);

/** ∇(½‖w‖² + Σ max(0, 1 − t)) by AD; the language’s max has the corner. */
function gradientAt(points: readonly Point[], [u, v]: Pair): Pair {
  const hinges = points.map(({ x, y }) => `max(0, 1-(${y})*((${x[0]})*u+(${x[1]})*v))`);
  const loss = ['1/2*(u^2+v^2)', ...hinges].join(' + ');
  const [gu = 0, gv = 0] = gradient(loss, ['u', 'v'], { u, v });
  return [clean(gu), clean(gv)];
}

/** All pairs of whole numbers up to a size, in so many parts of one. */
const grid = (size: number, parts: number): readonly Pair[] =>
  Array.from({ length: (2 * size + 1) ** 2 }, (_, k) => [
    ((k % (2 * size + 1)) - size) / parts,
    (Math.floor(k / (2 * size + 1)) - size) / parts,
  ]);

/** Two points inside whose pulls do not cancel, one clearly outside. */
const isPlain = (points: readonly Point[]) => (w: Pair) =>
  w.every((entry) => entry !== 0) &&
  points.every((point) => Math.abs(margin(point, w) - 1) > 0.05) &&
  active(points, w).length === 2 &&
  pulled([0, 0], active(points, w)).some((entry) => entry !== 0);

/** One margin of exactly 1, of a point whose row makes a slanting segment. */
const isCorner = (points: readonly Point[]) => (w: Pair) => {
  const on = points.filter((point) => margin(point, w) === 1);
  return on.length === 1 && on.every(({ x }) => x[0] !== 0 && x[1] !== 0);
};

/** The number of the point on the corner, its row, and the subgradients with its slope 0 and −1. */
function cornerOf({ points, corner }: Draw) {
  const at = points.findIndex((point) => margin(point, corner) === 1);
  const safe = gradientAt(points.toSpliced(at, 1), corner);
  const along = yx(points[at] ?? { x: [0, 0], y: 0 });
  return { at, along, safe, pulls: less(safe, along) };
}

function words(d: Draw): Readonly<Record<string, string>> {
  const { safe, pulls } = cornerOf(d);
  const range = (k: 0 | 1) =>
    `from $${num(Math.min(safe[k], pulls[k]))}$ to $${num(Math.max(safe[k], pulls[k]))}$`;
  return {
    safe: `only $${rowTex(safe)}$: a margin of 1 costs nothing`,
    pulls: `only $${rowTex(pulls)}$: a margin of 1 still pulls`,
    ends: `these two rows, $${rowTex(safe)}$ and $${rowTex(pulls)}$, and nothing between`,
    segment: `all rows on the segment between $${rowTex(safe)}$ and $${rowTex(pulls)}$`,
    box: `all rows with a first entry ${range(0)} and a second ${range(1)}`,
  };
}

const pair = (p: Pair) => `(${num(p[0])},\\ ${num(p[1])})`;
const margins = ({ points }: Draw, w: Pair) =>
  points.map((point) => num(margin(point, w))).join(',\\ ');
/** The answer of one who gives this row and says nothing of the second part. */
const rowOf = (p: Pair) => [...p.map(String), ''];

export default template<Draw>({
  id: '10-T7',
  version: 1,
  title: 'Subgradients of a hinge loss',
  skills: ['models', 'differentiability'],
  draw: (random) => {
    const points = random
      .some(grid(2, 1), 3)
      .map((x, n): Point => ({ x, y: n === 0 ? 1 : n === 1 ? -1 : random.sign() }));
    // (0, 0) stands for none.
    const one = (list: readonly Pair[]): Pair => (list.length > 0 ? random.pick(list) : [0, 0]);
    return {
      points,
      w: one(grid(9, 10).filter(isPlain(points))),
      corner: one(grid(3, 2).filter(isCorner(points))),
      order: random.shuffle(CHOICES),
    };
  },
  accept: ({ points, w, corner }) =>
    w[0] !== 0 && String(corner) !== '0,0' && points.every(({ x }) => String(x) !== '0,0'),
  prompt: ({ points: [p, q, r] }) => {
    const say = (point?: Point) =>
      point ? `$${pair(point.x)}$ of class $${point.y > 0 ? '+1' : '-1'}$` : '';
    return `The loss of a support vector machine is $L(\\mathbf w) = \\tfrac12\\lVert\\mathbf w\\rVert^2 + \\sum_n\\max(0,\\,1-t_n)$ with the margins $t_n = y_n\\mathbf w^{\\top}\\mathbf x_n$. Its points are ${say(p)}, ${say(q)}, and ${say(r)}.`;
  },
  answer: (d) =>
    parts(
      {
        title: `The gradient of $L$ at $\\mathbf w = ${pair(d.w)}$, where no margin is 1, as a row.`,
        asked: row(gradientAt(d.points, d.w), { label: '\\nabla L=' }),
      },
      {
        title: `At $\\mathbf w = ${pair(d.corner)}$ the margin of point ${cornerOf(d).at + 1} is exactly 1. Which rows are subgradients there?`,
        asked: choice(Object.fromEntries(d.order.map((id) => [id, words(d)[id] ?? ''])), 'segment'),
      },
    ),
  check: ({ points, w }) => [...pulled(w, active(points, w)).map(String), 'segment'],
  misconceptions: [
    {
      id: 'INACTIVE_COUNTED',
      short: 'a point beyond the margin counted too',
      answer: ({ points, w }) => rowOf(pulled(w, points)),
      say: (d) =>
        `All three points pull in your answer. Their margins are $${margins(d, d.w)}$: one of them is above 1, its hinge is flat there, and it adds nothing.`,
    },
    {
      id: 'REGULARISER_OMITTED',
      short: 'the gradient of ½‖w‖² left out',
      answer: ({ points, w }) => rowOf(pulled([0, 0], active(points, w))),
      say: ({ w }) =>
        `The pull of the points is right. $\\tfrac12\\lVert\\mathbf w\\rVert^2$ has a gradient as well: $\\mathbf w^{\\top} = ${rowTex(w)}$.`,
    },
    {
      id: 'CLASS_IGNORED',
      short: 'the classes y left out of the pull',
      answer: ({ points, w }) => {
        const all = active(points, w);
        // With both of class −1 it is the same as the wrong sign of the pull.
        return all[0]?.y === all[1]?.y ? undefined : rowOf(pulled(w, all.map(({ x }) => ({ x, y: 1 })))); // prettier-ignore
      },
      say: () =>
        `You subtracted $\\mathbf x_n^{\\top}$. The margin is $y_n\\mathbf w^{\\top}\\mathbf x_n$, so its gradient is $y_n\\mathbf x_n^{\\top}$: a point of class $-1$ pulls the other way.`,
    },
    {
      id: 'PULL_SIGN',
      short: 'the pull added instead of subtracted',
      answer: ({ points, w }) => rowOf(less(w, pulled([0, 0], active(points, w)))),
      say: () =>
        `You added what pulls. Below the margin the slope of the hinge $\\max(0,1-t)$ is $-1$: each point inside contributes $-y_n\\mathbf x_n^{\\top}$.`,
    },
    {
      id: 'ONE_SIDE_ONLY',
      short: 'one slope taken at the corner',
      answer: () => ['', '', 'safe'],
      made: (_, [, , chosen]) => chosen === 'safe' || chosen === 'pulls',
      say: () =>
        `That is one subgradient, the one a program may return. At $t=1$ every line with a slope from $-1$ to $0$ stays below the hinge, and each gives a row.`,
    },
    {
      id: 'ENDS_ONLY',
      short: 'only the two ends of the segment',
      answer: () => ['', '', 'ends'],
      say: () =>
        `Both are subgradients, and so is everything between them: the slope $s$ of the point on the corner may be any number from $-1$ to $0$.`,
    },
    {
      id: 'BOX',
      short: 'the entries taken as independent',
      answer: () => ['', '', 'box'],
      say: (d) =>
        `The two entries do not move by themselves. One number $s$ is free, and it multiplies one row, $${rowTex(cornerOf(d).along)}$: that makes a segment, not a box.`,
    },
  ],
  hints: (d) => {
    const rows = active(d.points, d.w).map((p) => `$${rowTex(yx(p))}$`);
    const { at, safe, along } = cornerOf(d);
    return [
      `First the margins at $\\mathbf w = ${pair(d.w)}$: they are $${margins(d, d.w)}$. Which points are inside?`,
      `A point with $t<1$ has slope $-1$ and contributes $-y_n\\mathbf x_n^{\\top}$, one with $t>1$ nothing. For those that count, $y\\mathbf x^{\\top}$ is ${rows.join(' and ')}; subtract it from $\\mathbf w^{\\top}$.`,
      `At the corner let the slope of point ${at + 1} be any $s$ from $-1$ to $0$. All subgradients are $${rowTex(safe)} + s\\,${rowTex(along)}$. What does this sweep out?`,
    ];
  },
  solution: (d) => {
    const pull = active(d.points, d.w).map((p) => `- ${rowTex(yx(p))}`);
    const { at, safe, pulls, along } = cornerOf(d);
    return [
      `At $\\mathbf w = ${pair(d.w)}$ the margins are $${margins(d, d.w)}$. Two of them are below 1, where the hinge has the slope $-1$:`,
      `$$\\begin{aligned}\\nabla L &= \\mathbf w^{\\top} - \\sum_{t_n<1}y_n\\mathbf x_n^{\\top} \\\\ &= ${rowTex(d.w)} ${pull.join(' ')} \\\\ &= ${rowTex(gradientAt(d.points, d.w))} .\\end{aligned}$$`,
      `At $\\mathbf w = ${pair(d.corner)}$ the margins are $${margins(d, d.corner)}$. The slope $s$ of point ${at + 1} is free between $-1$ and $0$, and the subgradients are`,
      `$$${rowTex(safe)} + s\\,${rowTex(along)} ,$$`,
      `the segment from $${rowTex(safe)}$ (for $s=0$) to $${rowTex(pulls)}$ (for $s=-1$). A check: the two ends differ by $${rowTex(along)}$, which is $y\\mathbf x^{\\top}$ of point ${at + 1}, the pull that is there on one side of the crease and not on the other.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'where-it-lands',
    query: query({
      model: 'hinge',
      data: d.points.map(({ x, y }) => `${x.join(',')},${y}`).join(';'),
      theta: d.corner.join(','),
      pane: 'plane',
    }),
    caption: `The loss over $\\mathbf w$, at the crease of the second question. Drag $\\mathbf w$ to $${pair(d.w)}$ for the first.`,
  }),
  cases: [
    { seed: '1', typed: ['-2.4', '-1.7', 'segment'], expect: 'correct' },
    { seed: '1', typed: ['-12/5', '-1,7', 'segment'], expect: 'correct' },
    { seed: '1', typed: ['-0.4', '-3.7', 'segment'], expect: 'INACTIVE_COUNTED' },
    { seed: '1', typed: ['-2', '-2', 'segment'], expect: 'REGULARISER_OMITTED' },
    { seed: '1', typed: ['1.6', '-1.7', 'segment'], expect: 'CLASS_IGNORED' },
    { seed: '1', typed: ['1.6', '2.3', 'segment'], expect: 'PULL_SIGN' },
    { seed: '1', typed: ['-2.4', '-1.7', 'safe'], expect: 'ONE_SIDE_ONLY' },
    { seed: '1', typed: ['-2.4', '-1.7', 'ends'], expect: 'ENDS_ONLY' },
    { seed: '1', typed: ['-2.4', '-1.7', 'box'], expect: 'BOX' },
    { seed: '1', typed: ['-2.4', '-1.7', 'pulls'], expect: 'ONE_SIDE_ONLY' },
    { seed: '1', typed: ['-2.4', '-1.7', ''], expect: 'unreadable' },
  ],
});
