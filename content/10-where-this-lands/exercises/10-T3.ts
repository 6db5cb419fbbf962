import {
  fraction,
  fractionTex,
  gradient,
  matrixTex,
  num,
  par,
  plus,
  query,
  row,
  rowTex,
  template,
} from '../../../src/exercises/author.ts';

interface Draw {
  /** Σ = [p, q; q, r], positive definite. */
  readonly p: number;
  readonly q: number;
  readonly r: number;
  readonly x: readonly [number, number];
}

const det = ({ p, q, r }: Draw) => p * r - q * q;
const f = ({ p, q, r }: Draw) => `(u, v)'*inv([${p}, ${q}; ${q}, ${r}])*(u, v)`;
const SIGMAS = [1, 2, 3, 4, 5].flatMap((p) =>
  [-3, -2, -1, 1, 2, 3].flatMap((q) =>
    [1, 2, 3, 4, 5].flatMap((r) => {
      const all = p * r - q * q;
      return all >= 1 && all <= 4 ? [{ p, q, r }] : [];
    }),
  ),
);

/** xᵀ times a symmetric matrix with these entries. */
const times = ([u, v]: Draw['x'], [a, b, c]: readonly [number, number, number]) => [
  u * a + v * b,
  u * b + v * c,
];
const adjugate = ({ p, q, r }: Draw) => [r, -q, p] as const;
const over = (d: Draw, entries: readonly number[]) =>
  entries.map((entry) => fraction(entry, det(d)));
const square = ([a, b, c]: readonly (number | string)[]) =>
  matrixTex([[a ?? '', b ?? ''], [b ?? '', c ?? '']]); // prettier-ignore

const inverse = (d: Draw) => `${det(d) === 1 ? '' : `\\tfrac1{${det(d)}}`}${square(adjugate(d))}`;
const twice = (entries: readonly number[]) => entries.map((entry) => 2 * entry);

export default template<Draw>({
  id: '10-T3',
  version: 1,
  title: 'The gradient of a Gaussian’s quadratic form',
  skills: ['models', 'vector-identities'],
  draw: (random) => ({
    ...random.pick(SIGMAS),
    x: [random.int(-3, 3), random.nonzero(-3, 3)],
  }),
  prompt: (d) =>
    `A Gaussian with mean $\\mathbf 0$ has the covariance $\\Sigma=${square([d.p, d.q, d.r])}$. In its exponent stands $f(\\mathbf x)=\\mathbf x^{\\top}\\Sigma^{-1}\\mathbf x$. Compute the gradient of $f$ at $\\mathbf x=(${d.x.map(num).join(',\\ ')})$, as a row (exact values, such as $-3/2$).`,
  answer: (d) => {
    const slopes = gradient(f(d), ['u', 'v'], { u: d.x[0], v: d.x[1] });
    // The denominator is known, so the fraction is the one nearest to what AD gives.
    return row(
      over(
        d,
        slopes.map((slope) => Math.round(slope * det(d))),
      ),
      { label: '\\nabla f=' },
    );
  },
  check: (d) => over(d, twice(times(d.x, adjugate(d)))),
  misconceptions: [
    {
      id: 'ONE_OCCURRENCE',
      short: 'one of two places of the variable missed',
      answer: (d) => over(d, times(d.x, adjugate(d))),
      say: () =>
        'The factor 2 is missing. $\\mathbf x$ stands in two places of $\\mathbf x^{\\top}\\Sigma^{-1}\\mathbf x$, and for a symmetric $\\Sigma^{-1}$ both give the same row.',
    },
    {
      id: 'NOT_INVERTED',
      short: 'Σ used instead of its inverse',
      answer: (d) => twice(times(d.x, [d.p, d.q, d.r])).map(String),
      say: () =>
        'You multiplied by $\\Sigma$, not by $\\Sigma^{-1}$. A wide spread has to make a deviation count less, so the covariance is divided by.',
    },
    {
      id: 'COFACTOR_NOT_DIVIDED',
      short: 'not divided by the determinant',
      answer: (d) => (det(d) === 1 ? undefined : twice(times(d.x, adjugate(d))).map(String)),
      say: (d) =>
        `The inverse has a factor in front that is missing here: $\\det\\Sigma=${d.p}\\cdot ${d.r}-${par(d.q)}^2=${det(d)}$, and all its entries are divided by that.`,
    },
    {
      id: 'COFACTOR_SIGN',
      short: 'signs off the diagonal of the inverse missed',
      answer: (d) => over(d, twice(times(d.x, [d.r, d.q, d.p]))),
      say: (d) =>
        `In the inverse of a $2\\times2$ matrix the entries off the diagonal change their signs: $${num(d.q)}$ becomes $${num(-d.q)}$. You left them as they were.`,
    },
  ],
  hints: (d) => [
    '$\\Sigma$ is symmetric, and so is $\\Sigma^{-1}$. By the rule of the quadratic form $\\nabla f=2\\,\\mathbf x^{\\top}\\Sigma^{-1}$.',
    `$\\det\\Sigma=${d.p}\\cdot ${d.r}-${par(d.q)}^2=${det(d)}$, so $\\Sigma^{-1}=${inverse(d)}$.`,
    `$\\mathbf x^{\\top}\\Sigma^{-1}=${det(d) === 1 ? '' : `\\tfrac1{${det(d)}}`}${rowTex(times(d.x, adjugate(d)))}$. Now the factor 2, for the two places of $\\mathbf x$.`,
  ],
  solution: (d) => {
    const [u, v] = d.x;
    const [g = '', h = ''] = over(d, twice(times(d.x, adjugate(d))));
    const [first = 0, second = 0] = times(d.x, adjugate(d));
    return [
      `$\\Sigma^{-1}=${inverse(d)}$ is symmetric, so both places of $\\mathbf x$ give the same row: $\\nabla f=2\\,\\mathbf x^{\\top}\\Sigma^{-1}$.`,
      `The row times the matrix in brackets has the entries $${num(u)}\\cdot ${par(d.r)}${plus(v)}\\cdot ${par(-d.q)}=${num(first)}$ and $${num(u)}\\cdot ${par(-d.q)}${plus(v)}\\cdot ${par(d.p)}=${num(second)}$. ${det(d) === 1 ? 'Twice that' : `Twice that, divided by ${det(d)},`} is`,
      `$$\\nabla f=${rowTex([fractionTex(g), fractionTex(h)])}.$$`,
      `A check: times $\\Sigma$ it must give back $2\\mathbf x^{\\top}$. The first entry is $${fractionTex(g)}\\cdot ${par(d.p)}+${h.startsWith('-') ? `(${fractionTex(h)})` : fractionTex(h)}\\cdot ${par(d.q)}=${num(2 * u)}$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'matrix-calculus',
    query: query({
      f: `S = [${d.p}, ${d.q}; ${d.q}, ${d.r}]; x = (${d.x.join(', ')}); x'*inv(S)*x`,
      by: 'x',
    }),
    caption:
      'The quadratic form with this covariance, and its gradient by $\\mathbf x$, a row. Multiply the entries of $S$ by 2 in the formula: the spread is wider, and the gradient half as long.',
  }),
  cases: [
    { seed: '1', typed: ['22', '-14'], expect: 'correct' },
    { seed: '1', typed: ['22.0', '−14.0'], expect: 'correct' },
    { seed: '1', typed: ['2*(22)-(22)', '2*(-14)-(-14)'], expect: 'correct' },
    { seed: '1', typed: ['11', '-7'], expect: 'ONE_OCCURRENCE' },
    { seed: '1', typed: ['-8', '-14'], expect: 'NOT_INVERTED' },
    { seed: '1', typed: ['-2', '-2'], expect: 'COFACTOR_SIGN' },
    { seed: '3', typed: ['-4', '-4'], expect: 'COFACTOR_NOT_DIVIDED' },
    { seed: '1', typed: ['7', '7'], expect: 'wrong' },
    { seed: '1', typed: ['3x', '1'], expect: 'unreadable' },
    { seed: '1', typed: ['', ''], expect: 'unreadable' },
  ],
});
