import {
  hessian,
  num,
  query,
  template,
  tex,
  type Item,
  type Sketch,
} from '../../../src/exercises/author.ts';

/** ηκ across the valley (κ is the curvature there), β, and what such a run does. */
const SETTINGS = {
  slow: [0.4, 0, 'comes down the wall without a bounce, then creeps along the floor'],
  one: [1, 0, 'is on the floor after one step and follows it in a straight line'],
  zigzag: [1.8, 0, 'jumps from wall to wall, each stroke shorter than the one before'],
  diverging: [2.06, 0, 'jumps from wall to wall, each stroke longer than the one before'],
  momentum: [0.3, 0.9, 'swings across the floor in curves, and along it rolls past the minimum'],
} as const;
type Name = keyof typeof SETTINGS;
type Path = readonly (readonly [x: number, y: number])[];

interface Draw {
  readonly kappa: number;
  readonly start: readonly [x: number, y: number];
  /** What the pictures A to D show. */
  readonly shown: readonly Name[];
  readonly target: Name;
}

const STEPS = 20;
const clean = (x: number) => Number(x.toFixed(10)) + 0;
const eta = ({ kappa }: Draw, name: Name) => clean(SETTINGS[name][0] / kappa);
const f = ({ kappa }: Draw) => `1/2*x^2 + ${kappa / 2}*y^2`;
const letter = ({ shown }: Draw, name: Name) => 'abcd'.charAt(shown.indexOf(name));
const product = (d: Draw, name: Name) =>
  `\\eta\\lambda = ${num(eta(d, name))}\\cdot${num(d.kappa)} = ${num(SETTINGS[name][0])}`;
const settings = (d: Draw, name: Name) =>
  `$\\eta = ${num(eta(d, name))}$ and $\\beta = ${num(SETTINGS[name][1])}$`;

/** The run of a setting, with the gradient xᵀH and H from AD. */
function pathOf(d: Draw, name: Name): Path {
  const H = hessian(f(d), ['x', 'y'], { x: 1, y: 1 });
  const [hx, hy] = [H[0]?.[0] ?? NaN, H[1]?.[1] ?? NaN];
  const beta = SETTINGS[name][1];
  let [x, y] = d.start;
  let [vx, vy] = [0, 0];
  const path: (readonly [number, number])[] = [[x, y]];
  for (let t = 0; t < STEPS; t++) {
    [vx, vy] = [beta * vx + hx * x, beta * vy + hy * y];
    [x, y] = [x - eta(d, name) * vx, y - eta(d, name) * vy];
    path.push([x, y]);
  }
  return path;
}

/** What a run is, by its looks alone: whether it passes the minimum, where it is after a step, whether it grows. */
function looksLike(path: Path): Name {
  const [[x0, y0] = [0, 0], [, y1] = [0, 0]] = path;
  if (path.some(([x]) => x * x0 < 0)) return 'momentum';
  if (Math.abs(y1) < 1e-9) return 'one';
  if (y1 * y0 > 0) return 'slow';
  return Math.abs(y1) > Math.abs(y0) ? 'diverging' : 'zigzag';
}

/** The start on one side, and room on the other for what rolls past the minimum. */
const viewOf = ({ start }: Draw): Pick<Sketch, 'x' | 'y'> => ({
  x: start[0] < 0 ? [-2.9, 2.1] : [-2.1, 2.9],
  y: [-1.9, 1.9],
});

function picture(d: Draw, name: Name): Item {
  const path = pathOf(d, name);
  const say = (axis: 0 | 1) =>
    [...path.slice(0, 6), ...path.slice(-1)].map((p) => num(Number(p[axis].toFixed(2)))).join(', ');
  const title = `Picture ${letter(d, name).toUpperCase()}`;
  return {
    id: letter(d, name),
    text: title,
    sketch: {
      ...viewOf(d),
      levels: f(d),
      lines: [
        { points: path },
        { points: [d.start], look: 'dots', label: 'start' },
        { points: [[0, 0]], look: 'dots' },
      ],
      alt: `${title}: a path over level lines. x of its first six points and its last: ${say(0)}. y: ${say(1)}.`,
    },
  };
}

/** Which picture has the place by length that the target has by step size. */
function byLength(d: Draw): Name {
  const length = (name: Name) =>
    pathOf(d, name).reduce((sum, [x, y], t, path) => {
      const [x0, y0] = path[t - 1] ?? [x, y];
      return sum + Math.hypot(x - x0, y - y0);
    }, 0);
  const bySize = [...d.shown].sort((p, q) => eta(d, p) - eta(d, q));
  const byPath = [...d.shown].sort((p, q) => length(p) - length(q));
  return byPath[bySize.indexOf(d.target)] ?? d.target;
}

/** Whoever takes one run for another: which, and what is said of it. */
const CONFUSED: Readonly<
  Record<string, readonly [target: Name, taken: Name, short: string, say: string]>
> = {
  BOUNCE_IS_DIVERGENCE: [
    'zigzag',
    'diverging',
    'bouncing taken for divergence',
    'In that picture the strokes grow. Here the factor across is $-0.8$: the run bounces, and its strokes shrink.',
  ],
  SIZE_NOT_CHECKED: [
    'diverging',
    'zigzag',
    'the size of the factor not looked at',
    'It bounces, yes. But the factor across is $-1.06$: each stroke is longer than the one before.',
  ],
  MOMENTUM_STOPS_BOUNCING: [
    'momentum',
    'slow',
    'momentum taken for what removes the swinging',
    'That run never crosses the floor. Momentum $0.9$ does not remove the swinging, it brings its own: both modes rotate, so the path curves across the floor and rolls past the minimum.',
  ],
  ZIGZAG_IS_MOMENTUM: [
    'momentum',
    'zigzag',
    'straight zigzags taken for momentum',
    'Strokes that turn sharply at the walls are those of plain descent with $\\eta\\lambda$ near 2. What carries this ball across is its velocity, and that turns slowly: look for curves.',
  ],
  ONE_STEP_EXPECTED: [
    'slow',
    'one',
    'a factor between 0 and 1 taken for 0',
    'In that picture the run is on the floor after a single step, and for that the product would have to be 1. Here the factor across is $0.6$: something is left after each step, and it shrinks little by little.',
  ],
  FACTOR_ZERO_MISSED: [
    'one',
    'slow',
    'a factor of 0 taken for one between 0 and 1',
    'In that picture the run comes down the wall little by little. Here the factor across is $1-1 = 0$: a single step must reach the floor.',
  ],
  CURVES_ARE_SMALL_STEPS: [
    'slow',
    'momentum',
    'curves taken for a small step size',
    'A path that swings past the floor has a velocity. Without momentum and with the factor $0.6$ across, each direction shrinks smoothly: the path crosses nothing.',
  ],
};

export default template<Draw>({
  id: '09-T7',
  version: 1,
  title: 'Read a path',
  skills: ['step-size', 'descent'],
  draw: (random) => {
    const other = random.pick(['one', 'diverging'] as const);
    const shown = random.shuffle<Name>(['slow', 'zigzag', 'momentum', other]);
    return {
      kappa: random.pick([8, 10, 20]),
      start: [2.5 * random.sign(), 0.55 * random.sign()],
      shown,
      target: random.pick(shown),
    };
  },
  prompt: (d) =>
    `Four runs of the heavy ball on $f(x,y) = ${tex(f(d))}$, ${STEPS} steps each, from the same start and with different settings. (With $\\beta = 0$ the heavy ball is gradient descent.) Which picture shows the run with ${settings(d, d.target)}?`,
  answer: (d) => ({
    kind: 'choice',
    choices: d.shown.map((name) => picture(d, name)),
    truth: letter(d, d.target),
  }),
  check: (d) => [
    letter(d, d.shown.find((name) => looksLike(pathOf(d, name)) === d.target) ?? 'one'),
  ],
  misconceptions: [
    ...Object.entries(CONFUSED).map(([id, [target, taken, short, say]]) => ({
      id,
      short,
      answer: (d: Draw) =>
        d.target === target && d.shown.includes(taken) ? [letter(d, taken)] : undefined,
      say: (d: Draw) => `Across the valley $${product(d, target)}$. ${say}`,
    })),
    {
      id: 'ORDERED_BY_LENGTH',
      short: 'the longer path taken for the larger step size',
      answer: (d) => {
        const taken = byLength(d);
        const told = Object.values(CONFUSED).some(([p, q]) => p === d.target && q === taken);
        return taken === d.target || told ? undefined : [letter(d, taken)];
      },
      say: (d) =>
        `You seem to have put the paths in the order of their lengths. Length says little: momentum makes long paths out of small steps. Work out $${product(d, d.target)}$ and ask what such a run does across the floor.`,
    },
  ],
  hints: (d) => {
    const [size, beta] = SETTINGS[d.target];
    return [
      `Across the valley the curvature is ${num(d.kappa)}, along its floor 1. Work out $\\eta\\lambda$ across.`,
      `$${product(d, d.target)}$ across, and $\\beta = ${num(beta)}$. Does such a run bounce? Does it overshoot along the floor?`,
      beta > 0
        ? `Plain descent goes in sharp zigzags or not at all; momentum curves. Look for a path that rolls past the minimum along the floor.`
        : `Without momentum nothing overshoots along the floor. Across it the factor is $1-${num(size)} = ${num(clean(1 - size))}$. What do its sign and its size say?`,
    ];
  },
  solution: (d) => {
    const [size, beta, does] = SETTINGS[d.target];
    const upper = (name: Name) => letter(d, name).toUpperCase();
    const why =
      beta > 0
        ? `and $${num(eta(d, d.target))}$ along it, both between $(1-\\sqrt\\beta)^2 \\approx 0.0026$ and $(1+\\sqrt\\beta)^2 \\approx 3.8$: both modes rotate`
        : `so the factor is $${num(clean(1 - size))}$; along it the factor is $${num(clean(1 - eta(d, d.target)))}$`;
    const rest = d.shown
      .filter((name) => name !== d.target)
      .map((name) => `${upper(name)}, with ${settings(d, name)}, ${SETTINGS[name][2]}.`);
    return `Across the valley $${product(d, d.target)}$, ${why}. Such a run ${does}. That is picture ${upper(d.target)}.\n\nA check by the other three, which fit their settings as well. ${rest.join(' ')}`;
  },
  figure: (d) => ({
    widget: 'descent',
    query: query({
      f: f(d),
      at: d.start.join(','),
      eta: eta(d, d.target),
      beta: SETTINGS[d.target][1],
      steps: 100,
      step: STEPS,
      view: [...viewOf(d).x, ...viewOf(d).y].join(','),
    }),
    caption: `The run that was asked for. Change $\\eta$ and $\\beta$, and the other three pictures appear.`,
  }),
  cases: [
    { seed: '1', typed: ['c'], expect: 'correct' },
    { seed: '1', typed: ['a'], expect: 'CURVES_ARE_SMALL_STEPS' },
    { seed: '1', typed: ['d'], expect: 'ONE_STEP_EXPECTED' },
    { seed: '14', typed: ['b'], expect: 'FACTOR_ZERO_MISSED' },
    { seed: '14', typed: ['c'], expect: 'ORDERED_BY_LENGTH' },
    { seed: '2', typed: ['d'], expect: 'correct' },
    { seed: '2', typed: ['b'], expect: 'SIZE_NOT_CHECKED' },
    { seed: '3', typed: ['d'], expect: 'correct' },
    { seed: '3', typed: ['a'], expect: 'MOMENTUM_STOPS_BOUNCING' },
    { seed: '3', typed: ['c'], expect: 'ZIGZAG_IS_MOMENTUM' },
    { seed: '12', typed: ['b'], expect: 'correct' },
    { seed: '12', typed: ['c'], expect: 'BOUNCE_IS_DIVERGENCE' },
    { seed: '1', typed: ['b'], expect: 'wrong' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
