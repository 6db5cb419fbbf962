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
  /** √μ; the smaller curvature is a square. */
  readonly root: number;
  /** √κ */
  readonly ratio: number;
  /** Which variable has the larger curvature. */
  readonly steep: 'x' | 'y';
}

const curvature = ({ root, ratio }: Draw) => [root ** 2, (root * ratio) ** 2] as const;

function f(d: Draw): string {
  const [mu, L] = curvature(d);
  const [a, c] = d.steep === 'x' ? [L, mu] : [mu, L];
  return `${a / 2}*x^2 + ${c / 2}*y^2`;
}

/** √μ and √L of the eigenvalues of H, which is diagonal, by AD. */
function rootsOf(d: Draw): readonly [sqrtMu: number, sqrtL: number] {
  const H = hessian(f(d), ['x', 'y'], { x: 1, y: 1 });
  const roots = H.map((row, k) => Math.sqrt(row[k] ?? NaN));
  return [Math.min(...roots), Math.max(...roots)];
}

const power = (p: number, q: number) => fraction(p ** 2, q ** 2);

export default template<Draw>({
  id: '09-T8',
  version: 1,
  title: 'The best heavy ball',
  skills: ['step-size', 'descent'],
  draw: (random) => ({
    root: random.pick([1, 2, 3]),
    ratio: random.pick([2, 3, 4, 5, 10]),
    steep: random.pick(['x', 'y'] as const),
  }),
  prompt: (d) =>
    `The heavy ball (in PyTorch’s convention) is to run on $f(x,y) = ${tex(f(d))}$. Which step size $\\eta^*$ and which momentum $\\beta^*$ give the best long-run rate? (Exact values, such as $2/7$.)`,
  answer: (d) => {
    const [m, l] = rootsOf(d);
    return parts(
      { title: 'The step size.', asked: number(power(2, l + m), { label: '\\eta^*=' }) },
      { title: 'The momentum.', asked: number(power(l - m, l + m), { label: '\\beta^*=' }) },
    );
  },
  // Both ends have double roots: √(ημ) = 1 − √β and √(ηL) = 1 + √β.
  check: (d) => {
    const [mu, L] = curvature(d);
    const rate = (Math.sqrt(L / mu) - 1) / (Math.sqrt(L / mu) + 1);
    return [String((1 - rate) ** 2 / mu), String(rate ** 2)];
  },
  misconceptions: [
    {
      id: 'ROOTS_MISSING',
      short: 'L + μ instead of √L + √μ',
      answer: (d) => {
        const [mu, L] = curvature(d);
        return [power(2, L + mu), ''];
      },
      say: (d) => {
        const [m, l] = rootsOf(d);
        return `Under the square stands $\\sqrt L + \\sqrt\\mu = ${num(l)} + ${num(m)}$. You added the curvatures themselves. (A quick test: with the best pair $\\eta L$ lies between 1 and 4.)`;
      },
    },
    {
      id: 'PLAIN_OPTIMUM',
      short: 'the best step size without momentum',
      answer: (d) => {
        const [mu, L] = curvature(d);
        return [fraction(2, L + mu), ''];
      },
      say: (d) => {
        const [mu, L] = curvature(d);
        return `$2/(L+\\mu) = 2/${num(L + mu)}$ is the best step of plain gradient descent. Momentum allows a larger one: $\\eta^*$ has $(\\sqrt L+\\sqrt\\mu)^2$ below and 4 above.`;
      },
    },
    {
      id: 'COEFFICIENT_NOT_CURVATURE',
      short: 'the coefficients taken for the curvatures',
      answer: (d) => {
        const [m, l] = rootsOf(d);
        return [fraction(8, (l + m) ** 2), ''];
      },
      say: (d) => {
        const [mu, L] = curvature(d);
        return `You put in the coefficients $${num(mu / 2)}$ and $${num(L / 2)}$. The curvatures are the second derivatives, twice as large: $\\mu = ${num(mu)}$ and $L = ${num(L)}$.`;
      },
    },
    {
      id: 'KAPPA_NOT_ROOT',
      short: 'κ instead of √κ',
      answer: ({ ratio }) => ['', power(ratio ** 2 - 1, ratio ** 2 + 1)],
      say: ({ ratio }) =>
        `You used $\\kappa = ${num(ratio ** 2)}$ where $\\sqrt\\kappa = ${num(ratio)}$ belongs. The square root is the whole gain of momentum: with $\\kappa$ the fraction is the rate of plain descent.`,
    },
    {
      id: 'BETA_NOT_SQUARED',
      short: 'the rate given as the momentum',
      answer: ({ ratio }) => ['', fraction(ratio - 1, ratio + 1)],
      say: ({ ratio }) =>
        `$\\frac{${num(ratio)}-1}{${num(ratio)}+1}$ is the rate $\\rho^*$, the size of the roots. Their product is $\\beta$, so $\\beta^* = (\\rho^*)^2$.`,
    },
  ],
  hints: (d) => {
    const [m, l] = rootsOf(d);
    return [
      `The curvatures are $\\mu = ${num(m ** 2)}$ and $L = ${num(l ** 2)}$, so $\\sqrt\\mu = ${num(m)}$, $\\sqrt L = ${num(l)}$ and $\\sqrt\\kappa = ${num(d.ratio)}$.`,
      `The best rate is $\\rho^* = \\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}$, and in complex modes the rate is $\\sqrt\\beta$: that gives $\\beta^*$.`,
      `At the two ends the roots coincide: $\\sqrt{\\eta\\mu} = 1-\\rho^*$ and $\\sqrt{\\eta L} = 1+\\rho^*$. Add them: $\\sqrt\\eta\\,(${num(l)}+${num(m)}) = 2$.`,
    ];
  },
  solution: (d) => {
    const [m, l] = rootsOf(d);
    const eta = texAsTyped(power(2, l + m));
    const beta = texAsTyped(power(l - m, l + m));
    return [
      `The curvatures are $\\mu = ${num(m ** 2)}$ and $L = ${num(l ** 2)}$; their roots are $${num(m)}$ and $${num(l)}$, and $\\sqrt\\kappa = ${num(d.ratio)}$. So`,
      `$$\\eta^* = \\frac{4}{(\\sqrt L+\\sqrt\\mu)^2} = \\frac{4}{${num(l + m)}^2} = ${eta}$$`,
      `$$\\beta^* = \\Bigl(\\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}\\Bigr)^2 = \\Bigl(\\frac{${num(d.ratio - 1)}}{${num(d.ratio + 1)}}\\Bigr)^2 = ${beta} .$$`,
      `A check at the two ends: the roots coincide where $(1+\\beta-\\eta\\lambda)^2 = 4\\beta$, that is for $\\eta\\lambda = (1\\pm\\sqrt{\\beta})^2$. With $\\sqrt{\\beta^*} = ${texAsTyped(fraction(d.ratio - 1, d.ratio + 1))}$ these are $${texAsTyped(power(2, d.ratio + 1))} = \\eta^*\\mu$ and $${texAsTyped(power(2 * d.ratio, d.ratio + 1))} = \\eta^*L$.`,
    ].join('\n\n');
  },
  figure: (d) => {
    const [mu, L] = curvature(d);
    const rate = (d.ratio - 1) / (d.ratio + 1);
    return {
      widget: 'descent',
      query: query({
        f: tidy(f(d)),
        // Near the floor: the first steps swing wide across the valley.
        at: d.steep === 'x' ? '0.5,-2' : '-2,0.5',
        view: '-3.2,3.2,-2.4,2.4',
        eta: Number((4 / (Math.sqrt(L) + Math.sqrt(mu)) ** 2).toFixed(8)),
        beta: Number((rate ** 2).toFixed(8)),
        steps: 100,
        step: 12,
        panel: 'stability',
      }),
      caption: `The best pair on the stability map: the darkest place, where both ends of the curvature are equally fast.`,
    };
  },
  cases: [
    { seed: '1', typed: ['1/121', '81/121'], expect: 'correct' },
    { seed: '1', typed: ['4/22^2', '(9/11)^2'], expect: 'correct' },
    { seed: '1', typed: ['1/40804', '81/121'], expect: 'ROOTS_MISSING' },
    { seed: '1', typed: ['1/202', '81/121'], expect: 'PLAIN_OPTIMUM' },
    { seed: '1', typed: ['1/121', '9801/10201'], expect: 'KAPPA_NOT_ROOT' },
    { seed: '1', typed: ['1/121', '9/11'], expect: 'BETA_NOT_SQUARED' },
    { seed: '1', typed: ['2/121', '81/121'], expect: 'COEFFICIENT_NOT_CURVATURE' },
    { seed: '1', typed: ['1/100', '81/121'], expect: 'partly' },
    { seed: '1', typed: ['1/121', 'beta'], expect: 'unreadable' },
  ],
});
