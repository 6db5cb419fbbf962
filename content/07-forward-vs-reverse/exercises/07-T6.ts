import {
  columnTex,
  hessian,
  gradient,
  matrixTex,
  num,
  par,
  pointTex,
  plus,
  query,
  template,
  tex,
  tidy,
  vector,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly x: number;
  readonly y: number;
  readonly v: readonly [number, number];
}

const f = ({ a, b, c }: Draw) => `${a}*x^3 + ${b}*x*y + ${c}*y^2`;
const at = ({ x, y }: Draw) => ({ x, y });
const H = (d: Draw) => hessian(f(d), ['x', 'y'], at(d));
const times = (rows: readonly (readonly number[])[], v: readonly number[]) =>
  rows.map((row) => row.reduce((sum, entry, j) => sum + entry * (v[j] ?? 0), 0));
const texts = (entries: readonly number[]) => entries.map(String);
const first = ({ a, b }: Draw) => tex(`${3 * a}*x^2 + ${b}*y`);
const second = ({ b, c }: Draw) => tex(`${b}*x + ${2 * c}*y`);
/** ∇f v, TeX: its gradient is the second way to H v. */
const along = (d: Draw) => `(${first(d)})\\cdot${par(d.v[0])} + (${second(d)})\\cdot${par(d.v[1])}`;

export default template<Draw>({
  id: '07-T6',
  version: 1,
  title: 'A Hessian times a direction',
  skills: ['modes', 'hessian'],
  draw: (random) => ({
    a: random.nonzero(-2, 2),
    b: random.nonzero(-3, 3),
    c: random.nonzero(-2, 2),
    x: random.nonzero(-2, 2),
    y: random.int(-2, 2),
    v: [random.nonzero(-2, 2), random.nonzero(-2, 2)],
  }),
  prompt: (d) =>
    `Let $f(x,y) = ${tex(f(d))}$. What is $H\\mathbf v$, its Hessian at $${pointTex([d.x, d.y])}$ times $\\mathbf v = ${columnTex(d.v)}$?`,
  answer: (d) => vector(times(H(d), d.v), { label: 'H\\mathbf v=' }),
  check: ({ a, b, c, x, v: [p, q] }) => texts([6 * a * x * p + b * q, b * p + 2 * c * q]),
  misconceptions: [
    {
      id: 'H_TIMES_X',
      short: 'H multiplied by the point instead of the direction',
      answer: (d) => texts(times(H(d), [d.x, d.y])),
      say: (d) =>
        `You multiplied $H$ by the point $${pointTex([d.x, d.y])}$. The point says where $H$ is taken; what it is multiplied by is the direction $\\mathbf v = ${columnTex(d.v)}$.`,
    },
    {
      id: 'GRADIENT_TIMES_V',
      short: 'the gradient times v, entry by entry',
      answer: (d) => texts(gradient(f(d), ['x', 'y'], at(d)).map((g, k) => g * (d.v[k] ?? 0))),
      say: () =>
        'You multiplied the entries of the gradient by those of $\\mathbf v$. The gradient itself does not come in: $H\\mathbf v$ is its speed along $\\mathbf v$, so it has to be differentiated once more.',
    },
    {
      id: 'DIAGONAL_ONLY',
      short: 'only the diagonal of H used',
      answer: (d) => texts(H(d).map((row, k) => (row[k] ?? 0) * (d.v[k] ?? 0))),
      say: ({ b }) =>
        `You used the diagonal of $H$ only. The term $${tex(`${b}*x*y`)}$ makes the mixed partials $${b}$: each entry of the gradient changes with both variables.`,
    },
    {
      id: 'GRADIENT_GIVEN',
      short: 'the gradient instead of H v',
      answer: (d) => texts(gradient(f(d), ['x', 'y'], at(d))),
      say: (d) =>
        `That is the gradient at $${pointTex([d.x, d.y])}$. The question asks how fast it changes when the point moves along $\\mathbf v$.`,
    },
  ],
  hints: (d) => [
    `The gradient first: $\\nabla f = [\\,${first(d)},\\ ${second(d)}\\,]$. Differentiate each entry by $x$ and by $y$.`,
    `So $H = ${matrixTex([
      [tex(`${6 * d.a}*x`), d.b],
      [d.b, 2 * d.c],
    ])}$. Put in $x = ${d.x}$, then multiply by $\\mathbf v$.`,
    `Or without $H$: $\\nabla f\\,\\mathbf v = ${along(d)}$ is one number, with $\\mathbf v$ held fixed. Its gradient holds the same two numbers.`,
  ],
  solution: (d) => {
    const [p, q] = d.v;
    const [upper = 0, lower = 0] = times(H(d), d.v);
    const h = H(d);
    return [
      `At the point, $H = ${matrixTex(h)}$: its first entry is $6\\cdot${par(d.a)}\\cdot${par(d.x)}$, the others do not depend on the point.`,
      `$$H\\mathbf v = ${columnTex(h.map(([s = 0, t = 0]) => `${num(s)}\\cdot${par(p)} ${plus(t)}\\cdot${par(q)}`))} = ${columnTex([upper, lower])}.$$`,
      `Another way: $\\nabla f\\,\\mathbf v = ${along(d)}$ has the slopes $${tex(`${6 * d.a * p}*x + ${d.b * q}`)}$ along $x$ and $${num(d.b * p + 2 * d.c * q)}$ along $y$, which at $x = ${d.x}$ are $${num(upper)}$ and $${num(lower)}$ again.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'dag',
    query: query({
      f: `p = ${tidy(`${d.a}*x^3`)}; q = ${tidy(`${d.b}*x*y`)}; r = ${tidy(`${d.c}*y^2`)}; L = p + q + r`,
      mode: 'second',
      'p.x': d.x,
      'p.y': d.y,
      'd.x': d.v[0],
      'd.y': d.v[1],
      // The last one, however many there are.
      step: 40,
    }),
    caption:
      'Forward over reverse: the last line at each input is the tangent of its adjoint, an entry of $H\\mathbf v$.',
  }),
  cases: [
    { seed: '3', typed: ['12', '-11'], expect: 'correct' },
    { seed: '3', typed: ['12.0', '-11.0'], expect: 'correct' },
    { seed: '3', typed: ['2*(12)/2', '2*(-11)/2'], expect: 'correct' },
    { seed: '3', typed: ['-12', '11'], expect: 'H_TIMES_X' },
    { seed: '3', typed: ['9', '22'], expect: 'GRADIENT_TIMES_V' },
    { seed: '3', typed: ['6', '-8'], expect: 'DIAGONAL_ONLY' },
    { seed: '3', typed: ['-9', '11'], expect: 'GRADIENT_GIVEN' },
    { seed: '3', typed: ['97', '97'], expect: 'wrong' },
    { seed: '3', typed: ['12x', '-11'], expect: 'unreadable' },
  ],
});
