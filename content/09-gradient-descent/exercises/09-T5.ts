import {
  fraction,
  hessian,
  num,
  number,
  parts,
  query,
  template,
  tex,
  texAsTyped,
  tidy,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly mu: number;
  readonly kappa: number;
  /** Which variable has the larger curvature. */
  readonly steep: 'x' | 'y';
}

const f = ({ mu, kappa, steep }: Draw) =>
  steep === 'x'
    ? `${(kappa * mu) / 2}*x^2 + ${mu / 2}*y^2`
    : `${mu / 2}*x^2 + ${(kappa * mu) / 2}*y^2`;

/** μ and L: the eigenvalues of H, which is diagonal, by AD. */
function curvatures(d: Draw): readonly [mu: number, L: number] {
  const H = hessian(f(d), ['x', 'y'], { x: 1, y: 1 });
  const diagonal = H.map((row, k) => row[k] ?? NaN);
  return [Math.min(...diagonal), Math.max(...diagonal)];
}

/** How many decimals a number has, if they end within six. */
const decimalsOf = (x: number) =>
  [1, 2, 3, 4, 5, 6].find((n) => Math.abs(x * 10 ** n - Math.round(x * 10 ** n)) < 1e-9);

/** Whether the right number, written with its few decimals, is also a wrong one rounded: 0.1 and 1/19. */
function isRounding(right: number, wrong: readonly number[]): boolean {
  const n = decimalsOf(right);
  return n !== undefined && wrong.some((x) => Math.abs(x - right) <= 0.51 * 10 ** -n);
}

export default template<Draw>({
  id: '09-T5',
  version: 1,
  title: 'The best fixed step size and its rate',
  skills: ['step-size'],
  draw: (random) => ({
    mu: random.pick([1, 2, 3, 4]),
    kappa: random.pick([3, 4, 5, 7, 9, 11, 16, 19, 25, 49]),
    steep: random.pick(['x', 'y'] as const),
  }),
  accept: ({ mu, kappa: k }) =>
    !isRounding(2 / (mu * (k + 1)), [1 / (k * mu), 2 / (k * mu), 1 / (mu * (k + 1))]) &&
    !isRounding((k - 1) / (k + 1), [1 - 2 / k, 1 - 1 / k]),
  prompt: (d) =>
    `Gradient descent with one fixed step size $\\eta$ is to run on $f(x,y) = ${tex(f(d))}$ from a start that nobody knows. Choose $\\eta$ so that the *slower* of the two directions is as fast as possible. Which $\\eta$ is that, and by which factor does each step then shrink the error in the worst direction? (Exact values, such as $2/7$.)`,
  answer: (d) => {
    const [mu, L] = curvatures(d);
    return parts(
      { title: 'The best $\\eta$.', asked: number(fraction(2, L + mu), { label: '\\eta=' }) },
      {
        title: 'The rate: the size of the factor in the worst direction.',
        asked: number(fraction(L - mu, L + mu), { label: '\\rho=' }),
      },
    );
  },
  check: ({ mu, kappa }) => [
    String(2 / (mu * (kappa + 1))),
    String(Math.abs(1 - (2 / (mu * (kappa + 1))) * mu)),
  ],
  misconceptions: [
    {
      id: 'ONE_OVER_L',
      short: '1/L, best for the wall only',
      answer: ({ mu, kappa }) => [fraction(1, kappa * mu), ''],
      say: ({ mu, kappa }) =>
        `$\\eta = 1/${num(kappa * mu)}$ lands on the bottom of the wall in one step, and the floor then keeps $1-\\frac{1}{${num(kappa)}}$ of its error at each step. Let the wall bounce a little: the floor, which is the slower one, gains more.`,
    },
    {
      id: 'LIMIT_NOT_BEST',
      short: 'the limit of stability instead of the best step',
      answer: ({ mu, kappa }) => [fraction(2, kappa * mu), ''],
      say: ({ mu, kappa }) =>
        `$2/L = 2/${num(kappa * mu)}$ is the limit: there the wall has the factor $-1$ and never settles. The best step stays a little below, where wall and floor are equally fast.`,
    },
    {
      id: 'NUMERATOR_ONE',
      short: '1/(L + μ) instead of 2/(L + μ)',
      answer: ({ mu, kappa }) => [fraction(1, mu * (kappa + 1)), ''],
      say: ({ mu, kappa }) =>
        `Half of the best step. Balance $1-\\eta\\mu = \\eta L-1$: the two ones stand on different sides and add up to 2, so $\\eta\\,(L+\\mu) = \\eta\\cdot${num(mu * (kappa + 1))} = 2$.`,
    },
    {
      id: 'COEFFICIENT_NOT_CURVATURE',
      short: 'the coefficients taken for the curvatures',
      answer: ({ mu, kappa }) => [fraction(4, mu * (kappa + 1)), ''],
      say: ({ mu, kappa }) =>
        `You put in the coefficients $${num(mu / 2)}$ and $${num((kappa * mu) / 2)}$. The curvatures are the second derivatives, twice as large: $\\mu = ${num(mu)}$ and $L = ${num(kappa * mu)}$.`,
    },
    {
      id: 'SQRT_KAPPA',
      short: 'the rate of momentum, with √κ',
      answer: ({ kappa }) => ['', `(sqrt(${kappa})-1)/(sqrt(${kappa})+1)`],
      say: ({ kappa }) =>
        `With $\\sqrt\\kappa$ in the place of $\\kappa$ this is the best rate of the heavy ball. Without momentum it is $\\kappa = ${num(kappa)}$ itself that counts: the gain of a square root is what momentum is for.`,
    },
    {
      id: 'APPROXIMATE_RATE',
      short: '1 − 2/κ, true for large κ only',
      answer: ({ kappa }) => ['', fraction(kappa - 2, kappa)],
      say: ({ kappa }) =>
        `$1-2/\\kappa$ is what the rate comes close to when $\\kappa$ is large. Here $\\kappa = ${num(kappa)}$, and the exact factor $1-\\eta\\mu$ is wanted.`,
    },
    {
      id: 'RATE_OF_ONE_OVER_L',
      short: 'the rate that belongs to η = 1/L',
      answer: ({ kappa }) => ['', fraction(kappa - 1, kappa)],
      say: ({ kappa }) =>
        `$1-1/\\kappa = 1-\\frac{1}{${num(kappa)}}$ is the factor of the floor for $\\eta = 1/L$. With the best $\\eta$ the floor has $1-\\eta\\mu$, which is smaller.`,
    },
    {
      id: 'SIGNED_FACTOR',
      short: 'the factor with its sign instead of its size',
      answer: ({ kappa }) => ['', fraction(1 - kappa, kappa + 1)],
      say: () =>
        `That is the factor across the valley, with its sign: the error changes sides at every step. The rate tells how much of it is left, so it is the size of that factor, without the minus.`,
    },
    {
      id: 'LOST_NOT_LEFT',
      short: 'the share that a step takes away',
      // With κ = 3 a half is lost and a half is left.
      answer: ({ kappa }) => (kappa === 3 ? undefined : ['', fraction(2, kappa + 1)]),
      say: ({ kappa }) =>
        `You gave $\\eta\\mu = \\frac{2}{${num(kappa + 1)}}$, the share of the error that a step takes away. The factor is what a step leaves of it, $1-\\eta\\mu$.`,
    },
  ],
  hints: (d) => {
    const [mu, L] = curvatures(d);
    return [
      `The curvatures are $\\mu = ${num(mu)}$ and $L = ${num(L)}$ (second derivatives, not coefficients). The factors are $1-${mu === 1 ? '' : num(mu)}\\eta$ and $1-${num(L)}\\eta$.`,
      `Raising $\\eta$ makes $1-\\eta\\mu$ smaller and $\\eta L-1$, the size of the other factor, larger. The worse of the two is least where they are equal.`,
      `Solve $1-${mu === 1 ? '' : num(mu)}\\eta = ${num(L)}\\eta-1$. The rate is what either side is then.`,
    ];
  },
  solution: (d) => {
    const [mu, L] = curvatures(d);
    return [
      `The curvatures are $\\mu = ${num(mu)}$ and $L = ${num(L)}$, so the factors are $1-${mu === 1 ? '' : num(mu)}\\eta$ along the floor and $1-${num(L)}\\eta$ across it. Balance their sizes:`,
      `$$1-${mu === 1 ? '' : num(mu)}\\eta = ${num(L)}\\eta - 1 \\iff \\eta = \\frac{2}{L+\\mu} = \\frac{2}{${num(L + mu)}}${L + mu === 2 * Math.round((L + mu) / 2) ? ` = ${texAsTyped(fraction(2, L + mu))}` : ''} .$$`,
      `The rate is then $1-\\eta\\mu = \\frac{L-\\mu}{L+\\mu} = \\frac{\\kappa-1}{\\kappa+1}$ with $\\kappa = ${num(d.kappa)}$: $\\frac{${num(d.kappa - 1)}}{${num(d.kappa + 1)}}${(d.kappa - 1) % 2 === 0 ? ` = ${texAsTyped(fraction(L - mu, L + mu))}` : ''}$.`,
      `A check on the wall: $1-${num(L)}\\cdot ${texAsTyped(fraction(2, L + mu))} = -${texAsTyped(fraction(L - mu, L + mu))}$, of the same size and with the other sign.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'descent',
    query: query({
      f: tidy(f(d)),
      at: d.steep === 'x' ? '1,-2' : '-2,1',
      view: '-3.2,3.2,-2.4,2.4',
      eta: Number((2 / (d.mu * (d.kappa + 1))).toFixed(8)),
      steps: 200,
      step: 20,
      chart: 'directions',
    }),
    caption: `The best fixed step: both directions lose their errors at the same pace, the wall with a bounce.`,
  }),
  cases: [
    { seed: '1', typed: ['1/13', '12/13'], expect: 'correct' },
    { seed: '1', typed: ['2/26', '24/26'], expect: 'correct' },
    { seed: '1', typed: ['1/25', '12/13'], expect: 'ONE_OVER_L' },
    { seed: '1', typed: ['1/25', '24/25'], expect: 'ONE_OVER_L' },
    { seed: '1', typed: ['2/25', '12/13'], expect: 'LIMIT_NOT_BEST' },
    { seed: '1', typed: ['1/26', '12/13'], expect: 'NUMERATOR_ONE' },
    { seed: '1', typed: ['1/13', '(5-1)/(5+1)'], expect: 'SQRT_KAPPA' },
    { seed: '1', typed: ['1/13', '23/25'], expect: 'APPROXIMATE_RATE' },
    { seed: '1', typed: ['1/13', '24/25'], expect: 'RATE_OF_ONE_OVER_L' },
    { seed: '1', typed: ['2/13', '12/13'], expect: 'COEFFICIENT_NOT_CURVATURE' },
    { seed: '1', typed: ['1/13', '-12/13'], expect: 'SIGNED_FACTOR' },
    { seed: '1', typed: ['1/13', '1/13'], expect: 'LOST_NOT_LEFT' },
    { seed: '1', typed: ['1/13', '1/2'], expect: 'partly' },
    { seed: '1', typed: ['2/26', ''], expect: 'unreadable' },
  ],
});
