import {
  gradient,
  gradientTexts,
  num,
  number,
  par,
  pointTex,
  query,
  rowTex,
  slope,
  template,
  tex,
  value,
} from '../../../src/exercises/author.ts';

/** A path in t: both coordinates in the language, and their speeds by hand. */
interface Path {
  readonly x: string;
  readonly y: string;
  readonly speed: (t: number) => readonly [number, number];
}

const PATHS: readonly Path[] = [
  { x: 't^2', y: '-t', speed: (t) => [2 * t, -1] },
  { x: '1+t', y: 't^2', speed: (t) => [1, 2 * t] },
  { x: '2*t', y: '1-t^2', speed: (t) => [2, -2 * t] },
  { x: 't^2-1', y: '2*t', speed: (t) => [2 * t, 2] },
  { x: '3-t', y: 't^2', speed: (t) => [-1, 2 * t] },
];

interface Draw {
  readonly a: number;
  readonly b: number;
  readonly path: Path;
  readonly t: number;
  /** Where the gradient happens to be known: same x, another y. */
  readonly known: number;
}

const f = ({ a, b }: Draw) => `${a}*x^2*y + ${b}*y`;
const along = (d: Draw) => `x = ${d.path.x}; y = ${d.path.y}; ${f(d)}`;
const point = ({ path, t }: Draw): readonly [number, number] => [
  value(path.x, { t }),
  value(path.y, { t }),
];
const velocity = ({ path, t }: Draw): readonly [number, number] => [
  slope(path.x, 't', { t }),
  slope(path.y, 't', { t }),
];
const at = (d: Draw, [x, y] = point(d)) => gradient(f(d), ['x', 'y'], { x, y });
const lure = (d: Draw): readonly [number, number] => [point(d)[0], d.known];
const times = ([p = 0, q = 0]: readonly number[], [u, v]: readonly [number, number]) =>
  p * u + q * v;
const text = (x: number) => [String(x + 0)];
const product = ([p = 0, q = 0]: readonly number[], [u, v]: readonly [number, number]) =>
  `${par(p)}\\cdot${par(u)}+${par(q)}\\cdot${par(v)}`;

/** Which of the letters fall: “$x$ and $y$ go”. */
const falling = (d: Draw) => {
  const [u, v] = velocity(d);
  return u < 0 && v < 0 ? '$x$ and $y$ go' : u < 0 ? '$x$ goes' : '$y$ goes';
};

const factorOf = (factor: number) => (factor === 1 ? '' : `${factor}*`);

/** f on the path, with x and y put in: `3*(t^2)^2*(-t) + 2*(-t)`. */
const inT = (d: Draw) => f(d).replace('x', `(${d.path.x})`).replaceAll('y', `(${d.path.y})`);

export default template<Draw>({
  id: '11-T5',
  version: 1,
  title: 'The rate along a path',
  skills: ['chain-rule', 'directional-derivative'],
  draw: (random) => ({
    a: random.int(1, 3),
    b: random.int(1, 3),
    path: random.pick(PATHS),
    t: random.pick([1, 2, -1]),
    known: random.pick([-2, -1, 1, 2]),
  }),
  accept: (d) => {
    const [x, y] = point(d);
    return x !== 0 && y !== 0 && d.known !== y;
  },
  prompt: (d) =>
    `Let $f(x,y)=${tex(f(d))}$. At $${pointTex(lure(d))}$ you have found its gradient, $${rowTex(at(d, lure(d)))}$. Now you walk along $x=${tex(d.path.x)}$, $y=${tex(d.path.y)}$. What is $\\mathrm df/\\mathrm dt$ at $t=${num(d.t)}$?`,
  answer: (d) => number(slope(along(d), 't', { t: d.t }), { label: '\\mathrm df/\\mathrm dt=' }),
  // The chain rule by hand: row times column.
  check: (d) => {
    const { a, b, path, t } = d;
    const [x, y] = point(d);
    return text(times([2 * a * x * y, a * x * x + b], path.speed(t)));
  },
  misconceptions: [
    {
      id: 'EVAL_POINT',
      short: 'the gradient at a point where the path is not',
      answer: (d) => text(times(at(d, lure(d)), velocity(d))),
      say: (d) =>
        `You reused the gradient at $${pointTex(lure(d))}$. Where are you at $t=${num(d.t)}$? At $${pointTex(point(d))}$, and the row has to be taken there. Kind: EVAL_POINT.`,
    },
    {
      id: 'EVAL_POINT',
      short: 'the gradient at a point where the path is not',
      answer: (d) => text(times(at(d, [d.t, d.t]), velocity(d))),
      say: (d) =>
        `You put $t=${num(d.t)}$ in for $x$ and $y$. The gradient belongs to the point of the path, $${pointTex(point(d))}$. Kind: EVAL_POINT.`,
    },
    {
      id: 'MISSING_INNER',
      short: 'the speeds left out',
      answer: (d) => text(times(at(d), [1, 1])),
      say: (d) =>
        `You added the partials $${num(at(d)[0] ?? 0)}$ and $${num(at(d)[1] ?? 0)}$. Each has to be multiplied by the speed of its letter: the velocity is $${pointTex(velocity(d))}$. Kind: MISSING_INNER.`,
    },
    {
      id: 'OVERWRITE',
      short: 'one of two contributions kept',
      answer: (d) => text((at(d)[0] ?? 0) * velocity(d)[0]),
      say: () =>
        'That is what comes through $x$ alone. $y$ moves as well, and the two contributions add. Kind: OVERWRITE.',
    },
    {
      id: 'OVERWRITE',
      short: 'one of two contributions kept',
      answer: (d) => text((at(d)[1] ?? 0) * velocity(d)[1]),
      say: () =>
        'That is what comes through $y$ alone. $x$ moves as well, and the two contributions add. Kind: OVERWRITE.',
    },
    {
      id: 'HYPOTHESIS',
      short: 'the slope per unit of length instead of the rate by t',
      answer: (d) => {
        const [u, v] = velocity(d);
        return [`${times(at(d), [u, v])}/sqrt(${u * u + v * v})`];
      },
      say: () =>
        'Dividing by the speed gives the slope per unit of length. Asked is the rate per unit of $t$. Kind: HYPOTHESIS.',
    },
    {
      id: 'SIGN',
      short: 'a minus of the velocity lost',
      answer: (d) => {
        const [u, v] = velocity(d);
        return u < 0 || v < 0 ? text(times(at(d), [Math.abs(u), Math.abs(v)])) : undefined;
      },
      say: (d) =>
        `A minus is lost: the velocity at $t=${num(d.t)}$ is $${pointTex(velocity(d))}$, so ${falling(d)} down as $t$ grows. Kind: SIGN.`,
    },
  ],
  hints: (d) => [
    'Lesson 05: a path is a map too, and the rate is gradient times velocity.',
    `A row $1\\times2$ times a column $2\\times1$. The row is $${rowTex(gradientTexts(f(d), ['x', 'y']).map((entry) => tex(entry)))}$, taken where the path is at $t=${num(d.t)}$.`,
    `At $t=${num(d.t)}$ the path is at $${pointTex(point(d))}$, with the velocity $${pointTex(velocity(d))}$.`,
  ],
  solution: (d) => {
    const rate = times(at(d), velocity(d));
    return [
      `At $t=${num(d.t)}$ the path is at $${pointTex(point(d))}$, not at $${pointTex(lure(d))}$. The gradient there is $${rowTex(at(d))}$, and the velocity is $${pointTex(velocity(d))}$.`,
      `The rate is the row times the column:\n\n$$\\frac{\\mathrm df}{\\mathrm dt}=${product(at(d), velocity(d))}=${num(rate)}.$$`,
      `A check: along the path $f=${tex(inT(d), ['t'])}$ is a function of $t$ alone, and its slope at $t=${num(d.t)}$ is $${num(slope(inT(d), 't', { t: d.t }))}$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'chain',
    query: query({
      f: `g = (${d.path.x}, ${d.path.y}); f = ${factorOf(d.a)}g[1]^2*g[2] + ${factorOf(d.b)}g[2]`,
      at: d.t,
      h: 0.1,
      u: 1,
    }),
    caption: `The path and then $f$, as two maps: each Jacobian is taken where its map stands, the row at $${pointTex(point(d))}$.`,
  }),
  cases: [
    { seed: '3', typed: ['-163'], expect: 'correct' },
    { seed: '3', typed: ['-163.0'], expect: 'correct' },
    { seed: '3', typed: ['93'], expect: 'EVAL_POINT' },
    { seed: '3', typed: ['3'], expect: 'MISSING_INNER' },
    { seed: '3', typed: ['-128'], expect: 'OVERWRITE' },
    { seed: '3', typed: ['-163/sqrt(17)'], expect: 'HYPOTHESIS' },
    { seed: '3', typed: ['-93'], expect: 'SIGN' },
    { seed: '3', typed: ['17'], expect: 'wrong' },
    { seed: '3', typed: ['2..5'], expect: 'unreadable' },
  ],
});
