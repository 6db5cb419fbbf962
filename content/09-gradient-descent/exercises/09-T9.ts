import {
  choice,
  hessian,
  num,
  par,
  query,
  slope,
  template,
  tex,
  tidy,
  type Answer,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly curvature: number;
  readonly x0: number;
  /** By how much a minibatch is off, up or down. */
  readonly noise: number;
  readonly order: readonly Id[];
}
type Id = 'raw' | 'variance' | 'curvature' | 'mean';

const IDS: readonly Id[] = ['raw', 'variance', 'curvature', 'mean'];
const f = (d: Draw) => `${d.curvature / 2}*x^2`;
const mean = (d: Draw) => slope(f(d), 'x', { x: d.x0 });
/** The two gradients that the minibatches give in turn. */
const gradients = (d: Draw) => [mean(d) + d.noise, mean(d) - d.noise] as const;

/** What each of the choices is, in numbers. */
const worth = (d: Draw): Readonly<Record<Id, number>> => {
  const [g, h] = gradients(d);
  return {
    raw: (g ** 2 + h ** 2) / 2,
    variance: ((g - mean(d)) ** 2 + (h - mean(d)) ** 2) / 2,
    curvature: hessian(f(d), ['x'], { x: d.x0 })[0]?.[0] ?? NaN,
    mean: mean(d) ** 2,
  };
};

const WORDS: Readonly<Record<Id, (n: string) => string>> = {
  raw: (n) => `the mean of the squared gradients, $${n}$`,
  variance: (n) => `the variance of the gradients, $${n}$`,
  curvature: (n) => `the curvature $f''$, which is $${n}$`,
  mean: (n) => `the square of the mean gradient, $${n}$`,
};

/** ŝ after many steps, by running the update; β₂ as in the question. */
function run(d: Draw): number {
  const given = gradients(d);
  let s = 0;
  for (let t = 0; t < 4000; t++) s = 0.999 * s + 0.001 * (given[t % 2] ?? 0) ** 2;
  return s / (1 - 0.999 ** 4000);
}

const only = (id: Id) => (): Answer => [id];

export default template<Draw>({
  id: '09-T9',
  version: 1,
  title: 'What Adam’s second mean estimates',
  skills: ['descent'],
  draw: (random) => ({
    curvature: random.int(2, 6),
    // Not ±1, where the gradient is as large as the curvature.
    x0: random.pick([-3, -2, 2, 3]),
    noise: random.int(1, 4),
    order: random.shuffle(IDS),
  }),
  accept: (d) => new Set(Object.values(worth(d))).size === IDS.length,
  prompt: (d) =>
    `Adam keeps $s \\leftarrow \\beta_2 s + (1-\\beta_2)\\,g^2$ with $\\beta_2 = 0.999$, and divides its step by the root of $\\hat s = s/(1-\\beta_2^t)$. (The original paper writes $\\hat v$.) It has been near $x = ${num(d.x0)}$ on $f(x) = ${tex(f(d))}$ for thousands of tiny steps, and as each gradient comes from a few of the data only, a minibatch, it is noisy: $g$ was $${num(gradients(d)[0])}$ and $${num(gradients(d)[1])}$ in turn. What has $\\hat s$ come close to?`,
  answer: (d) =>
    choice(Object.fromEntries(d.order.map((id) => [id, WORDS[id](num(worth(d)[id]))])), 'raw'),
  check: (d) => {
    const s = run(d);
    const off = (id: Id) => Math.abs(worth(d)[id] - s);
    return [[...IDS].sort((a, b) => off(a) - off(b))[0] ?? ''];
  },
  misconceptions: [
    {
      id: 'ADAM_IS_CURVATURE',
      short: 'the second mean taken for curvature',
      answer: only('curvature'),
      say: (d) =>
        `Nothing in $g^2$ knows a second derivative: $\\hat s$ sees the size of the gradients and no more. Here they are about $${num(Math.abs(mean(d)))}$ in size while $f'' = ${num(d.curvature)}$ everywhere; at $x = ${num(2 * d.x0)}$ the gradients would be twice as large and the curvature the same.`,
    },
    {
      id: 'CENTRED',
      short: 'the variance, with the mean subtracted',
      answer: only('variance'),
      say: (d) =>
        `The variance averages $(g-\\bar g)^2$. Look at the update: $g^2$ goes in whole, and nobody has subtracted the mean $\\bar g = ${num(mean(d))}$. The second moment is uncentred.`,
    },
    {
      id: 'SQUARE_OF_MEAN',
      short: 'the square of the mean instead of the mean of the squares',
      answer: only('mean'),
      say: (d) =>
        `You averaged first and squared then. The update squares first: $${num(gradients(d)[0] ** 2)}$ and $${num(gradients(d)[1] ** 2)}$ go in, and their mean is larger than $${num(mean(d) ** 2)}$, by the variance of the noise.`,
    },
  ],
  hints: (d) => [
    `A running mean of something comes close to the mean of that something. Of what is $s$ a running mean? Look at what stands behind $(1-\\beta_2)$.`,
    `It is the square of each gradient as it comes: $${par(gradients(d)[0])}^2$ and $${par(gradients(d)[1])}^2$ in turn. Is anything subtracted before the square?`,
    `Nothing is: average $${num(gradients(d)[0] ** 2)}$ and $${num(gradients(d)[1] ** 2)}$.`,
  ],
  solution: (d) => {
    const [g, h] = gradients(d);
    return [
      `$s$ is a running mean of $g^2$, and $\\hat s$ corrects it for its start at 0. So $\\hat s$ estimates the mean of the squared gradients, the second raw (uncentred) moment:`,
      `$$\\hat s \\approx \\tfrac12\\bigl(${par(g)}^2 + ${par(h)}^2\\bigr) = \\tfrac12\\,(${num(g ** 2)}+${num(h ** 2)}) = ${num(worth(d).raw)} .$$`,
      `A check: the square of the mean plus the variance is the same, $${par(mean(d))}^2 + ${num(d.noise ** 2)} = ${num(mean(d) ** 2 + d.noise ** 2)}$. And run for 4000 steps, the update gives $\\hat s \\approx ${num(Number(run(d).toFixed(2)))}$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'descent',
    query: query({
      f: tidy(`${d.curvature / 2}*x^2 + 1/2*y^2`),
      at: `${d.x0},1`,
      opt: 'adam',
      eta: 0.05,
      steps: 200,
      step: 20,
      panel: 'update',
      view: '-4,4,-3,3',
    }),
    caption: `Adam on this curvature, one step opened: what it divides by follows the size of the gradient and shrinks with it, though the curvature stays $${num(d.curvature)}$.`,
  }),
  cases: [
    { seed: '1', typed: ['raw'], expect: 'correct' },
    { seed: '1', typed: ['curvature'], expect: 'ADAM_IS_CURVATURE' },
    { seed: '1', typed: ['variance'], expect: 'CENTRED' },
    { seed: '1', typed: ['mean'], expect: 'SQUARE_OF_MEAN' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
