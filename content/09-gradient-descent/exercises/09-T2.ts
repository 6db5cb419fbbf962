import {
  columnTex,
  gradient,
  num,
  par,
  pointTex,
  query,
  template,
  tex,
  tidy,
  vector,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly a: number;
  readonly c: number;
  readonly at: Pair;
  readonly eta: number;
  readonly beta: number;
}
type Pair = readonly [number, number];

const f = ({ a, c }: Draw) => `${a}*x^2 + ${c}*y^2`;
const clean = (x: number) => Number(x.toFixed(10)) + 0;

const slopeAt = (d: Draw, [x, y]: Pair): Pair => {
  const [gx = 0, gy = 0] = gradient(f(d), ['x', 'y'], { x, y });
  return [clean(gx), clean(gy)];
};

/** p·u + q·w */
const mix = (p: number, u: Pair, q: number, w: Pair): Pair => [
  clean(p * u[0] + q * w[0]),
  clean(p * u[1] + q * w[1]),
];

interface Rule {
  /** What the new velocity keeps of the old one. */
  readonly keeps: number;
  /** What it takes of the gradient. */
  readonly takes: number;
}

/** Two steps of v ← keeps·v + takes·∇f, x ← x − ηv, from rest; all that is met on the way. */
function run(d: Draw, { keeps, takes }: Rule) {
  const g1 = slopeAt(d, d.at);
  const v1 = mix(keeps, [0, 0], takes, g1);
  const x1 = mix(1, d.at, -d.eta, v1);
  const g2 = slopeAt(d, x1);
  const v2 = mix(keeps, v1, takes, g2);
  return { g1, v1, x1, g2, v2, x2: mix(1, x1, -d.eta, v2) };
}

const torch = (d: Draw) => run(d, { keeps: d.beta, takes: 1 });
const texts = (point: Pair) => point.map(String);

/** A picture with the minimum in its middle that these points are in, four wide and three high as the figure is. */
const around = (points: readonly (readonly [number, number])[]) => {
  const most = Math.max(...points.flatMap(([x, y]) => [Math.abs(x), (4 / 3) * Math.abs(y)]));
  const [w, h] = [1.25 * most, 0.9375 * most].map((size) => Number(size.toFixed(2)));
  return [-(w ?? 1), w, -(h ?? 1), h].join(',');
};

export default template<Draw>({
  id: '09-T2',
  version: 1,
  title: 'Two steps with momentum',
  skills: ['descent'],
  draw: (random) => ({
    a: random.int(1, 3),
    c: random.int(1, 4),
    at: [random.nonzero(-3, 3), random.nonzero(-3, 3)],
    eta: random.pick([0.1, 0.2]),
    beta: random.pick([0.5, 0.9]),
  }),
  // Different curvatures, and no first step that lands on an axis: the second gradient is to count.
  accept: (d) => d.a !== d.c && torch(d).x1.every((x) => x !== 0),
  prompt: (d) =>
    `Let $f(x,y) = ${tex(f(d))}$. Take *two* steps of the heavy ball in this course’s (PyTorch’s) convention, $\\mathbf v \\leftarrow \\beta\\mathbf v + \\nabla f(\\mathbf x)^{\\top}$, then $\\mathbf x \\leftarrow \\mathbf x - \\eta\\mathbf v$, with $\\eta = ${num(d.eta)}$ and $\\beta = ${num(d.beta)}$, from rest at $\\mathbf x_0 = ${pointTex(d.at)}$. Where is $\\mathbf x_2$?`,
  answer: (d) => vector(torch(d).x2, { label: '\\mathbf x_2=' }),
  // In each direction c₂ = (1 + β − ηλ) c₁ − β c₀ with c₁ = (1 − ηλ) c₀.
  check: ({ a, c, at, eta, beta }) =>
    [2 * a, 2 * c].map((lambda, k) => {
      const q = 1 - eta * lambda;
      return String((at[k] ?? NaN) * ((q + beta) * q - beta));
    }),
  misconceptions: [
    {
      id: 'ONE_STEP',
      short: 'one step instead of two',
      answer: (d) => texts(torch(d).x1),
      say: (d) =>
        `That is $\\mathbf x_1$. A second step follows: the velocity is now $${columnTex(torch(d).v1)}$, and the gradient has to be taken anew at $${pointTex(torch(d).x1)}$.`,
    },
    {
      id: 'VELOCITY_NOT_CARRIED',
      short: 'the velocity of the first step not carried on',
      answer: (d) => texts(run(d, { keeps: 0, takes: 1 }).x2),
      say: (d) =>
        `You took two steps of plain gradient descent. The ball still has its velocity $${columnTex(torch(d).v1)}$ from the first step: $${num(d.beta)}$ times that comes on top of the second gradient.`,
    },
    {
      id: 'ETA_TWICE',
      short: 'the step size used in both lines',
      answer: (d) => texts(run(d, { keeps: d.beta, takes: d.eta }).x2),
      say: (d) =>
        `You used $\\eta$ twice: in the velocity, as the classic convention does, and again in the step. In that convention the step is $\\mathbf x + \\mathbf v$; in ours the velocity gathers whole gradients and $\\eta = ${num(d.eta)}$ stands in the second line only.`,
    },
    {
      id: 'BETA_ON_GRADIENT',
      short: 'β put on the gradient instead of the velocity',
      answer: (d) => texts(run(d, { keeps: 1, takes: d.beta }).x2),
      say: (d) =>
        `You multiplied the gradients by $\\beta$ and kept all of the velocity. It is the other way round: the old velocity fades by $${num(d.beta)}$, the new gradient comes in whole. Already $\\mathbf v_1$ must be $${columnTex(torch(d).g1)}$, the first gradient.`,
    },
    {
      id: 'AVERAGED',
      short: 'the averaged convention, with 1 − β before the gradient',
      // For β = ½ its velocity is just half of that.
      answer: (d) => texts(run(d, { keeps: d.beta, takes: 1 - d.beta }).x2),
      say: (d) =>
        `This is the averaged convention, $\\mathbf m \\leftarrow \\beta\\mathbf m + (1-\\beta)\\nabla f^{\\top}$. The question’s velocity takes the gradient whole, so its first move is already $${num(clean(1 / (1 - d.beta)))}$ times as long as yours.`,
    },
    {
      id: 'OLD_GRADIENT',
      short: 'the first gradient used in both steps',
      answer: (d) => {
        const { v1, g1, x1 } = torch(d);
        return texts(mix(1, x1, -d.eta, mix(d.beta, v1, 1, g1)));
      },
      say: (d) =>
        `You used $\\nabla f(\\mathbf x_0)$ in the second step too. By then you stand at $${pointTex(torch(d).x1)}$, where the gradient is $${columnTex(torch(d).g2)}$ as a column.`,
    },
  ],
  hints: (d) => {
    const { v1, x1, g2 } = torch(d);
    return [
      `From rest means $\\mathbf v_0 = \\mathbf 0$: the first velocity is the first gradient. Here $\\nabla f = [\\,${tex(`${2 * d.a}*x`)},\\ ${tex(`${2 * d.c}*y`)}\\,]$.`,
      `$\\mathbf v_1 = ${columnTex(v1)}$, and so $\\mathbf x_1 = ${columnTex(d.at)} - ${num(d.eta)}\\,\\mathbf v_1 = ${columnTex(x1)}$. Take the gradient there.`,
      `At $\\mathbf x_1$ the gradient is $${columnTex(g2)}$ as a column. So $\\mathbf v_2 = ${num(d.beta)}\\,${columnTex(v1)} + ${columnTex(g2)}$, and $\\mathbf x_2 = \\mathbf x_1 - ${num(d.eta)}\\,\\mathbf v_2$.`,
    ];
  },
  solution: (d) => {
    const { v1, x1, g2, v2, x2 } = torch(d);
    return [
      `With $\\nabla f = [\\,${tex(`${2 * d.a}*x`)},\\ ${tex(`${2 * d.c}*y`)}\\,]$ and $\\mathbf v_0=\\mathbf 0$, one step after the other.`,
      `First step: $\\mathbf v_1 = \\nabla f(\\mathbf x_0)^{\\top} = ${columnTex(v1)}$, so\n\n$$\\mathbf x_1 = ${columnTex(d.at)} - ${num(d.eta)}\\,${columnTex(v1)} = ${columnTex(x1)}.$$`,
      `Second step: the gradient at $\\mathbf x_1$ is $${columnTex(g2)}$, so $\\mathbf v_2 = ${num(d.beta)}\\,${columnTex(v1)} + ${columnTex(g2)} = ${columnTex(v2)}$ and\n\n$$\\mathbf x_2 = ${columnTex(x1)} - ${num(d.eta)}\\,${columnTex(v2)} = ${columnTex(x2)}.$$`,
      `A check without the velocity: the second step is a plain one plus $\\beta$ times the move before it, $\\mathbf x_2 = \\mathbf x_1 - \\eta\\nabla f(\\mathbf x_1)^{\\top} + \\beta\\,(\\mathbf x_1-\\mathbf x_0)$. In $x$ that is $${num(x1[0])} - ${num(d.eta)}\\cdot${par(g2[0])} + ${num(d.beta)}\\cdot${par(clean(x1[0] - d.at[0]))} = ${num(x2[0])}$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'descent',
    query: query({
      f: tidy(f(d)),
      at: d.at.join(','),
      eta: d.eta,
      beta: d.beta,
      steps: 60,
      // The step from here on is the one that the panel opens.
      step: 1,
      panel: 'update',
      show: 'step',
      view: around([d.at, torch(d).x1, torch(d).x2]),
    }),
    caption: `You stand at $\\mathbf x_1$, and the second step is opened: what is left of the old velocity, the new gradient, and where they lead.`,
  }),
  cases: [
    { seed: '1', typed: ['0', '-1.04'], expect: 'correct' },
    { seed: '1', typed: ['0', '-26/25'], expect: 'correct' },
    { seed: '1', typed: ['0,0', '-1,04'], expect: 'correct' },
    { seed: '1', typed: ['-1.8', '-0.2'], expect: 'ONE_STEP' },
    { seed: '1', typed: ['-1.08', '0.04'], expect: 'VELOCITY_NOT_CARRIED' },
    { seed: '1', typed: ['-2.3232', '0.3616'], expect: 'ETA_TWICE' },
    { seed: '1', typed: ['-0.1488', '-1.0736'], expect: 'BETA_ON_GRADIENT' },
    { seed: '1', typed: ['-2.6568', '0.6664'], expect: 'AVERAGED' },
    { seed: '1', typed: ['0.48', '-2.48'], expect: 'OLD_GRADIENT' },
    { seed: '1', typed: ['0', '1'], expect: 'wrong' },
    { seed: '1', typed: ['0', 'two'], expect: 'unreadable' },
  ],
});
