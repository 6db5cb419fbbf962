import {
  columnTex,
  gradient,
  matrixTex,
  num,
  number,
  parts,
  plus,
  query,
  rowTex,
  template,
  tex,
  value,
  vector,
} from '../../../src/exercises/author.ts';

interface Draw {
  /** Along the first principal component, with a positive first entry. */
  readonly along: readonly [number, number];
  /** The eigenvalues differ by this times ‖along‖². */
  readonly gap: number;
  readonly small: number;
}
type Matrix2 = readonly [number, number, number];

/** S = small·I + gap·(along)(along)ᵀ: entries s11, s12, s22, all whole. */
const entries = ({ along: [p, q], gap, small }: Draw): Matrix2 => [
  small + gap * p * p,
  gap * p * q,
  small + gap * q * q,
];

const form = (d: Draw) => {
  const [a, b, c] = entries(d);
  return `${a}*u^2 + ${2 * b}*u*v + ${c}*v^2`;
};
const S = (d: Draw) => {
  const [a, b, c] = entries(d);
  return [
    [a, b],
    [b, c],
  ];
};

/** The roots of λ² − (trace) λ + det, from the entries alone. */
function eigenvalues(d: Draw): readonly [large: number, small: number] {
  const [a, b, c] = entries(d);
  const root = Math.sqrt((a - c) ** 2 + 4 * b * b);
  return [(a + c + root) / 2, (a + c - root) / 2];
}

const gcd = (p: number, q: number): number => (q === 0 ? Math.abs(p) : gcd(q, p % q));

/** A whole solution of (S − λI) b = 0, its first entry positive. */
function direction(d: Draw, lambda: number): readonly [number, number] {
  const [a, b] = entries(d);
  const [p, q] = [b, lambda - a];
  const by = gcd(p, q) * Math.sign(p);
  return [p / by, q / by];
}

/** Divided by its length, as a text. */
const unit = ([p, q]: readonly [number, number]) => [
  `${p}/sqrt(${p * p + q * q})`,
  `${q}/sqrt(${p * p + q * q})`,
];
const top = (d: Draw) => direction(d, eigenvalues(d)[0]);
const bottom = (d: Draw) => direction(d, eigenvalues(d)[1]);
const lengthTex = ([p, q]: readonly [number, number]) => `\\sqrt{${p * p + q * q}}`;

const DECIMALS = 3;

/** Room for the ellipse of S, whose longer half is the root of the larger eigenvalue; four wide and three high. */
function view(d: Draw): string {
  const [w, h] = [1.6, 1.2].map((by) => Number((by * Math.sqrt(eigenvalues(d)[0])).toFixed(1)));
  return [-(w ?? 1), w, -(h ?? 1), h].join(',');
}

export default template<Draw>({
  id: '10-T9',
  version: 1,
  title: 'The first principal component',
  skills: ['models', 'stationary-points'],
  draw: (random) => ({
    along: random.pick([
      [1, 1],
      [1, -1],
      [2, 1],
      [1, 2],
      [2, -1],
      [1, -2],
      [3, 1],
      [1, 3],
      [3, -1],
      [1, -3],
    ] as const),
    gap: random.int(1, 2),
    small: random.int(1, 3),
  }),
  prompt: (d) =>
    `Points have the covariance $S = ${matrixTex(S(d))}$. In which direction $\\mathbf b$ of length 1 is their variance $\\mathbf b^{\\top}S\\,\\mathbf b$ largest, and how large is it? Of the two opposite directions give the one whose first entry is positive, exact (such as \`1/sqrt(2)\`) or to ${DECIMALS} decimals.`,
  answer: (d) =>
    parts(
      { title: 'The largest variance.', asked: number(eigenvalues(d)[0]) },
      {
        title: 'The direction, of length 1, with a positive first entry.',
        asked: vector(unit(top(d)), { label: '\\mathbf b=', decimals: DECIMALS }),
      },
    ),
  check: ({ along: [p, q], gap, small }) => {
    const size = Math.hypot(p, q);
    return [String(small + gap * size ** 2), String(p / size), String(q / size)];
  },
  misconceptions: [
    {
      id: 'SMALLER_EIGENVALUE',
      short: 'the direction of the smallest variance',
      answer: (d) => [String(eigenvalues(d)[1]), ...unit(bottom(d))],
      say: (d) =>
        `An eigenvector, but that of the smaller eigenvalue $${num(eigenvalues(d)[1])}$: stationary on the circle, and a minimum. The multiplier is the variance, so take the larger root, $${num(eigenvalues(d)[0])}$.`,
    },
    {
      id: 'OPPOSITE',
      short: 'the opposite direction',
      answer: (d) => ['', ...unit(top(d)).map((entry) => `-(${entry})`)],
      say: () =>
        `The variance is as large in this direction, which is the opposite one. So that everybody gives the same answer, the question asks for the one with a positive first entry: change both signs.`,
    },
    {
      id: 'NOT_NORMALISED',
      short: 'not divided by its length',
      answer: (d) => ['', ...top(d).map(String)],
      say: (d) =>
        `The direction is right, its length is $${lengthTex(top(d))}$. Without $\\mathbf b^{\\top}\\mathbf b=1$ there would be no largest variance: twice $\\mathbf b$ has four times the value. Divide by the length.`,
    },
    {
      id: 'AXIS_OF_LARGEST_ENTRY',
      short: 'the axis with the largest diagonal entry',
      answer: (d) => {
        const [a, , c] = entries(d);
        return a > c ? [String(a), '1', '0'] : a < c ? [String(c), '0', '1'] : undefined;
      },
      say: (d) => {
        const [a, b, c] = entries(d);
        const axis = a > c ? [a, b] : [b, c];
        return `Along that axis the variance is $${num(Math.max(a, c))}$. But the gradient $2\\mathbf b^{\\top}S = ${rowTex(axis.map((x) => 2 * x))}$ still has a part along the circle, since the entry $${num(b)}$ is not zero: turning a little brings more.`;
      },
    },
    {
      id: 'TRACE',
      short: 'the whole variance instead of that along one direction',
      answer: (d) => [String(eigenvalues(d)[0] + eigenvalues(d)[1]), '', ''],
      say: (d) =>
        `$${num(eigenvalues(d)[0] + eigenvalues(d)[1])}$ is the trace of $S$, the variance along both directions together. Along one direction it is at most the larger eigenvalue.`,
    },
  ],
  hints: (d) => {
    const [a, b, c] = entries(d);
    const [large, small] = eigenvalues(d);
    return [
      `On the circle the gradient $2\\mathbf b^{\\top}S$ has to point straight outward: $S\\,\\mathbf b = \\lambda\\,\\mathbf b$. So look for the eigenvalues of $S$.`,
      `$\\det(S-\\lambda I) = \\lambda^2-${num(a + c)}\\lambda${plus(a * c - b * b)}$, with the roots $${num(large)}$ and $${num(small)}$. Which of them is the largest variance?`,
      `The first row of $(S-${num(large)}I)\\,\\mathbf b=\\mathbf 0$ says $${tex(
        `${a - large}*u + ${b}*v`,
      )
        .replace('u', 'b_1')
        .replace('v', 'b_2')} = 0$. Solve it, then divide by the length.`,
    ];
  },
  solution: (d) => {
    const [a, b, c] = entries(d);
    const [large, small] = eigenvalues(d);
    const t = top(d);
    const size = Math.hypot(...t);
    const at = { u: t[0] / size, v: t[1] / size };
    const outward = gradient(form(d), ['u', 'v'], at).map((g) => Number(g.toFixed(3)));
    return [
      `With the constraint $\\mathbf b^{\\top}\\mathbf b=1$ and its multiplier, $\\nabla\\bigl(\\mathbf b^{\\top}S\\,\\mathbf b+\\lambda(1-\\mathbf b^{\\top}\\mathbf b)\\bigr)=\\mathbf 0$ is $S\\,\\mathbf b=\\lambda\\,\\mathbf b$, and then $\\mathbf b^{\\top}S\\,\\mathbf b=\\lambda$: the largest variance is the larger eigenvalue.`,
      `$$\\det(S-\\lambda I) = \\lambda^2-${num(a + c)}\\lambda${plus(a * c - b * b)} = (\\lambda-${num(large)})(\\lambda-${num(small)}) .$$`,
      `So it is $\\lambda = ${num(large)}$. From $S\\,${columnTex(t)} = ${columnTex([a * t[0] + b * t[1], b * t[0] + c * t[1]])} = ${num(large)}\\,${columnTex(t)}$ the direction is`,
      `$$\\mathbf b = \\frac{1}{${lengthTex(t)}}\\,${columnTex(t)} \\approx ${columnTex([Number(at.u.toFixed(4)), Number(at.v.toFixed(4))])} .$$`,
      `A check: $\\mathbf b^{\\top}S\\,\\mathbf b = ${num(Number(value(form(d), at).toFixed(6)))}$, and the gradient $2\\mathbf b^{\\top}S \\approx ${rowTex(outward)}$ is $${num(2 * large)}\\,\\mathbf b^{\\top}$, straight out of the circle.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'where-it-lands',
    query: query({ model: 'pca', data: '', sigma: entries(d).join(','), angle: 0, view: view(d) }),
    caption: `The ellipse of $S$ and a direction $\\mathbf b$. Turn it until the gradient has no part along the circle.`,
  }),
  cases: [
    { seed: '1', typed: ['7', '1/sqrt(5)', '2/sqrt(5)'], expect: 'correct' },
    { seed: '1', typed: ['7', 'sqrt(5)/5', '2*sqrt(5)/5'], expect: 'correct' },
    { seed: '1', typed: ['7.0', '0.447', '0.894'], expect: 'correct' },
    { seed: '1', typed: ['7', '0,4472', '0,8944'], expect: 'correct' },
    { seed: '1', typed: ['2', '2/sqrt(5)', '-1/sqrt(5)'], expect: 'SMALLER_EIGENVALUE' },
    { seed: '1', typed: ['7', '1', '2'], expect: 'NOT_NORMALISED' },
    { seed: '1', typed: ['7', '-1/sqrt(5)', '-2/sqrt(5)'], expect: 'OPPOSITE' },
    { seed: '1', typed: ['7', '-0.447', '-0.894'], expect: 'OPPOSITE' },
    { seed: '1', typed: ['6', '0', '1'], expect: 'AXIS_OF_LARGEST_ENTRY' },
    { seed: '1', typed: ['9', '1/sqrt(5)', '2/sqrt(5)'], expect: 'TRACE' },
    { seed: '1', typed: ['7', '0.5', '0.5'], expect: 'partly' },
    { seed: '1', typed: ['7', '1/sqrt(5)', 'b'], expect: 'unreadable' },
  ],
});
