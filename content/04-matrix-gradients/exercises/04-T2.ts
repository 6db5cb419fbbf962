import {
  gradient,
  matrixTex,
  num,
  par,
  plus,
  query,
  row,
  rowTex,
  template,
  tex,
} from '../../../src/exercises/author.ts';

interface Draw {
  /** A = [a, b; c, d]. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly x: readonly [number, number];
}

/** xᵀAx with the entries of x as two variables p and q. */
const f = ({ a, b, c, d }: Draw) => `(p, q)'*[${a}, ${b}; ${c}, ${d}]*(p, q)`;
const matrixOf = ({ a, b, c, d }: Draw) => matrixTex([[a, b], [c, d]]); // prettier-ignore
const sumOf = ({ a, b, c, d }: Draw) => matrixTex([[2 * a, b + c], [b + c, 2 * d]]); // prettier-ignore
/** xᵀA and (Ax)ᵀ: what each of the two places of x gives. */
const last = ({ a, b, c, d, x: [p, q] }: Draw) => [p * a + q * c, p * b + q * d] as const;
const first = ({ a, b, c, d, x: [p, q] }: Draw) => [a * p + b * q, c * p + d * q] as const;

export default template<Draw>({
  id: '04-T2',
  version: 1,
  title: 'The gradient of a quadratic form in numbers',
  skills: ['vector-identities', 'gradient'],
  draw: (random) => {
    const [a, b, c, d] = [0, 1, 2, 3].map(() => random.int(-3, 3)) as [
      number,
      number,
      number,
      number,
    ];
    return { a, b, c, d, x: [random.nonzero(-3, 3), random.nonzero(-3, 3)] };
  },
  accept: (draw) =>
    draw.b !== draw.c &&
    Math.max(...last(draw).map(Math.abs), ...first(draw).map(Math.abs)) <= 15 &&
    [...last(draw), ...first(draw)].filter((entry) => entry === 0).length < 2,
  prompt: (d) =>
    `Let $f(\\mathbf x)=\\mathbf x^{\\top} A\\,\\mathbf x$ with $A=${matrixOf(d)}$. Compute $\\nabla f$ at $\\mathbf x=(${d.x.map(num).join(',\\ ')})$, as a row.`,
  answer: (d) => row(gradient(f(d), ['p', 'q'], { p: d.x[0], q: d.x[1] }), { label: '\\nabla f=' }),
  check: (d) => [0, 1].map((k) => String((last(d)[k] ?? 0) + (first(d)[k] ?? 0))),
  misconceptions: [
    {
      id: 'SYMMETRY_ASSUMED',
      short: 'a matrix taken for symmetric',
      answer: (d) => last(d).map((entry) => String(2 * entry)),
      say: (d) =>
        `That is $2\\mathbf x^{\\top} A$, right for symmetric $A$ only. Here the two entries off the diagonal are $${num(d.b)}$ and $${num(d.c)}$, so the two places of $\\mathbf x$ give different rows, and the matrix to use is $A+A^{\\top}$.`,
    },
    {
      id: 'SYMMETRY_ASSUMED',
      short: 'a matrix taken for symmetric',
      answer: (d) => first(d).map((entry) => String(2 * entry)),
      say: (d) =>
        `That is $2A\\,\\mathbf x$ written as a row, right for symmetric $A$ only. Here the two entries off the diagonal are $${num(d.b)}$ and $${num(d.c)}$, so the two places of $\\mathbf x$ give different rows, and the matrix to use is $A+A^{\\top}$.`,
    },
    {
      id: 'ONE_OCCURRENCE',
      short: 'one of two places of the variable missed',
      answer: (d) => last(d).map(String),
      say: (d) =>
        `That is $\\mathbf x^{\\top} A$, from the second place of $\\mathbf x$. The first place moves too and adds $(A\\,\\mathbf x)^{\\top}=${rowTex(first(d))}$.`,
    },
    {
      id: 'ONE_OCCURRENCE',
      short: 'one of two places of the variable missed',
      answer: (d) => first(d).map(String),
      say: (d) =>
        `That is $(A\\,\\mathbf x)^{\\top}$, from the first place of $\\mathbf x$. The second place moves too and adds $\\mathbf x^{\\top} A=${rowTex(last(d))}$.`,
    },
  ],
  hints: (d) => [
    'The product rule meets $\\mathbf x$ in two places: $\\mathrm df=(\\mathrm d\\mathbf x)^{\\top} A\\,\\mathbf x+\\mathbf x^{\\top} A\\,\\mathrm d\\mathbf x$. The first term is a number, so it equals its own transpose: turn it round, so that $\\mathrm d\\mathbf x$ stands last in both.',
    `So $\\nabla f=\\mathbf x^{\\top}(A+A^{\\top})$. Add first: $A+A^{\\top}=${sumOf(d)}$.`,
    `What is left is a row times a matrix, $${rowTex(d.x)}${sumOf(d)}$: two scalar products, one with each column.`,
  ],
  solution: (d) => {
    const [p, q] = d.x;
    const [diagonal, other, corner] = [2 * d.a, d.b + d.c, 2 * d.d];
    const [g, h] = [diagonal * p + other * q, other * p + corner * q];
    return [
      'Both places of $\\mathbf x$ count, and a number equals its own transpose:',
      '$$\\begin{aligned}\\mathrm df&=(\\mathrm d\\mathbf x)^{\\top} A\\,\\mathbf x+\\mathbf x^{\\top} A\\,\\mathrm d\\mathbf x\\\\ &=\\mathbf x^{\\top}(A^{\\top}+A)\\,\\mathrm d\\mathbf x.\\end{aligned}$$',
      `So $\\nabla f=\\mathbf x^{\\top}(A+A^{\\top})$ with $A+A^{\\top}=${sumOf(d)}$.`,
      `Its entries are $${num(p)}\\cdot ${par(diagonal)}${plus(q)}\\cdot ${par(other)}=${num(g)}$ and $${num(p)}\\cdot ${par(other)}${plus(q)}\\cdot ${par(corner)}=${num(h)}$, so`,
      `$$\\nabla f=${rowTex([g, h])}.$$`,
      `A check: multiplied out, $f=${tex(`${d.a}*p^2 + ${d.b + d.c}*p*q + ${d.d}*q^2`)
        .replaceAll('p', 'x_1')
        .replaceAll(
          'q',
          'x_2',
        )}$, and its partial derivatives at $(${num(p)},\\ ${num(q)})$ are the same two numbers.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'matrix-calculus',
    query: query({
      f: `A = [${d.a}, ${d.b}; ${d.c}, ${d.d}]; x = (${d.x.join(', ')}); x'*A*x`,
      by: 'x',
      // Under “Your formula” it is the typical mistake that is tried.
      mine: "2*x'*A",
    }),
    caption:
      'The gradient with the numbers of this exercise. Under “Your formula” $2\\mathbf x^{\\top} A$ is tried on random inputs and fails: put $\\mathbf x^{\\top}(A+A^{\\top})$ in its place.',
  }),
  cases: [
    { seed: '1', typed: ['15', '15'], expect: 'correct' },
    { seed: '1', typed: ['15.0', '15.0'], expect: 'correct' },
    { seed: '1', typed: ['2*(15)-(15)', '2*(15)-(15)'], expect: 'correct' },
    { seed: '1', typed: ['18', '12'], expect: 'SYMMETRY_ASSUMED' },
    { seed: '1', typed: ['9', '6'], expect: 'ONE_OCCURRENCE' },
    { seed: '1', typed: ['7', '7'], expect: 'wrong' },
    { seed: '1', typed: ['3x', '1'], expect: 'unreadable' },
    { seed: '1', typed: ['', ''], expect: 'unreadable' },
  ],
});
