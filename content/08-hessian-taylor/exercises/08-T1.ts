import {
  gradient,
  hessian,
  matrix,
  matrixTex,
  num,
  par,
  plus,
  pointTex,
  query,
  template,
  tex,
  tidy,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly x: number;
  readonly y: number;
}

const f = ({ a, b, c }: Draw) => `${a}*x^3 + ${b}*x^2*y + ${c}*y^2`;
const at = ({ x, y }: Draw) => ({ x, y });
const H = (d: Draw) => hessian(f(d), ['x', 'y'], at(d));
/** fxx, fxy, fyx, fyy with other mixed entries, as an answer. */
const withMixed = (d: Draw, change: (mixed: number) => number) => {
  const mixed = String(change(2 * d.b * d.x));
  return [String(6 * d.a * d.x + 2 * d.b * d.y), mixed, mixed, String(2 * d.c)];
};
const first = ({ a, b }: Draw) => tex(`${3 * a}*x^2 + ${2 * b}*x*y`);
const second = ({ b, c }: Draw) => tex(`${b}*x^2 + ${2 * c}*y`);

/** `-3,0` is −3. */
const read = (text = '') => Number(text.trim().replace('−', '-').replace(',', '.'));

export default template<Draw>({
  id: '08-T1',
  version: 1,
  title: 'The Hessian of a polynomial at a point',
  skills: ['hessian', 'gradient'],
  draw: (random) => ({
    a: random.nonzero(-3, 3),
    b: random.nonzero(-3, 3),
    c: random.nonzero(-3, 3),
    x: random.nonzero(-2, 2),
    y: random.nonzero(-2, 2),
  }),
  prompt: (d) => `Let $f(x,y) = ${tex(f(d))}$. What is its Hessian at $${pointTex([d.x, d.y])}$?`,
  answer: (d) => matrix(H(d), { label: 'H=' }),
  check: (d) => withMixed(d, (mixed) => mixed),
  misconceptions: [
    {
      id: 'MIXED_HALVED',
      short: 'the mixed entries halved',
      answer: (d) => withMixed(d, (mixed) => mixed / 2),
      say: (d) =>
        `The mixed entries are halved. The slope of $${tex(`${d.b}*x^2*y`)}$ along $x$ is $${tex(`${2 * d.b}*x*y`)}$, and that of this along $y$ is $${tex(`${2 * d.b}*x`)}$, once in each of the two places. The Hessian holds the second partials themselves: no half comes in.`,
    },
    {
      id: 'MIXED_DOUBLED',
      short: 'the mixed entries doubled',
      answer: (d) => withMixed(d, (mixed) => 2 * mixed),
      say: (d) =>
        `The mixed entries are doubled. $${tex(`${2 * d.b}*x`)}$ stands in two places of $H$, and in each of them once. Nothing is added up, so each place holds it as it is.`,
    },
    {
      id: 'MIXED_ZERO',
      short: 'the mixed entries left at zero',
      answer: (d) => withMixed(d, () => 0),
      say: (d) =>
        `Only the diagonal is there. The first entry of the gradient, $${first(d)}$, has a $y$ in it, so it changes with $y$ too: differentiate both entries by both variables.`,
    },
    {
      id: 'MIXED_TERM_DROPPED',
      short: 'the term with both variables lost on the diagonal',
      answer: (d) => {
        const [, mixed = '', , corner = ''] = withMixed(d, (entry) => entry);
        return [String(6 * d.a * d.x), mixed, mixed, corner];
      },
      say: (d) =>
        `In the upper left entry the term $${tex(`${2 * d.b}*y`)}$ is lost. $${tex(`${2 * d.b}*x*y`)}$, in the first entry of the gradient, moves with $x$ as well as with $y$.`,
    },
    {
      id: 'GRADIENT_GIVEN',
      short: 'the gradient on the diagonal',
      answer: (d) => {
        const [p = 0, q = 0] = gradient(f(d), ['x', 'y'], at(d));
        return [String(p), '0', '0', String(q)];
      },
      say: (d) =>
        `These are the two entries of the gradient at $${pointTex([d.x, d.y])}$. The Hessian holds their slopes: differentiate each of them once more, by $x$ and by $y$.`,
    },
    {
      id: 'POINT_SWAPPED',
      short: 'the coordinates of the point exchanged',
      answer: (d) =>
        d.x === d.y
          ? undefined
          : H({ ...d, x: d.y, y: d.x })
              .flat()
              .map(String),
      say: (d) =>
        `Your letters are right, the point is put in the wrong way round: $${pointTex([d.x, d.y])}$ means $x = ${d.x}$ and $y = ${d.y}$.`,
    },
    {
      id: 'NOT_SYMMETRIC',
      short: 'two different mixed entries',
      answer: (d) => {
        const [corner = '', mixed = '', , last = ''] = withMixed(d, (entry) => entry);
        return [corner, mixed, '0', last];
      },
      made: (_, [, upper, lower]) => {
        const [p, q] = [read(upper), read(lower)];
        return Number.isFinite(p) && Number.isFinite(q) && p !== q;
      },
      say: (d) =>
        `Your two mixed entries differ. The second partials of a polynomial are continuous, so by Schwarz's theorem the order does not matter: differentiate $${first(d)}$ by $y$ and $${second(d)}$ by $x$, and both are $${tex(`${2 * d.b}*x`)}$.`,
    },
  ],
  hints: (d) => [
    `The gradient first, with its letters: $\\nabla f = [\\,${first(d)},\\ \\dots\\,]$. What is its second entry? Put the point in last.`,
    `The gradient is $[\\,${first(d)},\\ ${second(d)}\\,]$. Differentiate its first entry by $x$ and by $y$: that is the upper row. Then the second entry for the lower row.`,
    `So $H = ${matrixTex([
      [tex(`${6 * d.a}*x + ${2 * d.b}*y`), tex(`${2 * d.b}*x`)],
      [tex(`${2 * d.b}*x`), 2 * d.c],
    ])}$. It is symmetric, as it should be. Now put in $x = ${num(d.x)}$ and $y = ${num(d.y)}$.`,
  ],
  solution: (d) =>
    [
      `The gradient is $[\\,${first(d)},\\ ${second(d)}\\,]$. Each entry by $x$ and by $y$:`,
      `$$H = ${matrixTex([
        [tex(`${6 * d.a}*x + ${2 * d.b}*y`), tex(`${2 * d.b}*x`)],
        [tex(`${2 * d.b}*x`), 2 * d.c],
      ])}.$$`,
      `At $${pointTex([d.x, d.y])}$ the first entry is $${num(6 * d.a)}\\cdot${par(d.x)} ${plus(2 * d.b)}\\cdot${par(d.y)} = ${num(6 * d.a * d.x + 2 * d.b * d.y)}$ and the mixed one $${num(2 * d.b)}\\cdot${par(d.x)} = ${num(2 * d.b * d.x)}$, so $H = ${matrixTex(H(d))}$.`,
      'A check: the two mixed entries were found in different ways, and they agree.',
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'taylor',
    query: query({
      f: tidy(f(d)),
      at: `${d.x},${d.y}`,
      look: 'curvature',
      angle: 0,
      view: [d.x - 2, d.x + 2, d.y - 1.75, d.y + 1.75].join(','),
    }),
    caption: `The function near $${pointTex([d.x, d.y])}$ with its Hessian: its diagonal entries say how the ground bends along the axes.`,
  }),
  cases: [
    { seed: '3', typed: ['16', '2', '2', '4'], expect: 'correct' },
    { seed: '3', typed: ['16.0', '2.0', '2.0', '4.0'], expect: 'correct' },
    { seed: '3', typed: ['2*(16)/2', '2*(2)/2', '2*(2)/2', '2*(4)/2'], expect: 'correct' },
    { seed: '3', typed: ['16', '1', '1', '4'], expect: 'MIXED_HALVED' },
    { seed: '3', typed: ['16', '4', '4', '4'], expect: 'MIXED_DOUBLED' },
    { seed: '3', typed: ['16', '0', '0', '4'], expect: 'MIXED_ZERO' },
    { seed: '3', typed: ['18', '2', '2', '4'], expect: 'MIXED_TERM_DROPPED' },
    { seed: '3', typed: ['-7', '0', '0', '3'], expect: 'GRADIENT_GIVEN' },
    { seed: '3', typed: ['16', '2', '0', '4'], expect: 'NOT_SYMMETRIC' },
    { seed: '3', typed: ['-16', '-2', '-2', '4'], expect: 'POINT_SWAPPED' },
    { seed: '3', typed: ['97', '97', '97', '97'], expect: 'wrong' },
    { seed: '3', typed: ['12x', '2', '2', '4'], expect: 'unreadable' },
  ],
});
