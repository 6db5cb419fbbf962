import {
  fraction,
  fractionTex,
  gradient,
  hessian,
  num,
  plus,
  query,
  template,
  tex,
  vector,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const add = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
/** N, Σx, Σx², Σy, Σxy and the determinant of XᵀX. */
function sums({ x, y }: Draw) {
  const [n, sx, sxx] = [x.length, add(x), add(x.map((one) => one * one))];
  const [sy, sxy] = [add(y), add(x.map((one, k) => one * (y[k] ?? 0)))];
  return { n, sx, sxx, sy, sxy, det: n * sxx - sx * sx };
}
/** Σ(a + b xₙ − yₙ)². */
const loss = ({ x, y }: Draw) => x.map((one, k) => `(a + b*(${one}) - (${y[k]}))^2`).join(' + ');

/** By AD: the loss is quadratic, so one Newton step from (0, 0) arrives. */
function best(d: Draw): readonly string[] {
  const at = { a: 0, b: 0 };
  const [g = 0, h = 0] = gradient(loss(d), ['a', 'b'], at);
  const [[p = 0, q = 0] = [], [, r = 0] = []] = hessian(loss(d), ['a', 'b'], at);
  const det = p * r - q * q;
  // Whole numbers over the determinant of XᵀX: the fraction is the one nearest to what AD gives.
  return [(q * h - r * g) / det, (q * g - p * h) / det].map((entry) =>
    fraction(Math.round(entry * sums(d).det), sums(d).det),
  );
}

const intercept = (d: Draw) =>
  fraction(sums(d).sxx * sums(d).sy - sums(d).sx * sums(d).sxy, sums(d).det);
const slope = (d: Draw) => fraction(sums(d).n * sums(d).sxy - sums(d).sx * sums(d).sy, sums(d).det);
const points = ({ x, y }: Draw) => x.map((one, k) => `$(${num(one)},\\ ${y[k]})$`);
const system = ({ n, sx, sxx, sy, sxy }: ReturnType<typeof sums>) =>
  [`${tex(`${n}*a + ${sx}*b`)}=${sy}`, `${tex(`${sx}*a + ${sxx}*b`)}=${num(sxy)}`].map((line) =>
    line.replace('a', '\\theta_1').replace('b', '\\theta_2'),
  );

export default template<Draw>({
  id: '10-T1',
  version: 1,
  title: 'The least-squares line',
  skills: ['models', 'vector-identities'],
  draw: (random) => ({
    x: random.pick([
      [0, 1, 2],
      [0, 1, 2],
      [-1, 0, 1],
    ]),
    y: [0, 1, 2].map(() => random.int(0, 4)),
  }),
  accept: (d) => {
    const [a = 0, b = 0, c = 0] = d.y;
    return a - 2 * b + c !== 0 && intercept(d) !== '0' && slope(d) !== '0';
  },
  prompt: (d) =>
    `Which line $y=\\theta_1+\\theta_2x$ has the least sum of squares for the points ${points(d).slice(0, 2).join(', ')} and ${points(d)[2]}? Give $\\boldsymbol\\theta$ as a column, the intercept first (exact values, such as $7/6$).`,
  answer: (d) => vector(best(d), { label: '\\boldsymbol\\theta=' }),
  check: (d) => [intercept(d), slope(d)],
  misconceptions: [
    {
      id: 'THROUGH_ORIGIN',
      short: 'the column of ones left out',
      answer: (d) => ['0', fraction(sums(d).sxy, sums(d).sxx)],
      say: () =>
        'That is the best line through the origin, with $\\theta_1=0$. The intercept is free here: $X$ needs a column of ones for it, and then there are two equations.',
    },
    {
      id: 'MEAN_AS_INTERCEPT',
      short: 'the mean of y taken as the intercept',
      answer: (d) => (sums(d).sx === 0 ? undefined : [fraction(sums(d).sy, sums(d).n), slope(d)]),
      say: (d) =>
        `You took the mean of the $y_n$ as the intercept. The best line has that height at the mean of the $x_n$, which is $${num(sums(d).sx / sums(d).n)}$ and not 0: go back from there along the slope.`,
    },
    {
      id: 'NOT_SOLVED',
      short: 'the system with XᵀX not solved',
      answer: (d) => [String(sums(d).sy), String(sums(d).sxy)],
      say: () =>
        'That is $X^{\\top}\\mathbf y$, the right side of the normal equations. On the left stands $X^{\\top}X\\,\\boldsymbol\\theta$: two equations for the two unknowns are still to be solved.',
    },
    {
      id: 'TWO_POINTS_ONLY',
      short: 'the line through two of the points',
      answer: ({ x, y }) => {
        const rise = (y[1] ?? 0) - (y[0] ?? 0);
        return [String((y[0] ?? 0) - rise * (x[0] ?? 0)), String(rise)];
      },
      say: (d) =>
        `Your line goes through ${points(d).slice(0, 2).join(' and ')} and forgets the third point. $X$ has three rows and no inverse, so $X^{-1}\\mathbf y$ does not exist; only $X^{\\top}X$ has one.`,
    },
  ],
  hints: (d) => [
    'Write $X$ with a column of ones and the column of the $x_n$. The gradient of the sum of squares is zero where $X^{\\top}X\\,\\boldsymbol\\theta=X^{\\top}\\mathbf y$.',
    `$X^{\\top}X$ holds $N=${sums(d).n}$, $\\sum x_n=${num(sums(d).sx)}$ and $\\sum x_n^2=${sums(d).sxx}$; on the right stand $\\sum y_n=${sums(d).sy}$ and $\\sum x_ny_n=${num(sums(d).sxy)}$.`,
    `Solve $${system(sums(d)).join('$ and $')}$.`,
  ],
  solution: (d) => {
    const { x, y } = d;
    const [a, b] = [intercept(d), slope(d)];
    const { n, sx, sxx, sy, sxy, det } = sums(d);
    const residuals = x.map((one, k) =>
      fraction(sxx * sy - sx * sxy + (n * sxy - sx * sy) * one - det * (y[k] ?? 0), det),
    );
    return [
      `The normal equations $X^{\\top}X\\,\\boldsymbol\\theta=X^{\\top}\\mathbf y$ are $${system(sums(d)).join('$ and $')}$.`,
      sx === 0
        ? `The inputs add up to 0, so each equation has one unknown:`
        : `The second minus the first leaves $${tex(`${sxx - sx}*b`).replace('b', '\\theta_2')}=${num(sxy)}${plus(-sy)}=${num(sxy - sy)}$; then the first gives $\\theta_1$:`,
      `$$\\boldsymbol\\theta=\\left(${fractionTex(a)},\\ ${fractionTex(b)}\\right).$$`,
      `A check: the residuals $X\\boldsymbol\\theta-\\mathbf y=\\left(${residuals.map((r) => fractionTex(r)).join(',\\ ')}\\right)$ add up to 0, and so they do when multiplied by the $x_n$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'where-it-lands',
    query: query({
      model: 'regression',
      data: d.x.map((one, k) => `${one},${d.y[k]}`).join(';'),
      theta: '0,0',
    }),
    caption:
      'The points with the line of $\\boldsymbol\\theta$, and the loss over intercept and slope: take $\\boldsymbol\\theta$ to the bottom.',
  }),
  cases: [
    { seed: '1', typed: ['23/6', '-3/2'], expect: 'correct' },
    { seed: '1', typed: ['23/6', '−3/2'], expect: 'correct' },
    { seed: '1', typed: ['2*(23/6)-(23/6)', '2*(-3/2)-(-3/2)'], expect: 'correct' },
    { seed: '1', typed: ['0', '4/5'], expect: 'THROUGH_ORIGIN' },
    { seed: '1', typed: ['7/3', '-3/2'], expect: 'MEAN_AS_INTERCEPT' },
    { seed: '1', typed: ['7', '4'], expect: 'NOT_SOLVED' },
    { seed: '1', typed: ['4', '-2'], expect: 'TWO_POINTS_ONLY' },
    { seed: '1', typed: ['7', '7'], expect: 'wrong' },
    { seed: '1', typed: ['3x', '1'], expect: 'unreadable' },
    { seed: '1', typed: ['', ''], expect: 'unreadable' },
  ],
});
