import {
  fraction,
  hessian,
  matrixTex,
  num,
  number,
  query,
  template,
  tex,
  texAsTyped,
  tidy,
  value,
} from '../../../src/exercises/author.ts';

interface Draw {
  /** The curvatures, the larger one first. */
  readonly steep: number;
  readonly flat: number;
  /** Which variable has the larger one; or neither, when the valley lies along a diagonal. */
  readonly lies: 'x' | 'y' | 'turned';
  readonly beta: number;
}

const CURVATURES = [1, 2, 4, 5, 10, 20, 25, 50];

function f({ steep, flat, lies }: Draw): string {
  if (lies === 'turned')
    return `${(steep + flat) / 4}*x^2 + ${(steep - flat) / 2}*x*y + ${(steep + flat) / 4}*y^2`;
  const [a, c] = lies === 'x' ? [steep, flat] : [flat, steep];
  return `${a / 2}*x^2 + ${c / 2}*y^2`;
}

/** H by AD; the function is quadratic, so that any point will do. */
const hessianOf = (d: Draw) => hessian(f(d), ['x', 'y'], { x: 1, y: 1 });

/** λmax and λmin of H. */
function curvaturesOf(d: Draw): readonly [steep: number, flat: number] {
  const [[a = 0, b = 0] = [], [, c = 0] = []] = hessianOf(d);
  const root = Math.hypot((a - c) / 2, b);
  return [(a + c) / 2 + root, (a + c) / 2 - root];
}

/** p/q for a p that may have a decimal. */
const over = (p: number, q: number) => fraction(Math.round(10 * p), Math.round(10 * q));
const limitFor = (beta: number, lambda: number) => over(2 * (1 + beta), lambda);

/** Where the figure starts; with momentum near the floor, since near the limit its swings grow at first. */
const startOf = ({ lies, beta }: Draw) => {
  const across = beta > 0 ? 0.4 : 1;
  if (lies === 'turned') return beta > 0 ? '1.4,-1' : '2,-1';
  return lies === 'x' ? `${across},-2` : `-2,${across}`;
};

export default template<Draw>({
  id: '09-T3',
  version: 1,
  title: 'The limit of the step size',
  skills: ['step-size', 'hessian'],
  draw: (random) => {
    const [p, q] = random.some(CURVATURES, 2);
    return {
      steep: Math.max(p ?? 2, q ?? 1),
      flat: Math.min(p ?? 2, q ?? 1),
      lies: random.pick(['x', 'y', 'turned'] as const),
      beta: random.pick([0, 0, 0.5, 0.9]),
    };
  },
  // Turned, the entries of H are half sums; they stay whole.
  accept: ({ steep, flat, lies }) => lies !== 'turned' || (steep + flat) % 2 === 0,
  prompt: (d) =>
    `Let $f(x,y) = ${tex(f(d))}$. ${
      d.beta === 0
        ? 'Gradient descent with a fixed step size $\\eta$ runs'
        : `The heavy ball with momentum $\\beta = ${num(d.beta)}$ (in PyTorch’s convention) and a fixed step size $\\eta$ runs`
    } to the minimum from every start, as long as $0 < \\eta < \\eta_{\\max}$. What is $\\eta_{\\max}$?`,
  answer: (d) => number(limitFor(d.beta, curvaturesOf(d)[0]), { label: '\\eta_{\\max}=' }),
  check: ({ steep, beta }) => [String((2 * (1 + beta)) / steep)],
  misconceptions: [
    {
      id: 'SMALLEST_EIGENVALUE',
      short: 'the smallest curvature instead of the largest',
      answer: ({ flat, beta }) => [limitFor(beta, flat)],
      say: ({ steep, flat }) =>
        `That is the limit for the floor of the valley, where the curvature is $${num(flat)}$. The walls have $${num(steep)}$ and are stricter: with your step the path would leave along them, and every direction has to hold.`,
    },
    {
      id: 'SAFE_NOT_LIMIT',
      short: 'a safe step size, not the limit',
      answer: ({ steep }) => [over(1, steep)],
      say: ({ steep, beta }) =>
        `With $\\eta = 1/${num(steep)}$ you are safe, as there $\\eta\\lambda_{\\max} = 1$. But it is not the limit: ${
          beta === 0
            ? 'beyond it the path begins to bounce, and the bounces still shrink for a while. Ask when they stop shrinking.'
            : `the mode dies out as long as $\\eta\\lambda_{\\max}$ stays below $2(1+\\beta)$, and that is $${num(2 * (1 + beta))}$.`
        }`,
    },
    {
      id: 'MOMENTUM_IGNORED',
      short: 'the limit without momentum',
      answer: ({ steep, beta }) => (beta === 0 ? undefined : [limitFor(0, steep)]),
      say: ({ steep, beta }) =>
        `$2/${num(steep)}$ is the limit of plain gradient descent. Momentum widens the stable range: with $\\beta = ${num(beta)}$ the mode dies out as long as $\\eta\\lambda < 2(1+\\beta)$.`,
    },
    {
      id: 'MOMENTUM_NARROWS',
      short: 'the factor 1 − β instead of 1 + β',
      answer: ({ steep, beta }) => (beta === 0 ? undefined : [limitFor(-beta, steep)]),
      say: ({ beta }) =>
        `You made the limit smaller by $1-\\beta$. That factor belongs to the averaged convention’s step. The stable range grows with momentum: put $z=-1$ into $z^2-(1+\\beta-\\eta\\lambda)z+\\beta$ with $\\beta = ${num(beta)}$ and see when it turns negative.`,
    },
    {
      id: 'COEFFICIENT_NOT_CURVATURE',
      short: 'a coefficient taken for the curvature',
      answer: ({ steep, lies, beta }) =>
        lies === 'turned' ? undefined : [limitFor(beta, steep / 2)],
      say: ({ steep, lies }) =>
        `You took the coefficient $${num(steep / 2)}$ of $${lies === 'x' ? 'x' : 'y'}^2$ for the curvature. The second derivative is twice that, $${num(steep)}$.`,
    },
    {
      id: 'DIAGONAL_READ',
      short: 'an entry of H taken for an eigenvalue',
      answer: ({ steep, flat, lies, beta }) =>
        lies === 'turned' ? [limitFor(beta, (steep + flat) / 2)] : undefined,
      say: ({ steep, flat }) =>
        `$${num((steep + flat) / 2)}$ is the curvature along the axes. The mixed term turns the valley: along $(1,1)$ the curvature is $${num(steep)}$. Take the eigenvalues of $H$, not its diagonal.`,
    },
  ],
  hints: (d) => {
    const [steep, flat] = curvaturesOf(d);
    return [
      `The steepest direction decides. Write down the Hessian of $f$; how strongly does $f$ curve at most?`,
      d.lies === 'turned'
        ? `$H = ${matrixTex(hessianOf(d))}$. Its eigenvectors are $(1,1)$ and $(1,-1)$: multiply them by $H$ and read off the eigenvalues.`
        : `$H = ${matrixTex(hessianOf(d))}$ is diagonal, so its entries are the eigenvalues.`,
      d.beta === 0
        ? `Along a direction of curvature $\\lambda$ a step multiplies by $1-\\eta\\lambda$, so $|1-\\eta\\lambda| < 1$ is needed, for $\\lambda = ${num(flat)}$ and for $\\lambda = ${num(steep)}$.`
        : `With momentum the mode dies out exactly when $0 < \\eta\\lambda < 2(1+\\beta)$. Here $2(1+\\beta) = ${num(2 * (1 + d.beta))}$, and it must hold for $\\lambda = ${num(flat)}$ and for $\\lambda = ${num(steep)}$.`,
    ];
  },
  solution: (d) => {
    const [steep, flat] = curvaturesOf(d);
    const limit = limitFor(d.beta, steep);
    const bound = d.beta === 0 ? '2' : '2(1+\\beta)';
    return [
      `The Hessian is $H = ${matrixTex(hessianOf(d))}$, everywhere. ${
        d.lies === 'turned'
          ? `$H\\,(1,1) = ${num(steep)}\\,(1,1)$ and $H\\,(1,-1) = ${num(flat)}\\,(1,-1)$`
          : 'It is diagonal'
      }, so the eigenvalues are $${num(steep)}$ and $${num(flat)}$.`,
      `Each direction is stable for $\\eta\\lambda < ${bound}$${d.beta === 0 ? ', where the factor $1-\\eta\\lambda$ has a size below 1' : ''}. The larger $\\lambda$ is the first to break it:`,
      `$$\\eta_{\\max} = \\frac{${bound}}{\\lambda_{\\max}} = \\frac{${num(2 * (1 + d.beta))}}{${num(steep)}} = ${num(value(limit))}.$$`,
      `A check: ${
        d.beta === 0
          ? `with this $\\eta$ the factor is $1 - ${texAsTyped(limit)}\\cdot${num(steep)} = -1$ along the wall, which cycles for ever, just between settling and diverging.`
          : `with this $\\eta$ the equation $z^2-(1+\\beta-\\eta\\lambda)z+\\beta = 0$ becomes $z^2 + ${num(1 + d.beta)}z + ${num(d.beta)} = 0$, and it has the root $z=-1$: just between settling and diverging.`
      }`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'descent',
    query: query({
      f: tidy(f(d)),
      at: startOf(d),
      eta: Number(((1.9 * (1 + d.beta)) / d.steep).toFixed(6)),
      ...(d.beta > 0 && { beta: d.beta }),
      steps: 200,
      step: 20,
      view: '-3.2,3.2,-2.4,2.4',
    }),
    caption: `A step size five per cent below the limit. Raise it by a tenth and watch the walls.`,
  }),
  cases: [
    { seed: '1', typed: ['1/10'], expect: 'correct' },
    { seed: '1', typed: ['2/20'], expect: 'correct' },
    { seed: '1', typed: ['0,1'], expect: 'correct' },
    { seed: '5', typed: ['0.19'], expect: 'correct' },
    { seed: '1', typed: ['2'], expect: 'SMALLEST_EIGENVALUE' },
    { seed: '1', typed: ['1/20'], expect: 'SAFE_NOT_LIMIT' },
    { seed: '1', typed: ['1/5'], expect: 'COEFFICIENT_NOT_CURVATURE' },
    { seed: '5', typed: ['19/100'], expect: 'correct' },
    { seed: '5', typed: ['1/10'], expect: 'MOMENTUM_IGNORED' },
    { seed: '5', typed: ['1/100'], expect: 'MOMENTUM_NARROWS' },
    { seed: '6', typed: ['1/5'], expect: 'correct' },
    { seed: '6', typed: ['1/3'], expect: 'DIAGONAL_READ' },
    { seed: '1', typed: ['0.3'], expect: 'wrong' },
    { seed: '1', typed: ['2/L'], expect: 'unreadable' },
  ],
});
