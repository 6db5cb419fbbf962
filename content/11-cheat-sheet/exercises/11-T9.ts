import {
  fraction,
  fractionTex,
  hessian,
  matrixTex,
  num,
  number,
  query,
  template,
  tex,
  tidy,
} from '../../../src/exercises/author.ts';

interface Draw {
  /** Entries of the Hessian: ∂xx, ∂xy, ∂yy. */
  readonly h: readonly [number, number, number];
}

const eigenvalues = ([a, b, c]: Draw['h']): readonly [mu: number, L: number] => {
  const root = Math.sqrt((a - c) ** 2 + 4 * b * b);
  return [(a + c - root) / 2, (a + c + root) / 2];
};

/** Hessians with even diagonals and whole positive eigenvalues that differ. */
const HESSIANS = [2, 4, 6, 8, 10].flatMap((a) =>
  [2, 4, 6, 8, 10].flatMap((c) =>
    [-4, -3, -2, -1, 0, 1, 2, 3, 4]
      .map((b) => [a, b, c] as const)
      .filter((h) => {
        const [mu, L] = eigenvalues(h);
        return Number.isInteger(mu) && Number.isInteger(L) && mu > 0 && mu < L;
      }),
  ),
);

const f = ({ h: [a, b, c] }: Draw) => tidy(`${a / 2}*x^2+(${b})*x*y+${c / 2}*y^2`, ['x', 'y']);
/** The eigenvalues of the Hessian by AD. */
const ends = (d: Draw) => {
  const [[a = 0, b = 0] = [], [, c = 0] = []] = hessian(f(d), ['x', 'y'], { x: 0, y: 0 });
  return eigenvalues([a, b, c]);
};
const H = ({ h: [a, b, c] }: Draw) =>
  matrixTex([
    [a, b],
    [b, c],
  ]);
const over = (p: number, q: number) => [fraction(p, q)];
const steepestAxis = ({ h: [a, , c] }: Draw) => Math.max(a, c);
const shown = (p: number, q: number) => fraction(p, q).replace(/^(\d+)\/(\d+)$/, '\\tfrac{$1}{$2}');

export default template<Draw>({
  id: '11-T9',
  version: 1,
  title: 'How long may a step be?',
  skills: ['step-size', 'hessian'],
  draw: (random) => ({ h: random.pick(HESSIANS) }),
  prompt: (d) =>
    `Let $f(x,y)=${tex(f(d))}$. Below which step size $\\eta$ does gradient descent with fixed $\\eta$ go to the minimum from every start? Give this limit exactly.`,
  answer: (d) => number(2 / ends(d)[1]),
  check: ({ h }) => {
    // 2/L, with L from trace and determinant.
    const [a, b, c] = h;
    return [`4/(${a + c}+sqrt(${(a + c) ** 2 - 4 * (a * c - b * b)}))`];
  },
  misconceptions: [
    {
      id: 'FACTOR2',
      short: 'the matrix of the coefficients taken for the Hessian',
      answer: (d) => over(4, ends(d)[1]),
      say: (d) =>
        `You took the matrix of the coefficients of $f$. The Hessian is twice that, $H=${H(d)}$: differentiating a square brings down a 2. Kind: FACTOR2.`,
    },
    {
      id: 'FACTOR2',
      short: '1/L instead of 2/L',
      answer: (d) => over(1, ends(d)[1]),
      say: () =>
        'That is $1/L$, safe but not the limit: the factor $1-\\eta\\lambda$ may go down to $-1$, not only to 0. Kind: FACTOR2.',
    },
    {
      id: 'HYPOTHESIS',
      short: 'only the curvatures along the axes looked at',
      answer: (d) => (d.h[1] === 0 ? undefined : over(2, steepestAxis(d))),
      say: (d) =>
        `You read the curvatures along the axes, the diagonal of $H=${H(d)}$. The steepest direction lies between them: the largest eigenvalue is $${num(ends(d)[1])}$. Kind: HYPOTHESIS.`,
    },
    {
      id: 'HYPOTHESIS',
      short: 'the flattest direction instead of the steepest',
      answer: (d) => over(2, ends(d)[0]),
      say: (d) =>
        `That is the limit for the *flattest* direction, with the curvature $${num(ends(d)[0])}$. It must hold for all, so the steepest one decides. Kind: HYPOTHESIS.`,
    },
    {
      id: 'HYPOTHESIS',
      short: 'the best step instead of the limit',
      answer: (d) => over(2, ends(d)[0] + ends(d)[1]),
      say: () => 'That is the best fixed step, $2/(L+\\mu)$. Asked is the limit. Kind: HYPOTHESIS.',
    },
  ],
  hints: (d) => [
    'Lesson 09: the steepest direction decides.',
    'The limit is $2/L$, with $L$ the largest eigenvalue of the Hessian, which is $2\\times2$.',
    `The Hessian is $H=${H(d)}$, with the trace $${num(d.h[0] + d.h[2])}$ and the determinant $${num(d.h[0] * d.h[2] - d.h[1] ** 2)}$.`,
  ],
  solution: (d) => {
    const [mu, L] = ends(d);
    return [
      `The Hessian is $H=${H(d)}$, everywhere the same. Its eigenvalues have the sum $${num(mu + L)}$ and the product $${num(mu * L)}$: they are $${num(mu)}$ and $${num(L)}$.`,
      `Along an eigenvector each step multiplies what is left by $1-\\eta\\lambda$. That stays between $-1$ and $1$ for both exactly when $0<\\eta<2/L=${shown(2, L)}$.`,
      `A check: at $\\eta=${shown(2, L)}$ the factors are $1-${shown(2, L)}\\cdot${num(L)}=-1$, which neither shrinks nor grows, and $1-${shown(2, L)}\\cdot${num(mu)}=${fractionTex(fraction(L - 2 * mu, L))}$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'descent',
    query: query({
      f: f(d),
      at: '1.5,1',
      opt: 'heavyBall',
      eta: num(Number((1.9 / ends(d)[1]).toFixed(4))),
      beta: 0,
      steps: 60,
      view: '-3,3,-3,3',
    }),
    caption:
      'Gradient descent with a step a little below the limit. Make it a little larger, and the path runs away.',
  }),
  cases: [
    { seed: '3', typed: ['0.2'], expect: 'correct' },
    { seed: '3', typed: ['(0.2)'], expect: 'correct' },
    { seed: '3', typed: ['2/5'], expect: 'FACTOR2' },
    { seed: '3', typed: ['1/3'], expect: 'HYPOTHESIS' },
    { seed: '3', typed: ['17'], expect: 'wrong' },
    { seed: '3', typed: ['2..5'], expect: 'unreadable' },
  ],
});
