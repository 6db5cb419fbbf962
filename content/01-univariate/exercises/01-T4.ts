import {
  derivativeText,
  expression,
  query,
  template,
  tex,
  texAsTyped,
} from '../../../src/exercises/author.ts';

/** An outer function and its slope, both as texts in whatever is put in. */
interface Outer {
  readonly name: string;
  readonly of: (u: string) => string;
  readonly slope: (u: string) => string;
}

const OUTER: readonly Outer[] = [
  { name: 'sin', of: (u) => `sin(${u})`, slope: (u) => `cos(${u})` },
  { name: 'exp', of: (u) => `exp(${u})`, slope: (u) => `exp(${u})` },
  { name: 'tanh', of: (u) => `tanh(${u})`, slope: (u) => `(1-tanh(${u})^2)` },
  { name: 'log', of: (u) => `log(1+(${u})^2)`, slope: (u) => `(2*(${u})/(1+(${u})^2))` },
];

interface Draw {
  readonly outer: Outer;
  readonly a: number;
  readonly b: number;
}

const inner = ({ a, b }: Draw) => `${a}*x^2+${b}`;
const f = (d: Draw) => d.outer.of(inner(d));
/** The slope of the inner function. */
const du = ({ a }: Draw) => `${2 * a}*x`;
/** The answer as the chain rule makes it, factor by factor, TeX. */
const product = (d: Draw) => texAsTyped(`${du(d)}*${d.outer.slope(inner(d).replace(/^1\*/, ''))}`);

export default template<Draw>({
  id: '01-T4',
  version: 1,
  title: 'The chain rule for an inner parabola',
  skills: ['derivative', 'chain-rule'],
  draw: (random) => ({
    outer: random.pick(OUTER),
    a: random.int(1, 4),
    b: random.int(1, 4),
  }),
  prompt: (d) =>
    `Differentiate $y = ${tex(f(d))}$ with respect to $x$: give $y'$ as a formula in $x$. It need not be simplified.${d.outer.name === 'tanh' ? ' (The slope of $\\tanh u$ is $1-\\tanh^2 u$.)' : ''}`,
  // Near 0, where tanh is not yet flat to all digits.
  answer: (d) => expression(derivativeText(f(d), 'x', ['x']), 'x in -1..1', { label: "y'=" }),
  check: (d) => [`${d.outer.slope(inner(d))}*${du(d)}`],
  misconceptions: [
    {
      id: 'EVAL_POINT',
      short: 'the outer slope taken at x instead of at the inner value',
      answer: (d) => [`${d.outer.slope('x')}*${du(d)}`],
      say: (d) =>
        `The factor $${tex(du(d))}$ is right, but you took the outer slope at $x$. The outer function never sees $x$: what arrives there is $u = ${tex(inner(d))}$, and its slope belongs at that value.`,
    },
    {
      id: 'INNER_MISSING',
      short: 'the inner slope left out',
      answer: (d) => [d.outer.slope(inner(d))],
      say: (d) =>
        `This is the outer slope at the right place. What is missing is how fast the inside moves: $u = ${tex(inner(d))}$ has the slope $${tex(du(d))}$, and slopes multiply.`,
    },
    {
      id: 'EXCHANGED',
      short: 'inner and outer function exchanged',
      answer: (d) => [`${2 * d.a}*${d.outer.of('x')}*${d.outer.slope('x')}`],
      say: (d) =>
        `Inner and outer are exchanged: that is the derivative of $${tex(`${d.a}*(${d.outer.of('x')})^2+${d.b}`)}$. Here $x$ first goes through the parabola, and its value goes through the outer function.`,
    },
    {
      id: 'SLOPE_PUT_IN',
      short: 'the inner slope put into the outer slope',
      answer: (d) => [d.outer.slope(du(d))],
      say: (d) =>
        `You put the inner slope $${tex(du(d))}$ into the outer slope. Only values are put in, here $${tex(inner(d))}$; slopes are multiplied.`,
    },
    {
      id: 'SLOPES_ADDED',
      short: 'the slopes added instead of multiplied',
      answer: (d) => [`${d.outer.slope(inner(d))} + ${du(d)}`],
      say: (d) =>
        `Both slopes are right, but you added them. The inside moves $${tex(du(d))}$ times as fast as $x$, and $y$ moves so many times as fast as the inside: “times as fast” twice over is a product.`,
    },
    {
      id: 'OUTER_NOT_DIFFERENTIATED',
      short: 'the outer function itself instead of its slope',
      // The exponential function is its own slope.
      answer: (d) => (d.outer.name === 'exp' ? undefined : [`${f(d)}*${du(d)}`]),
      say: (d) =>
        `The factor for the inside is right, but it multiplies $${tex(f(d))}$ itself. It has to multiply the slope of the outer function, $${tex(d.outer.slope('u'), ['u'])}$ at $u = ${tex(inner(d))}$.`,
    },
    {
      id: 'INNER_CONSTANT_KEPT',
      short: 'the constant kept in the inner slope',
      answer: (d) => [`${d.outer.slope(inner(d))}*(${du(d)}+${d.b})`],
      say: (d) =>
        `The constant $${d.b}$ does not move when $x$ does, so it adds nothing to the inner slope. The slope of $${tex(inner(d))}$ is $${tex(du(d))}$.`,
    },
  ],
  hints: (d) => [
    `Give the inside a name: $u = ${tex(inner(d))}$, so that $y = ${tex(d.outer.of('u'), ['u'])}$.`,
    `Differentiate each stage by its own input: $\\frac{dy}{du} = ${tex(d.outer.slope('u'), ['u'])}$.`,
    `The other stage has $\\frac{du}{dx} = ${tex(du(d))}$. Multiply the two slopes, and write $${tex(inner(d))}$ for $u$.`,
  ],
  solution: (d) =>
    [
      `With $u = ${tex(inner(d))}$ and $y = ${tex(d.outer.of('u'), ['u'])}$, the two slopes are`,
      `$$\\frac{dy}{du} = ${tex(d.outer.slope('u'), ['u'])}, \\qquad \\frac{du}{dx} = ${tex(du(d))}.$$`,
      `Slopes multiply, and the outer one is taken at the inner value:`,
      `$$\\frac{dy}{dx} = ${product(d)}.$$`,
      `A check: at $x=0$ the inner parabola is level, so there the curve of $y$ must be level too. And it is: the factor $${tex(du(d))}$ makes the slope 0.`,
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'tangent',
    query: query({
      f: `u=${inner(d)};y=${d.outer.of('u')}`,
      at: 0.5,
      look: 'chain',
      h: 0.01,
    }),
    caption: `At $x = 0.5$: the inner slope on the first arrow, the outer slope at the inner value $u$ on the second. Below them stands their product. Drag $x$ and watch which of the two changes it.`,
  }),
  cases: [
    { seed: '1', typed: ['8*cos(4*x^2 + 2)*x'], expect: 'correct' },
    { seed: '1', typed: ['(8*cos(4*x^2 + 2)*x)*(2-1)'], expect: 'correct' },
    { seed: '1', typed: ['cos(x)*8*x'], expect: 'EVAL_POINT' },
    { seed: '1', typed: ['cos(4*x^2+2)'], expect: 'INNER_MISSING' },
    { seed: '1', typed: ['8*sin(x)*cos(x)'], expect: 'EXCHANGED' },
    { seed: '1', typed: ['cos(8*x)'], expect: 'SLOPE_PUT_IN' },
    { seed: '1', typed: ['sin(4*x^2+2)*8*x'], expect: 'OUTER_NOT_DIFFERENTIATED' },
    { seed: '1', typed: ['cos(4*x^2+2)*(8*x+2)'], expect: 'INNER_CONSTANT_KEPT' },
    { seed: '1', typed: ['cos(4*x^2+2)+8*x'], expect: 'SLOPES_ADDED' },
    { seed: '1', typed: ['x'], expect: 'wrong' },
    { seed: '1', typed: ['8x*cos('], expect: 'unreadable' },
  ],
});
