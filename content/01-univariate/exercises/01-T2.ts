import {
  expression,
  hessian,
  num,
  par,
  plus,
  query,
  slope,
  template,
  tex,
  tidy,
  value,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly a: number;
  readonly b: number;
  readonly x0: number;
}

const f = ({ a, b }: Draw, x = 'x') => `${a}*(${x})^2 + ${b}*(${x})`;
const slopeAt = (d: Draw) => slope(f(d), 'x', { x: d.x0 });
const valueAt = (d: Draw) => value(f(d), { x: d.x0 });

/** x₀ + h, TeX. */
const there = ({ x0 }: Draw) => `${num(x0)}+h`;
/** A number in front of parentheses: nothing for 1, a sign for −1. */
const factor = (text: string) => (/^[+-]?1$/.test(text) ? text.slice(0, -1) : `${text}\\cdot `);

/** Half the curvature: for a parabola the quadratic term is the whole remainder. */
const curve = (d: Draw) => (hessian(f(d), ['x'], { x: d.x0 })[0]?.[0] ?? NaN) / 2;

export default template<Draw>({
  id: '01-T2',
  version: 1,
  title: 'The exact remainder of a parabola',
  skills: ['little-o', 'linear-model'],
  draw: (random) => ({
    a: random.nonzero(-4, 4),
    b: random.nonzero(-5, 5),
    x0: random.int(-3, 3),
  }),
  // This leaves out 0, where several mistakes are one.
  accept: (d) => slopeAt(d) !== 0 && valueAt(d) !== 0,
  prompt: (d) =>
    `Let $f(x) = ${tex(f(d))}$ and $x_0 = ${num(d.x0)}$. With the slope $m = f'(x_0)$ a straight line promises the value $f(x_0) + m\\,h$ for a step $h$. What is the remainder $r(h) = f(x_0+h) - \\bigl(f(x_0) + m\\,h\\bigr)$, as a formula in $h$ with its numbers worked out?`,
  answer: (d) => expression(tidy(`${curve(d)}*h^2`), 'h', { label: 'r(h)=' }),
  // The definition of the remainder, word for word, with value and slope by AD.
  check: (d) => [`${f(d, `(${d.x0})+h`)} - (${valueAt(d)}) - (${slopeAt(d)})*h`],
  misconceptions: [
    {
      id: 'LINEAR_PART',
      short: 'a part of the linear model instead of the remainder',
      answer: ({ a, x0 }) => [`${2 * a * x0}*h`],
      say: (d) =>
        `That is what $${tex(`${d.a}*x^2`)}$ contributes to $f'(${num(d.x0)})\\,h$, so it belongs to the promise. The remainder is what is left of $f(x_0+h)$ once the whole of $${num(slopeAt(d))}\\,h$ is gone; look at the term with $h^2$.`,
    },
    {
      id: 'LINEAR_KEPT',
      short: 'the linear term of f left in the remainder',
      answer: ({ a, b }) => [`${a}*h^2 + ${b}*h`],
      say: (d) =>
        `You subtracted only the slope of the square. The term $${tex(`${d.b}*x`)}$ has a slope too, and it is a part of $f'(${num(d.x0)}) = ${num(2 * d.a * d.x0)} ${plus(d.b)} = ${num(slopeAt(d))}$, so $${tex(`${d.b}*h`)}$ goes with the promise. A remainder that keeps a plain $h$ is not $o(h)$.`,
    },
    {
      id: 'CHANGE',
      short: 'the whole change of f',
      answer: (d) => [`${d.a}*h^2 + ${slopeAt(d)}*h`],
      say: (d) =>
        `That is the change $f(x_0+h)-f(x_0)$. You took away the value but not yet the slope times the step, $${tex(`${slopeAt(d)}*h`)}$.`,
    },
    {
      id: 'VALUE_KEPT',
      short: 'the value at the point not subtracted',
      answer: (d) => [`${d.a}*h^2 + ${valueAt(d)}`],
      say: (d) =>
        `The slope times the step is gone, but the value $f(${num(d.x0)}) = ${num(valueAt(d))}$ is still there. The promise begins at that value: at $h=0$ nothing may remain.`,
    },
    {
      id: 'DIFFERENTIATED',
      short: 'the derivative of the remainder',
      answer: ({ a }) => [`${2 * a}*h`],
      say: (d) =>
        `You differentiated once too often: $${tex(`${2 * d.a}*h`)}$ is the derivative of $${tex(`${d.a}*h^2`)}$. The remainder is a difference of values; the only derivative in it is the number $m$.`,
    },
    {
      id: 'RATIO',
      short: 'the remainder divided by h',
      answer: ({ a }) => [`${a}*h`],
      say: () =>
        `That is the ratio $r(h)/h$, which shows that the remainder is $o(h)$. The question is for $r(h)$ itself: multiply by $h$ again.`,
    },
  ],
  hints: (d) => [
    `Multiply out $f(${there(d)})$: put $${there(d)}$ for $x$ in $${tex(f(d))}$, with $(${there(d)})^2 = ${tex(`${d.x0 ** 2} + ${2 * d.x0}*h + h^2`, ['h'])}$.`,
    `Take away the value $f(${num(d.x0)}) = ${num(valueAt(d))}$. Every term that is left contains $h$: $${tex(`${slopeAt(d)}*h + ${d.a}*h^2`)}$.`,
    `Take away $f'(${num(d.x0)})\\,h = ${tex(`${slopeAt(d)}*h`)}$. With the right slope no plain $h$ remains; only the square is left.`,
  ],
  solution: (d) => {
    const { a, b, x0 } = d;
    const [v, m] = [valueAt(d), slopeAt(d)];
    const [reached, promised] = [value(f(d), { x: x0 + 0.1 }), v + 0.1 * m];
    return [
      `Multiply out and collect by powers of $h$:`,
      `$$\\begin{aligned} f(${there(d)}) &= ${factor(num(a))}(${there(d)})^2 ${factor(plus(b))}(${there(d)}) \\\\ &= \\underbrace{${num(v)} ${plus(m)}\\,h}_{\\text{promise}} + \\underbrace{${a < 0 ? '(' : ''}${tex(`${a}*h^2`)}${a < 0 ? ')' : ''}}_{\\text{remainder}}. \\end{aligned}$$`,
      `The value is $f(${num(x0)}) = ${num(v)}$ and the slope $f'(${num(x0)}) = ${num(2 * a)}\\cdot${par(x0)} ${plus(b)} = ${num(m)}$, so only $r(h) = ${tex(`${a}*h^2`)}$ is left, whatever $x_0$ is.`,
      `A check at $h = 0.1$: the curve is at $${num(reached)}$, the line at $${num(promised)}$, and the difference is $${num(Number((reached - promised).toFixed(6)))} = ${factor(num(a))}0.1^2$.`,
    ].join('\n\n');
  },
  figure: (d) => {
    const y = valueAt(d);
    return {
      widget: 'tangent',
      query: query({
        f: tidy(f(d)),
        at: d.x0,
        h: 1,
        view: `${d.x0 - 2},${d.x0 + 2},${y - 6},${y + 6}`,
      }),
      caption: `The bar between the curve and its line at $x_0 = ${num(d.x0)}$ is the remainder, best seen in the magnified window. Halve the step and it falls to a quarter; with $h = 1$ it is the number in front of $h^2$.`,
    };
  },
  cases: [
    { seed: '1', typed: ['-h^2'], expect: 'correct' },
    { seed: '1', typed: ['(-h*h)'], expect: 'correct' },
    { seed: '1', typed: ['2*h'], expect: 'LINEAR_PART' },
    { seed: '1', typed: ['-1*h^2 + 1*h'], expect: 'LINEAR_KEPT' },
    { seed: '1', typed: ['-1*h^2 + 3*h'], expect: 'CHANGE' },
    { seed: '1', typed: ['-1*h^2 + -2'], expect: 'VALUE_KEPT' },
    { seed: '1', typed: ['-2*h'], expect: 'DIFFERENTIATED' },
    { seed: '1', typed: ['-1*h'], expect: 'RATIO' },
    { seed: '1', typed: ['2^h'], expect: 'wrong' },
    { seed: '1', typed: ['h+'], expect: 'unreadable' },
  ],
});
