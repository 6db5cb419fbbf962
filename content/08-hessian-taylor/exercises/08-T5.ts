import {
  gradient,
  hessian,
  num,
  par,
  plus,
  point,
  query,
  template,
  tex,
} from '../../../src/exercises/author.ts';

type Pair = readonly [number, number];

interface Surface {
  /** In two inputs and their signs in the mirror, `+` or `-`. */
  readonly text: (X: string, Y: string, s: string, t: string) => string;
  /** Half the width of the picture along X and along Y. */
  readonly reach: Pair;
  readonly saddles: readonly Pair[];
  readonly minima: readonly Pair[];
  readonly maxima: readonly Pair[];
}

const pairs = (flat: readonly number[]): readonly Pair[] =>
  flat.flatMap((x, k) => (k % 2 === 0 ? [[x, flat[k + 1] ?? NaN] as const] : []));

/** The stationary points are those of golden/stationary.json, to six decimals. */
const SURFACES: readonly Surface[] = [
  {
    text: (X, Y, s, t) => `(${X}^2 ${t} ${Y} - 11)^2 + (${Y}^2 ${s} ${X} - 7)^2`,
    reach: [5, 5],
    saddles: pairs([
      -3.073026, -0.081353, -0.127961, -1.953715, 0.086678, 2.884255, 3.385154, 0.073852,
    ]),
    minima: pairs([3, 2, -2.805118, 3.131313, -3.77931, -3.283186, 3.584428, -1.848127]),
    maxima: pairs([-0.270845, -0.923039]),
  },
  {
    text: (X, Y, s, t) =>
      `2*${X}^2 - 1.05*${X}^4 + ${X}^6/6 ${s === t ? '+' : '-'} ${X}*${Y} + ${Y}^2`,
    reach: [2.2, 1.8],
    saddles: pairs([-1.070542, 0.535271, 1.070542, -0.535271]),
    minima: pairs([0, 0, -1.747552, 0.873776, 1.747552, -0.873776]),
    maxima: [],
  },
  {
    text: (X, Y) => `(${X}^2 - 1)^2 + 0.5*${Y}^2`,
    reach: [1.8, 1.6],
    saddles: pairs([0, 0]),
    minima: pairs([-1, 0, 1, 0]),
    maxima: [],
  },
];

/** How near is near enough, and how near is nearly. */
const NEAR = 0.15;
const NEARLY = 0.4;

interface Draw {
  readonly surface: Surface;
  /** Moved by (p, q) and mirrored, or the axes exchanged. */
  readonly shift: Pair;
  readonly mirror: Pair;
  readonly swap: boolean;
  readonly which: number;
}

const placed = ({ shift: [p, q], mirror: [s, t], swap }: Draw, [x, y]: Pair): Pair => {
  const [u, v] = swap ? [y, x] : [x, y];
  return [s * u + p, t * v + q];
};

/** The text in x and y: X = s (x − p). */
function f({ surface, shift: [p, q], mirror: [s, t], swap }: Draw): string {
  const inner = (name: string, by: number) => (by === 0 ? name : `(${name}${plus(-by)})`);
  const sign = (of: number) => (of === 1 ? '+' : '-');
  const [x, y] = [inner('x', p), inner('y', q)];
  return swap ? surface.text(y, x, sign(t), sign(s)) : surface.text(x, y, sign(s), sign(t));
}

const view = (d: Draw) => {
  const [w, h] = d.swap ? [d.surface.reach[1], d.surface.reach[0]] : d.surface.reach;
  const [p, q] = d.shift;
  const ends = (by: number, reach: number) =>
    [by - reach, by + reach].map((end) => Number(end.toFixed(2))) as [number, number];
  return { x: ends(p, w), y: ends(q, h) } as const;
};
const all = (d: Draw, list: readonly Pair[]) => list.map((at) => placed(d, at));
const isNear = (x: number, y: number, list: readonly Pair[], within = NEAR) =>
  list.some(([a, b]) => Math.hypot(x - a, y - b) <= within);
const pairOf = (text = ''): Pair => {
  const [x, y] = text.replace(/[()]/g, '').replaceAll('−', '-').split(/[,;]/).map(Number);
  return [x ?? NaN, y ?? NaN];
};
const chosen = (d: Draw, list: readonly Pair[]): Pair =>
  placed(d, list[d.which % list.length] ?? [NaN, NaN]);
const short = ([x, y]: Pair): string =>
  `(${num(Number(x.toFixed(2)))},\\,${num(Number(y.toFixed(2)))})`;
const saddleOf = (d: Draw) => chosen(d, d.surface.saddles);
const H = (d: Draw, [x, y]: Pair) => hessian(f(d), ['x', 'y'], { x, y });
const determinant = (d: Draw, at: Pair) => {
  const [[p = 0, q = 0] = [], [r = 0, s = 0] = []] = H(d, at);
  return p * s - q * r;
};

/** One Newton step on ∇f = 0, by AD alone. */
function newton(d: Draw, [x, y]: Pair): Pair {
  const [[p = 0, q = 0] = [], [, s = 0] = []] = H(d, [x, y]);
  const [g = 0, h = 0] = gradient(f(d), ['x', 'y'], { x, y });
  const size = p * s - q * q;
  return [x - (s * g - q * h) / size, y - (p * h - q * g) / size];
}

/** From a rounded saddle it lands on the saddle. */
const polished = (d: Draw) =>
  newton(d, saddleOf(d).map((entry) => Number(entry.toFixed(2))) as [number, number]);
/** The figure takes a gradient for zero only where it is: six decimals are not enough. */
const exact = (d: Draw) => newton(d, newton(d, saddleOf(d)));

export default template<Draw>({
  id: '08-T5',
  version: 1,
  title: 'Put the point on a saddle',
  skills: ['stationary-points'],
  draw: (random) => ({
    surface: random.pick(SURFACES),
    shift: random.pick(pairs([0, 0, 0, 0, 1, 0, 0, -1, -1, 1])),
    mirror: [random.sign(), random.sign()],
    swap: random.sign() > 0,
    which: random.int(0, 11),
  }),
  // The listed points are what they are said to be, for this variant's own text.
  accept: (d) =>
    all(d, d.surface.saddles).every((at) => determinant(d, at) < 0) &&
    all(d, [...d.surface.minima, ...d.surface.maxima]).every((at) => determinant(d, at) > 0),
  prompt: (d) =>
    `The level lines are those of $f(x,y) = ${tex(f(d), ['x', 'y'])}$. Put the point on a saddle of $f$, within $${NEAR}$. ${d.surface.saddles.length > 1 ? 'Any of its saddles will do.' : 'There is just one.'}`,
  answer: (d) => {
    const saddles = all(d, d.surface.saddles);
    return point({
      f: f(d),
      view: view(d),
      truth: saddleOf(d),
      right: (x, y) => isNear(x, y, saddles),
    });
  },
  check: (d) => [polished(d).join(', ')],
  misconceptions: [
    {
      id: 'MINIMUM_CLICKED',
      short: 'a minimum taken for a saddle',
      answer: (d) => [chosen(d, d.surface.minima).join(', ')],
      made: (d, [typed]) => isNear(...pairOf(typed), all(d, d.surface.minima)),
      say: (d) =>
        `That is the bottom of a basin, a minimum: the level lines close around it, and every way out goes up. A saddle lies between two basins, where two level lines of the same height meet and cross; here there are ${d.surface.minima.length} basins.`,
    },
    {
      id: 'PEAK_CLICKED',
      short: 'a peak taken for a saddle',
      answer: (d) =>
        d.surface.maxima.length > 0 ? [chosen(d, d.surface.maxima).join(', ')] : undefined,
      made: (d, [typed]) => isNear(...pairOf(typed), all(d, d.surface.maxima)),
      say: () =>
        'That is a summit: the level lines close around it here as well, and every way out goes down. At a saddle they do not close: they come near from four sides and part again.',
    },
    {
      id: 'SADDLE_MISSED',
      short: 'near a saddle, but not on it',
      // Away from the other points of this surface.
      answer: (d) => {
        const [x, y] = saddleOf(d);
        return [`${x}, ${y + (y > d.shift[1] ? 0.3 : -0.3)}`];
      },
      made: (d, [typed]) => {
        const [x, y] = pairOf(typed);
        const saddles = all(d, d.surface.saddles);
        return isNear(x, y, saddles, NEARLY) && !isNear(x, y, saddles);
      },
      say: () =>
        `Nearly: there is a saddle within $${NEARLY}$ of your point. Move the point a little, to where the level lines come near from four sides and part again.`,
    },
  ],
  hints: (d) => [
    'At a saddle $f$ rises along one direction and falls along another. So the level lines nearby are no closed loops but look like hyperbolas, four branches around the point.',
    `Find two neighbouring basins, with closed loops around their lowest points, for instance around $${short(chosen(d, d.surface.minima))}$. The lowest pass on the way from one to the next is a saddle.`,
    `A saddle is stationary and has $\\det H < 0$. At ${d.surface.saddles.length > 1 ? 'one of them' : 'the only one'} $${d.swap ? 'y' : 'x'}$ is about $${num(Number(saddleOf(d)[d.swap ? 1 : 0].toFixed(1)))}$.`,
  ],
  solution: (d) => {
    const at = saddleOf(d);
    const [[p = 0, q = 0] = [], [, s = 0] = []] = H(d, at);
    const [a, b, c, e] = [p, q, s, determinant(d, at)].map((x) => Number(x.toPrecision(4)));
    const saddles = all(d, d.surface.saddles);
    return [
      `$f$ has ${saddles.length === 1 ? 'one saddle' : `${saddles.length} saddles`}: $${saddles.map(short).join('$, $')}$, ${saddles.length === 1 ? 'on the' : 'each on a'} pass between two basins.`,
      `A check at $${short(at)}$: the gradient is zero there, and $\\det H = ${par(a ?? 0)}\\cdot${par(c ?? 0)} - ${par(b ?? 0)}^2 = ${num(e ?? 0)}$ is negative, so the two eigenvalues have different signs.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'taylor',
    query: query({
      f: f(d),
      at: exact(d)
        .map((x) => Number(x.toFixed(9)))
        .join(','),
      look: 'stationary',
      view: [...view(d).x, ...view(d).y].join(','),
    }),
    caption:
      'A saddle of this function. Turn the line through it: along some directions the curve has its top there, along others its bottom.',
  }),
  cases: [
    { seed: '3', typed: ['-0.913322, -1.884255'], expect: 'correct' },
    { seed: '3', typed: ['(-0.913322, -1.884255)'], expect: 'correct' },
    { seed: '3', typed: ['-4.77931, 4.283186'], expect: 'MINIMUM_CLICKED' },
    { seed: '3', typed: ['-1.270845, 1.923039'], expect: 'PEAK_CLICKED' },
    { seed: '3', typed: ['-1.1, -1.7'], expect: 'SADDLE_MISSED' },
    { seed: '3', typed: ['3.9, 3.9'], expect: 'wrong' },
    { seed: '3', typed: [''], expect: 'unreadable' },
  ],
});
