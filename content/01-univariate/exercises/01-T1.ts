import {
  num,
  number,
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
  readonly c: number;
  readonly x0: number;
}

const f = ({ a, b, c }: Draw) => `${a}*x^3 + ${b}*x^2 + ${c}*x`;

/** f′ in falling powers, the order in which the solution puts in the numbers; `tex` would begin with a plus. */
function slopeTex({ a, b, c }: Draw): string {
  return `${3 * a}x^2 ${plus(2 * b)}x ${plus(c)}`;
}

function window(d: Draw): string {
  const y = value(f(d), { x: d.x0 });
  return [d.x0 - 3, d.x0 + 3, y - 4, y + 4].join(',');
}

export default template<Draw>({
  id: '01-T1',
  version: 1,
  title: 'The slope of a cubic at a point',
  skills: ['derivative'],
  draw: (random) => ({
    a: random.nonzero(-3, 3),
    b: random.nonzero(-3, 3),
    c: random.nonzero(-3, 3),
    x0: random.int(-2, 2),
  }),
  prompt: (d) => `Let $f(x) = ${tex(f(d))}$. What is $f'(${num(d.x0)})$?`,
  answer: (d) => number(slope(f(d), 'x', { x: d.x0 }), { label: `f'(${num(d.x0)})=` }),
  check: ({ a, b, c, x0 }) => [String(3 * a * x0 ** 2 + 2 * b * x0 + c)],
  misconceptions: [
    {
      id: 'VALUE',
      short: 'the value of f instead of its slope',
      answer: (d) => [String(value(f(d), { x: d.x0 }))],
      say: (d) =>
        `That is $f(${num(d.x0)})$, the height of the graph. The question asks how steep the graph is there: differentiate first, and put in $x = ${num(d.x0)}$ last.`,
    },
    {
      id: 'POWER_NOT_LOWERED',
      short: 'the exponent left as it was',
      answer: ({ a, b, c, x0 }) => [String(3 * a * x0 ** 3 + 2 * b * x0 ** 2 + c * x0)],
      say: (d) =>
        `You brought the exponents down as factors and left them standing as exponents too. The power rule lowers each by one, $\\frac{d}{dx}x^3 = 3x^2$: look at $${tex(`${d.a}*x^3`)}$, whose slope is $${tex(`${3 * d.a}*x^2`)}$.`,
    },
    {
      id: 'POWER_NOT_IN_FRONT',
      short: 'the exponent lowered but not brought in front',
      answer: ({ a, b, c, x0 }) => [String(a * x0 ** 2 + b * x0 + c)],
      say: (d) =>
        `You lowered the exponents, and that is right, but each also comes down in front as a factor: $${tex(`${d.a}*x^3`)}$ has the slope $${tex(`${3 * d.a}*x^2`)}$, and $${tex(`${d.b}*x^2`)}$ has $${tex(`${2 * d.b}*x`)}$.`,
    },
    {
      id: 'SQUARE_SIGN',
      short: 'the square of a negative number taken as negative',
      answer: ({ a, b, c, x0 }) =>
        x0 < 0 ? [String(-3 * a * x0 ** 2 + 2 * b * x0 + c)] : undefined,
      say: ({ x0 }) =>
        `The formula is right, but a sign was lost when $x = ${num(x0)}$ was put in. The square of a negative number is positive: $(${num(x0)})^2 = ${num(x0 ** 2)}$, not $${num(-(x0 ** 2))}$. Write the parentheses.`,
    },
    {
      id: 'CONSTANT_KEPT',
      short: 'the linear term kept as it was',
      answer: ({ a, b, c, x0 }) => [String(3 * a * x0 ** 2 + 2 * b * x0 + c * x0)],
      say: (d) =>
        `The term $${tex(`${d.c}*x`)}$ went through unchanged. Its slope is the constant $${num(d.c)}$, the same at every $x$: a straight line is equally steep everywhere.`,
    },
  ],
  hints: (d) => [
    `A derivative of a sum is the sum of the derivatives, and constant factors stay in front: take the three terms of $${tex(f(d))}$ one at a time.`,
    `The power rule: $\\frac{d}{dx}x^n = n\\,x^{n-1}$. The exponent comes down as a factor, and what is left of it is one less.`,
    `So $f'(x) = ${slopeTex(d)}$. Only now put in $x = ${num(d.x0)}$${d.x0 < 0 ? ', in parentheses' : ''}.`,
  ],
  solution: (d) => {
    const { a, b, c, x0 } = d;
    const s = 3 * a * x0 ** 2 + 2 * b * x0 + c;
    const h = 1e-5;
    const central = (value(f(d), { x: x0 + h }) - value(f(d), { x: x0 - h })) / (2 * h);
    return [
      `Differentiate term by term. By the power rule $x^3$ has the slope $3x^2$, $x^2$ has $2x$ and $x$ has $1$; the factors stay in front:`,
      `$$f'(x) = ${slopeTex(d)}.$$`,
      `At $x = ${num(x0)}$ this is $${num(3 * a)}\\cdot ${par(x0)}^2 ${plus(2 * b)}\\cdot ${par(x0)} ${plus(c)} = ${num(s)}$.`,
      `A check by numbers: the central difference $\\frac{f(${num(x0)}+h)-f(${num(x0)}-h)}{2h}$ with $h = 10^{-5}$ gives $${num(Number(central.toFixed(6)))}$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'tangent',
    // The window around the point: for a steep curve the one of the widget would be far too tall.
    query: query({ f: tidy(f(d)), at: d.x0, h: 0.5, view: window(d) }),
    caption: `The graph and its tangent at $x = ${num(d.x0)}$: the slope of the line is the number asked for.`,
  }),
  cases: [
    { seed: '3', typed: ['-46'], expect: 'correct' },
    { seed: '3', typed: ['−46,0'], expect: 'correct' },
    { seed: '3', typed: ['2-36-12'], expect: 'correct' },
    { seed: '3', typed: ['-32'], expect: 'VALUE' },
    { seed: '3', typed: ['-92'], expect: 'POWER_NOT_LOWERED' },
    { seed: '3', typed: ['46'], expect: 'SIGN' },
    { seed: '3', typed: ['7'], expect: 'wrong' },
    { seed: '3', typed: ['-46x'], expect: 'unreadable' },
  ],
});
