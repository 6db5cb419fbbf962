import {
  gradient,
  num,
  point,
  pointTex,
  query,
  rowTex,
  template,
  tex,
  tidy,
  type Answer,
} from '../../../src/exercises/author.ts';

type Pair = readonly [number, number];

/** An oval bowl, or an oval hill where `up` is −1, with its lowest or highest point at `centre`. */
interface Draw {
  readonly a: number;
  readonly c: number;
  readonly up: number;
  readonly centre: Pair;
  readonly start: Pair;
}

const f = ({ a, c, up, centre: [p, q] }: Draw) => `${up * a}*(x-(${p}))^2 + ${up * c}*(y-(${q}))^2`;

function grad(d: Draw): Pair {
  const [x, y] = d.start;
  const [gx = NaN, gy = NaN] = gradient(f(d), ['x', 'y'], { x, y });
  return [gx, gy];
}

const minus = ([x, y]: Pair, [p, q]: Pair): Pair => [x - p, y - q];
const down = (d: Draw): Pair => minus([0, 0], grad(d));
const across = (d: Draw): Pair => [-grad(d)[1], grad(d)[0]];
/** Straight to the lowest point of a bowl, straight away from the top of a hill. */
const central = ({ up, centre, start }: Draw): Pair =>
  up > 0 ? minus(centre, start) : minus(start, centre);

/** The angle between two directions, in degrees. */
const between = ([a, b]: Pair, [c, d]: Pair): number =>
  (Math.abs(Math.atan2(a * d - b * c, a * c + b * d)) * 180) / Math.PI;

const NEAR = 8;
/** Shorter than this, a click has no direction. */
const SHORTEST = 0.2;

const coordinates = ([typed = '']: Answer): Pair => {
  const [x = NaN, y = NaN] = typed
    .replace(/[()\s]/g, '')
    .replaceAll('−', '-')
    .split(',')
    .map(Number);
  return [x, y];
};
const isAlong = (d: Draw, to: Pair, direction: Pair): boolean => {
  const step = minus(to, d.start);
  return Math.hypot(...step) >= SHORTEST && between(step, direction) <= NEAR;
};

/** The end of a step of length 1, to two decimals. */
function end(d: Draw, [u, v]: Pair): Pair {
  const length = Math.hypot(u, v);
  const [x, y] = d.start;
  return [Number((x + u / length).toFixed(2)), Number((y + v / length).toFixed(2))];
}
const clicked = (d: Draw, direction: Pair): Answer => [end(d, direction).join(', ')];
const peak = ({ up }: Draw) => (up > 0 ? 'lowest' : 'highest');

export default template<Draw>({
  id: '02-T6',
  version: 1,
  title: 'Down a map, the steepest way',
  skills: ['gradient', 'directional-derivative'],
  draw: (random) => {
    const [a = 1, c = 2] = random.some([1, 2, 3, 4], 2);
    const centre: Pair = [random.int(-1, 1), random.int(-1, 1)];
    const offset: Pair = [random.nonzero(-2, 2), random.nonzero(-2, 2)];
    const start: Pair = [centre[0] + offset[0], centre[1] + offset[1]];
    return { a, c, up: random.sign(), centre, start };
  },
  // The line through the centre must be told apart from the gradient by eye.
  accept: (d) => {
    const angle = between(down(d), central(d));
    return angle > 18 && angle < 72;
  },
  prompt: (d) =>
    `The map shows contours of $f(x,y) = ${tex(f(d))}$, ${d.up > 0 ? 'a bowl' : 'a hill'} whose ${peak(d)} point is $${pointTex(d.centre)}$. From $${pointTex(d.start)}$ take a short step against the gradient, the steepest way down. Click a point that it reaches, or type its coordinates; 8 degrees to either side are near enough.`,
  answer: (d) =>
    point({
      f: tidy(f(d), ['x', 'y']),
      view: {
        x: [d.centre[0] - 4, d.centre[0] + 4],
        y: [d.centre[1] - 4, d.centre[1] + 4],
      },
      start: d.start,
      truth: end(d, down(d)),
      right: (x, y) => isAlong(d, [x, y], down(d)),
    }),
  check: (d) => {
    const [x, y] = minus(d.start, d.centre);
    return clicked(d, [-d.up * d.a * x, -d.up * d.c * y]);
  },
  misconceptions: [
    {
      id: 'NO_STEP',
      short: 'the starting point itself',
      answer: (d) => [d.start.join(', ')],
      made: (d, typed) => Math.hypot(...minus(coordinates(typed), d.start)) < SHORTEST,
      say: (d) =>
        `That is the starting point $${pointTex(d.start)}$, or so near it that no direction can be seen. Click where a step would end, about one unit away.`,
    },
    {
      id: 'UPHILL',
      short: 'the gradient instead of its opposite',
      answer: (d) => clicked(d, grad(d)),
      made: (d, typed) => isAlong(d, coordinates(typed), grad(d)),
      say: (d) =>
        `That is the steepest way up: you followed the gradient $${rowTex(grad(d))}$ itself. Turn it round, towards the lower values: ${d.up > 0 ? 'in a bowl these are inside' : 'on a hill these are outside'}.`,
    },
    {
      id: 'LEVEL',
      short: 'a step along the contour',
      answer: (d) => clicked(d, across(d)),
      made: (d, typed) =>
        isAlong(d, coordinates(typed), across(d)) ||
        isAlong(d, coordinates(typed), minus([0, 0], across(d))),
      say: (d) =>
        `This is along the contour through $${pointTex(d.start)}$, where $f$ neither rises nor falls to first order. The gradient crosses the contours at a right angle: turn by 90 degrees, to the lower side.`,
    },
    {
      id: 'THROUGH_CENTRE',
      short: 'aimed along the line through the centre',
      answer: (d) => clicked(d, central(d)),
      made: (d, typed) => isAlong(d, coordinates(typed), central(d)),
      say: (d) =>
        `You aimed ${d.up > 0 ? 'at the lowest point' : 'straight away from the highest point'} $${pointTex(d.centre)}$. The gradient knows nothing of it; it only crosses the contour here at a right angle, and in an oval ${d.up > 0 ? 'bowl' : 'hill'} that is another direction. The steepest way follows $${rowTex(down(d))}$.`,
    },
  ],
  hints: (d) => [
    `The steepest way crosses the contours at a right angle: it is the shortest way from one to the next. ${d.up > 0 ? 'In a bowl the inner contours have the lower values' : 'On a hill the outer contours have the lower values'}: to which side of the contour through $${pointTex(d.start)}$ do you have to go?`,
    `For the numbers compute the row: $\\nabla f = \\begin{bmatrix}${tex(`${2 * d.up * d.a}*(x-(${d.centre[0]}))`)} & ${tex(`${2 * d.up * d.c}*(y-(${d.centre[1]}))`)}\\end{bmatrix}$, at $${pointTex(d.start)}$.`,
    `There it is $${rowTex(grad(d))}$. Down means its opposite: for ${num(Math.abs(grad(d)[0]))} ${Math.abs(grad(d)[0]) === 1 ? 'part' : 'parts'} ${grad(d)[0] > 0 ? 'to the left' : 'to the right'} go ${num(Math.abs(grad(d)[1]))} ${Math.abs(grad(d)[1]) === 1 ? 'part' : 'parts'} ${grad(d)[1] > 0 ? 'down' : 'up'} on the map.`,
  ],
  solution: (d) =>
    [
      `The gradient at $${pointTex(d.start)}$ is $\\nabla f = ${rowTex(grad(d))}$. It points uphill, at a right angle to the contour; the steepest way down is its opposite, $${rowTex(down(d))}$, stood up as a column.`,
      `Any point on that ray is right. A step of length 1, for instance, ends near $${pointTex(end(d, down(d)))}$.`,
      `A check: ${d.up > 0 ? 'the way to the lowest point' : 'the way straight off the top'} would be along $(${num(central(d)[0])},\\,${num(central(d)[1])})$, and that is ${Math.round(between(down(d), central(d)))} degrees away. ${d.up > 0 ? 'Downhill and towards the minimum' : 'Downhill and away from the maximum'} are two different directions here.`,
    ].join('\n\n'),
  figure: (d) => {
    const [x, y] = d.start;
    const [u, v] = down(d);
    return {
      widget: 'gradient',
      query: query({
        f: tidy(f(d), ['x', 'y']),
        at: `${x},${y}`,
        angle: (Math.atan2(v, u) * 180) / Math.PI,
        h: 1,
        // Around the start, so that no arrow is cut off; the centre is never more than 2 away.
        view: `${x - 4},${x + 4},${y - 3.25},${y + 3.25}`,
      }),
      caption: `The direction of the step at $${pointTex(d.start)}$, against the gradient and across the contours.`,
    };
  },
  cases: [
    { seed: '1', typed: ['-2.55, -0.11'], expect: 'correct' },
    { seed: '1', typed: ['(-2.55, -0.11)'], expect: 'correct' },
    { seed: '1', typed: ['-3, -1'], expect: 'NO_STEP' },
    { seed: '1', typed: ['-3.45, -1.89'], expect: 'UPHILL' },
    { seed: '1', typed: ['-2.11, -1.45'], expect: 'LEVEL' },
    { seed: '1', typed: ['-2.29, -0.29'], expect: 'THROUGH_CENTRE' },
    { seed: '1', typed: ['here'], expect: 'unreadable' },
  ],
});
