import {
  fraction,
  gradient,
  matrix,
  matrixTex,
  num,
  query,
  template,
} from '../../../src/exercises/author.ts';

type Pair = readonly [x: number, y: number];
/** Three points whose mean is whole. */
type Draw = readonly Pair[];

const N = 3;
const add = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
const mean = (d: Draw): Pair => [add(d.map(([x]) => x)) / N, add(d.map(([, y]) => y)) / N];
const deviations = (d: Draw) => {
  const [x, y] = mean(d);
  return d.map(([px, py]): Pair => [px - x, py - y]);
};
/** Σ d dᵀ of some columns, cell by cell. */
const outer = (columns: readonly Pair[]) => {
  const off = add(columns.map(([x, y]) => x * y));
  return [add(columns.map(([x]) => x * x)), off, off, add(columns.map(([, y]) => y * y))];
};
const over = (cells: readonly number[], by: number) => cells.map((cell) => fraction(cell, by));
const square = ([a, b, c, d]: readonly (number | string)[]) =>
  matrixTex([[a ?? '', b ?? ''], [c ?? '', d ?? '']]); // prettier-ignore
const point = ([x, y]: Pair) => `(${num(x)},\\ ${num(y)})`;

/**
 * By AD. Of ℓ with the inverse P = Σ⁻¹ as its variable, −N/2 log det P + ½ Σ dᵀPd, the first term has the derivative
 * −N/2 Σ; so Σ is 2/N times the derivative of the second by the entries of P.
 */
function estimate(d: Draw): readonly string[] {
  const forms = deviations(d).map(([x, y]) => `(${x}, ${y})'*[a, b; c, d]*(${x}, ${y})`);
  const at = { a: 1, b: 0, c: 0, d: 1 };
  const slopes = gradient(`1/2*(${forms.join(' + ')})`, ['a', 'b', 'c', 'd'], at);
  return slopes.map((entry) => fraction(Math.round(2 * entry), N));
}

export default template<Draw>({
  id: '10-T4',
  version: 1,
  title: 'The covariance of maximum likelihood',
  skills: ['models', 'matrix-identities'],
  draw: (random) => {
    const [mx, my] = [random.nonzero(-2, 3), random.nonzero(-2, 3)];
    const [a, b, c, e] = [0, 1, 2, 3].map(() => random.int(-2, 2)) as [
      number,
      number,
      number,
      number,
    ];
    // The third deviation makes their sum zero.
    const about = [[a, b], [c, e], [-a - c, -b - e]] as const; // prettier-ignore
    return about.map(([dx, dy]): Pair => [mx + dx, my + dy]);
  },
  // On one line there would be no estimate.
  accept: (d) => {
    const [a = 0, b = 0, , c = 0] = outer(deviations(d));
    return a * c - b * b > 0;
  },
  prompt: (d) =>
    `A Gaussian is fitted to the points $${point(d[0] ?? [0, 0])}$, $${point(d[1] ?? [0, 0])}$ and $${point(d[2] ?? [0, 0])}$ by maximum likelihood. Give its covariance matrix $\\Sigma$ (exact values, such as $8/3$).`,
  answer: (d) => {
    const [a = '', b = '', c = '', e = ''] = estimate(d);
    return matrix([[a, b], [c, e]], { label: '\\Sigma=' }); // prettier-ignore
  },
  check: (d) => over(outer(deviations(d)), N),
  misconceptions: [
    {
      id: 'N_MINUS_1',
      short: 'divided by N − 1',
      answer: (d) => over(outer(deviations(d)), N - 1),
      say: () =>
        'You divided by $N-1=2$. That gives the unbiased estimate, right on average over many samples; the maximum of the likelihood, where the derivative by $\\Sigma$ is zero, has $\\tfrac1N=\\tfrac13$.',
    },
    {
      id: 'NOT_CENTRED',
      short: 'the mean not subtracted',
      answer: (d) => over(outer(d), N),
      say: (d) =>
        `You averaged the outer products of the points themselves. The covariance is about the deviations from the mean: subtract $${point(mean(d))}$ from each point first.`,
    },
    {
      id: 'NOT_AVERAGED',
      short: 'the sum not divided by N',
      answer: (d) => outer(deviations(d)).map(String),
      say: () =>
        'This is the sum of the outer products of the deviations. The covariance is their mean: divide by $N=3$.',
    },
    {
      id: 'MEAN_OUTER',
      short: 'made of the entries of the mean',
      answer: (d) => outer([mean(d)]).map(String),
      say: (d) =>
        `This matrix is made of the mean $${point(mean(d))}$ alone, $\\boldsymbol\\mu\\boldsymbol\\mu^{\\top}$. It says where the points lie, not how far they spread; for that, take the deviations.`,
    },
  ],
  hints: (d) => [
    `Begin with the mean: $\\boldsymbol\\mu=\\tfrac13\\sum_n\\mathbf x_n=${point(mean(d))}$.`,
    `The deviations $\\mathbf d_n=\\mathbf x_n-\\boldsymbol\\mu$ are $${deviations(d).map(point).join('$, $')}$.`,
    '$\\Sigma=\\tfrac13\\sum_n\\mathbf d_n\\mathbf d_n^{\\top}$: on the diagonal stand the mean squares, off it the mean of the products.',
  ],
  solution: (d) => {
    const cells = over(outer(deviations(d)), N);
    return [
      `The mean is $\\boldsymbol\\mu=${point(mean(d))}$, and the deviations are $${deviations(d).map(point).join('$, $')}$.`,
      'Set to zero, the derivative $\\tfrac N2\\Sigma^{-1}-\\tfrac12\\Sigma^{-1}\\big(\\sum_n\\mathbf d_n\\mathbf d_n^{\\top}\\big)\\Sigma^{-1}$ gives, multiplied by $\\Sigma$ from both sides,',
      `$$\\Sigma=\\tfrac13\\sum_n\\mathbf d_n\\mathbf d_n^{\\top}=\\tfrac13${square(outer(deviations(d)))}=${square(cells)}.$$`,
      `A check: the deviations add up to $(0,\\ 0)$, the matrix is symmetric, and there is no negative number on its diagonal: mean squares stand there.`,
    ].join('\n\n');
  },
  figure: (d) => {
    const [a = 0, b = 0, , c = 0] = outer(deviations(d));
    return {
      widget: 'where-it-lands',
      query: query({
        model: 'gaussian',
        data: d.map((pair) => pair.join(',')).join(';'),
        sigma: [a, b, c].map((entry) => entry / N).join(','),
      }),
      caption:
        'The points and the ellipse of $\\Sigma$ at the estimate: the two terms of the derivative cancel. Change the ellipse, and they no longer do.',
    };
  },
  cases: [
    { seed: '1', typed: ['14/3', '6', '6', '8'], expect: 'correct' },
    { seed: '1', typed: ['14/3', '6.0', '6.0', '8.0'], expect: 'correct' },
    {
      seed: '1',
      typed: ['2*(14/3)-(14/3)', '2*(6)-(6)', '2*(6)-(6)', '2*(8)-(8)'],
      expect: 'correct',
    },
    { seed: '1', typed: ['7', '9', '9', '12'], expect: 'N_MINUS_1' },
    { seed: '1', typed: ['17/3', '9', '9', '17'], expect: 'NOT_CENTRED' },
    { seed: '1', typed: ['14', '18', '18', '24'], expect: 'NOT_AVERAGED' },
    { seed: '1', typed: ['1', '3', '3', '9'], expect: 'MEAN_OUTER' },
    { seed: '1', typed: ['7', '7', '7', '7'], expect: 'wrong' },
    { seed: '1', typed: ['3x', '1', '1', '1'], expect: 'unreadable' },
    { seed: '1', typed: ['', '', '', ''], expect: 'unreadable' },
  ],
});
