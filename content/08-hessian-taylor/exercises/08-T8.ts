import {
  columnTex,
  fraction,
  matrixTex,
  num,
  number,
  par,
  query,
  template,
  tidy,
} from '../../../src/exercises/author.ts';

type Pair = readonly [number, number];

interface Draw {
  /** fxx, fxy, fyy. */
  readonly H: readonly [number, number, number];
  /** Whole numbers, the larger one first. */
  readonly eigenvalues: Pair;
  /** The eigenvectors, in this order. */
  readonly along: readonly [Pair, Pair];
}

/** Eigenvectors (1, ±1): eigenvalues p ± q. */
function even(high: number, low: number, sign: number): Draw {
  return {
    H: [(high + low) / 2, (sign * (high - low)) / 2, (high + low) / 2],
    eigenvalues: [high, low],
    along: [
      [1, sign],
      [1, -sign],
    ],
  };
}
/** Eigenvectors (2, ±1) and (1, ∓2), or exchanged; high − low has to be a multiple of 5. */
function slanted(high: number, low: number, sign: number, steep: boolean): Draw {
  const [p, r] = [(4 * high + low) / 5, (high + 4 * low) / 5];
  return {
    H: steep ? [r, (2 * sign * (high - low)) / 5, p] : [p, (2 * sign * (high - low)) / 5, r],
    eigenvalues: [high, low],
    along: steep
      ? [
          [1, 2 * sign],
          [2, -sign],
        ]
      : [
          [2, sign],
          [1, -2 * sign],
        ],
  };
}

const square = ({ H: [p, q, r] }: Draw) => [
  [p, q],
  [q, r],
];
const trace = ({ H: [p, , r] }: Draw) => p + r;
const det = ({ H: [p, q, r] }: Draw) => p * r - q * q;
const times = ({ H: [p, q, r] }: Draw, [x, y]: Pair): Pair => [p * x + q * y, q * x + r * y];
const fracTex = (p: number, q: number) => {
  const text = fraction(p, q);
  return text.includes('/') ? `\\tfrac{${text.replace('/', '}{')}}` : text;
};

export default template<Draw>({
  id: '08-T8',
  version: 1,
  title: 'The largest stable step',
  skills: ['step-size', 'hessian', 'descent'],
  draw: (random) => {
    const low = random.int(1, 6);
    const sign = random.sign();
    return random.sign() > 0
      ? even(low + 2 * random.int(1, 5), low, sign)
      : slanted(low + 5 * random.int(1, 3), low, sign, random.sign() > 0);
  },
  prompt: (d) =>
    `A function has the Hessian $H = ${matrixTex(square(d))}$ everywhere. Below which $\\eta$ does the gradient step to $\\mathbf x - \\eta\\,\\nabla f^{\\top}$ lower $f$ from every point $\\mathbf x$ that is not stationary? Give this limit exactly, as a fraction.`,
  answer: (d) => number(fraction(2, d.eigenvalues[0])),
  // From the characteristic polynomial.
  check: (d) => [`2/((${trace(d)} + sqrt(${trace(d) ** 2 - 4 * det(d)}))/2)`],
  misconceptions: [
    {
      id: 'SAFE_NOT_LIMIT',
      short: 'a safe step instead of the limit',
      answer: (d) => [fraction(1, d.eigenvalues[0])],
      say: ({ eigenvalues: [high] }) =>
        `That is $1/\\lambda_{\\max}$: safe, but not the limit. A step changes $f$ by at most $-\\eta\\,(1 - \\tfrac{${high}\\,\\eta}2)\\lVert\\nabla f\\rVert^2$. With your $\\eta$ the bracket is still $\\tfrac12$; it reaches 0 only at twice that.`,
    },
    {
      id: 'SMALLEST_EIGENVALUE',
      short: 'the smallest eigenvalue taken',
      answer: (d) => [fraction(2, d.eigenvalues[1])],
      say: ({ eigenvalues: [high, low], along: [first] }) =>
        `You took the smallest eigenvalue, $${low}$. Along $${columnTex(first)}$ the curvature is $${high}$, and there such a step overshoots so far that it climbs: the sharpest direction is the first to go wrong.`,
    },
    {
      id: 'INVERTED',
      short: 'the fraction turned over',
      answer: (d) => [fraction(d.eigenvalues[0], 2)],
      say: ({ eigenvalues: [high] }) =>
        `The fraction is turned over. The larger the curvature, the shorter a step has to be, so $${high}$ stands below the line.`,
    },
    {
      id: 'TRACE',
      short: 'the trace instead of the largest eigenvalue',
      answer: (d) => [fraction(2, trace(d))],
      say: (d) =>
        `You divided by $${trace(d)}$, the sum of the diagonal, which is the sum of both eigenvalues. Only the largest of them counts.`,
    },
    {
      id: 'LARGEST_ENTRY',
      short: 'the largest diagonal entry taken for the largest eigenvalue',
      answer: (d) => [fraction(2, Math.max(d.H[0], d.H[2]))],
      say: (d) =>
        `$${Math.max(d.H[0], d.H[2])}$ is the curvature along an axis. With mixed entries $${num(d.H[1])}$ the curvature is largest along a slanted direction, and larger than any entry of the diagonal.`,
    },
    {
      id: 'DETERMINANT',
      short: 'the determinant instead of the largest eigenvalue',
      answer: (d) => (det(d) === d.eigenvalues[0] ? undefined : [fraction(2, det(d))]),
      say: (d) =>
        `You divided by the determinant, $${det(d)}$. It is the product of the eigenvalues; the step is limited by the largest one alone.`,
    },
  ],
  hints: (d) => [
    `By Taylor a step changes $f$ by at most $-\\eta\\,(1 - \\tfrac{L\\eta}2)\\lVert\\nabla f\\rVert^2$, where no eigenvalue of $H$ exceeds $L$ in size. What is the largest eigenvalue of $${matrixTex(square(d))}$?`,
    `The eigenvalues have the sum $${trace(d)}$ (the trace) and the product $${num(d.H[0])}\\cdot${par(d.H[2])} - ${par(d.H[1])}^2 = ${det(d)}$ (the determinant).`,
    `Try the direction $${columnTex(d.along[0])}$: $H$ takes it to $${columnTex(times(d, d.along[0]))}$. So one eigenvalue is $${d.eigenvalues[0]}$. Is the other one larger? The limit is 2 over the larger.`,
  ],
  solution: (d) => {
    const [high, low] = d.eigenvalues;
    const [first, second] = d.along;
    return [
      `$H${columnTex(first)} = ${columnTex(times(d, first))} = ${high}${columnTex(first)}$ and $H${columnTex(second)} = ${columnTex(times(d, second))} = ${low === 1 ? '' : low}${columnTex(second)}$: the eigenvalues are $${high}$ and $${low}$.`,
      `So $L = \\lambda_{\\max} = ${high}$, and every step with $0 < \\eta < 2/L = ${fracTex(2, high)}$ goes down.`,
      `A check at the limit: along the eigenvector of $${high}$ the slope is $${high}$ times the distance to the minimum, so the step multiplies this distance by $1 - ${high}\\cdot${fracTex(2, high)} = -1$. It jumps to the other side, just as high.`,
    ].join('\n\n');
  },
  figure: (d) => {
    const [p, q, r] = d.H;
    const [x, y] = d.along[0];
    return {
      widget: 'taylor',
      query: query({
        f: tidy(`(${p}*x^2 + ${2 * q}*x*y + ${r}*y^2)/2`, ['x', 'y']),
        at: `${x + 0.5},${y}`,
        look: 'steps',
        eta: Number((1.9 / d.eigenvalues[0]).toFixed(4)),
        steps: 20,
        step: 20,
        view: '-3,3,-2.7,2.7',
      }),
      caption:
        'A quadratic with this Hessian, and gradient steps a little below the limit: they leap from side to side and still go down. Raise $\\eta$ beyond the limit, and they climb.',
    };
  },
  cases: [
    { seed: '3', typed: ['1/4'], expect: 'correct' },
    { seed: '3', typed: ['(1/4)'], expect: 'correct' },
    { seed: '3', typed: ['2*(1/4)/2'], expect: 'correct' },
    { seed: '3', typed: ['1/8'], expect: 'SAFE_NOT_LIMIT' },
    { seed: '3', typed: ['2/3'], expect: 'SMALLEST_EIGENVALUE' },
    { seed: '3', typed: ['4'], expect: 'INVERTED' },
    { seed: '3', typed: ['2/11'], expect: 'TRACE' },
    { seed: '3', typed: ['2/7'], expect: 'LARGEST_ENTRY' },
    { seed: '3', typed: ['1/12'], expect: 'DETERMINANT' },
    { seed: '3', typed: ['97'], expect: 'wrong' },
    { seed: '3', typed: ['12x'], expect: 'unreadable' },
  ],
});
