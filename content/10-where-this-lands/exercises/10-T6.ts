import {
  columnTex,
  gradient,
  hessian,
  matrixTex,
  num,
  par,
  query,
  rowTex,
  template,
  fraction,
  value,
  vector,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly inputs: readonly number[];
  /** 0 for no, 1 for yes. */
  readonly answers: readonly number[];
}
type Pair = readonly [number, number];

const INPUTS = [
  [0, 1, 2, 3],
  [-1, 0, 1, 2],
  [-2, -1, 0, 1],
  [1, 2, 3, 4],
  [-2, -1, 1, 2],
  [0, 1, 3, 4],
  [-1, 0, 2, 3],
];
/** No threshold divides these: the yes and the no are mixed. */
const ANSWERS = [
  [0, 1, 0, 1],
  [1, 0, 1, 0],
  [0, 1, 1, 0],
  [1, 0, 0, 1],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [1, 0, 1, 1],
  [1, 1, 0, 1],
];

const ZERO = { a: 0, b: 0 };
const NAMES = ['a', 'b'];
const clean = (x: number) => Number(x.toFixed(10)) + 0;
const sum = (list: readonly number[]) => list.reduce((all, x) => all + x, 0);

/** The negative log-likelihood in intercept a and slope b: log(1 + e^z) − y z, point by point. */
const loss = ({ inputs, answers }: Draw) =>
  inputs.map((x, n) => `log(1+exp(a+(${x})*b)) - ${answers[n] ?? 0}*(a+(${x})*b)`).join(' + ');

const gradientOf = (d: Draw) => gradient(loss(d), NAMES, ZERO).map(clean) as unknown as Pair;
const hessianOf = (d: Draw) => hessian(loss(d), NAMES, ZERO).map((row) => row.map(clean));

/** The solution of H h = r for a symmetric 2×2 matrix, exactly: everything here is a multiple of 1/4. */
function solved(H: readonly (readonly number[])[], [r, s]: Pair): readonly [string, string] {
  const [[p = 0, q = 0] = [], [, t = 0] = []] = H;
  const over = (top: number) => fraction(Math.round(16 * top), Math.round(16 * (p * t - q * q)));
  return [over(r * t - q * s), over(p * s - q * r)];
}

const minus = ([r, s]: Pair): Pair => [-r, -s];
const newton = (d: Draw) => solved(hessianOf(d), minus(gradientOf(d)));
const texts = (pair: Pair) => pair.map((x) => String(clean(x)));

/** The larger eigenvalue of a symmetric 2×2 matrix. */
const steepest = ([[p = 0, q = 0] = [], [, t = 0] = []]: readonly (readonly number[])[]) =>
  (p + t) / 2 + Math.hypot((p - t) / 2, q);

export default template<Draw>({
  id: '10-T6',
  version: 1,
  title: 'A Newton step for logistic regression',
  skills: ['models', 'quadratic-model'],
  draw: (random) => ({ inputs: random.pick(INPUTS), answers: random.pick(ANSWERS) }),
  accept: (d) => gradientOf(d)[1] !== 0,
  prompt: (d) =>
    `Logistic regression, $p = \\sigma(\\theta_1+\\theta_2x)$, with the inputs $x = ${d.inputs.map(num).join(',\\ ')}$ and the answers $y = ${d.answers.map(num).join(',\\ ')}$ (1 is yes, 0 is no). The loss is the negative log-likelihood. Take one Newton step from $\\boldsymbol\\theta = \\mathbf 0$. Where does it lead? (A column, exact.)`,
  answer: (d) => vector(newton(d), { label: '\\boldsymbol\\theta=' }),
  // Least squares with weights ¼ for the targets 4 (y − ½).
  check: ({ inputs, answers }) => {
    const targets = answers.map((y) => 4 * y - 2);
    const [n, sx, sxx] = [inputs.length, sum(inputs), sum(inputs.map((x) => x * x))];
    const [sy, sxy] = [sum(targets), sum(targets.map((t, k) => t * (inputs[k] ?? 0)))];
    const slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
    return [String((sy - slope * sx) / n), String(slope)];
  },
  misconceptions: [
    {
      id: 'SIGN',
      short: 'a step uphill',
      answer: (d) => [...solved(hessianOf(d), gradientOf(d))],
      say: (d) =>
        `This step goes up. $H\\mathbf h$ must be *minus* the gradient, which is $${rowTex(gradientOf(d))}$ here. Look at the sign of the right side.`,
    },
    {
      id: 'GD_INSTEAD',
      short: 'a step of gradient descent',
      answer: (d) => texts(minus(gradientOf(d))),
      say: (d) =>
        `That is $-\\nabla$, a step of gradient descent with $\\eta = 1$. Newton also asks for the curvature: solve $H\\mathbf h = -\\nabla^{\\top}$ with $H = ${matrixTex(hessianOf(d))}$.`,
    },
    {
      id: 'WEIGHTS_OMITTED',
      short: 'p(1 − p) left out of H',
      answer: (d) => [
        ...solved(
          hessianOf(d).map((row) => row.map((h) => 4 * h)),
          minus(gradientOf(d)),
        ),
      ],
      say: () =>
        `You solved with $X^{\\top}X$. Each point weighs $p_n(1-p_n)$ in $H = X^{\\top}\\operatorname{diag}(p_n(1-p_n))\\,X$, and at zero that is $\\tfrac12\\cdot\\tfrac12 = \\tfrac14$. So the right step is four times as long as yours.`,
    },
    {
      id: 'INTERCEPT_MISSING',
      short: 'the column of ones left out',
      answer: (d) => {
        const [, [, h22 = 1] = []] = hessianOf(d);
        const [g1, g2] = gradientOf(d);
        const [, slope] = newton(d);
        const alone = fraction(Math.round(-4 * g2), Math.round(4 * h22));
        // Where the two directions do not mix and the first has no slope, it is the right answer.
        return g1 === 0 && slope === alone ? undefined : ['0', alone];
      },
      say: (d) =>
        `You moved the slope alone, as if $X$ had no column of ones. The intercept $\\theta_1$ is an unknown too: $H\\mathbf h = ${columnTex(minus(gradientOf(d)).map(clean))}$ has two rows. Solve both.`,
    },
    {
      id: 'DIAGONAL_ONLY',
      short: 'only the diagonal of H used',
      answer: (d) => {
        const [[h11 = 1, h12 = 0] = [], [, h22 = 1] = []] = hessianOf(d);
        const [g1, g2] = gradientOf(d);
        // With g₁ = 0 it moves the slope alone, which has a name already.
        if (h12 === 0 || g1 === 0) return undefined;
        return [fraction(-4 * g1, 4 * h11), fraction(Math.round(-4 * g2), Math.round(4 * h22))];
      },
      say: (d) =>
        `You divided each entry of the gradient by its own curvature. The entry $${num(hessianOf(d)[0]?.[1] ?? 0)}$ off the diagonal of $H$ couples the two: solve both equations together.`,
    },
  ],
  hints: (d) => [
    `At $\\boldsymbol\\theta=\\mathbf 0$ every $p_n$ is $\\sigma(0) = \\tfrac12$. So the residuals $p_n - y_n$ are $${d.answers.map((y) => (y === 1 ? '-\\tfrac12' : '\\tfrac12')).join(',\\ ')}$.`,
    `$\\nabla = (\\mathbf p-\\mathbf y)^{\\top}X$ holds the sum of the residuals, and the sum of residual times input: $${rowTex(gradientOf(d))}$.`,
    `$H = \\tfrac14X^{\\top}X = ${matrixTex(hessianOf(d))}$, as all $p_n(1-p_n)$ are $\\tfrac14$. Solve $H\\mathbf h = ${columnTex(minus(gradientOf(d)).map(clean))}$.`,
  ],
  solution: (d) => {
    const H = hessianOf(d);
    const [[p = 0, q = 0] = [], [, t = 0] = []] = H;
    const step = newton(d);
    const [a, b] = step.map((text) => value(text));
    return [
      `At zero all $p_n=\\tfrac12$, so the residuals are $\\pm\\tfrac12$ and the weights $p_n(1-p_n)$ are $\\tfrac14$. With the column of ones in $X$:`,
      `$$\\nabla = (\\mathbf p-\\mathbf y)^{\\top}X = ${rowTex(gradientOf(d))},\\qquad H = \\tfrac14X^{\\top}X = ${matrixTex(H)} .$$`,
      `Newton’s step solves $H\\mathbf h = -\\nabla^{\\top}$. The determinant is $${num(p)}\\cdot${num(t)} - ${par(q)}^2 = ${num(clean(p * t - q * q))}$, and`,
      `$$\\boldsymbol\\theta = \\mathbf 0 + \\mathbf h = ${columnTex([clean(a ?? 0), clean(b ?? 0)])} .$$`,
      `A check: the loss falls from $4\\ln 2 \\approx ${num(Number(value(loss(d), ZERO).toFixed(4)))}$ to $${num(Number(value(loss(d), { a: a ?? 0, b: b ?? 0 }).toFixed(4)))}$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'where-it-lands',
    query: query({
      model: 'logistic',
      data: d.inputs.map((x, n) => `${x},${d.answers[n] ?? 0}`).join(';'),
      step: 1,
      // Half of the limit of stability at the start, so that descent settles as well.
      eta: Number((1 / steepest(hessianOf(d))).toFixed(3)),
    }),
    caption: `The first step of Newton, and beside it one of gradient descent: from the same start they go different ways.`,
  }),
  cases: [
    { seed: '1', typed: ['-4/5', '-2/5'], expect: 'correct' },
    { seed: '1', typed: ['-0.8', '-0.4'], expect: 'correct' },
    { seed: '1', typed: ['-8/10', '-2/5'], expect: 'correct' },
    { seed: '1', typed: ['4/5', '2/5'], expect: 'SIGN' },
    { seed: '1', typed: ['-1', '-1'], expect: 'GD_INSTEAD' },
    { seed: '1', typed: ['-1/5', '-1/10'], expect: 'WEIGHTS_OMITTED' },
    { seed: '1', typed: ['0', '-2/3'], expect: 'INTERCEPT_MISSING' },
    { seed: '1', typed: ['-1', '-2/3'], expect: 'DIAGONAL_ONLY' },
    { seed: '1', typed: ['-0.8', '0'], expect: 'partly' },
    { seed: '1', typed: ['-0.8', '?'], expect: 'unreadable' },
  ],
});
