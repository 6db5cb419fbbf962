import {
  num,
  par,
  plus,
  query,
  slope,
  template,
  tex,
  value,
  vector,
} from '../../../src/exercises/author.ts';

type Form = 'polynomial' | 'product' | 'exponential';

interface Draw {
  readonly form: Form;
  /** The value and the seed of the dual number a + sε. */
  readonly a: number;
  readonly s: number;
  readonly b: number;
}

const f = ({ form, b }: Draw) =>
  ({ polynomial: `x^2 + ${b}*x`, product: 'x*sin(x)', exponential: `exp(${b}*x)` })[form];

/** `ε`, `-2ε` as the second part of a sum, signed. */
const epsilon = (s: number) => `${plus(s).replace(/^([+-])1$/, '$1')}\\varepsilon`;
const dual = ({ a, s }: Draw) => `${a}${epsilon(s)}`;
/** `3x` with no 1 before the letter. */
const times = (b: number, name: string) =>
  `${Math.abs(b) === 1 ? plus(b).slice(0, -1).replace('+', '') : b}${name}`;
/** The same after a first term, with its sign. */
const added = (b: number, name: string) => `${b < 0 ? '' : '+'}${times(b, name)}`;

const tangent = (d: Draw) => d.s * slope(f(d), 'x', { x: d.a });
const at = (d: Draw) => value(f(d), { x: d.a });

/** What multiplies ε² when the brackets are multiplied out. */
const squared = ({ form, a, s }: Draw) =>
  ({ polynomial: s * s, product: s * s * Math.cos(a), exponential: null })[form];

/** The line in which the dual number has been put in. */
const putIn = (d: Draw) =>
  ({
    polynomial: `(${dual(d)})^2 + ${times(d.b, `(${dual(d)})`)}`,
    product: `(${dual(d)})(\\sin ${d.a} ${added(d.s, `\\cos ${d.a}`)}\\;\\varepsilon)`,
    exponential: `e^{${d.b === 1 ? dual(d) : `${d.b}(${dual(d)})`}}`,
  })[d.form];

const multiplied = (d: Draw) => {
  const { a, b, s } = d;
  return {
    polynomial: `\\big(${a * a} ${added(2 * a * s, '\\varepsilon')}\\big) + \\big(${a * b} ${added(b * s, '\\varepsilon')}\\big)\\\\ &= ${at(d)} ${added(tangent(d), '\\varepsilon')}`,
    product: `${times(a, `\\sin ${a}`)} ${added(s, `(\\sin ${a} + ${times(a, `\\cos ${a}`)})`)}\\,\\varepsilon`,
    exponential: `e^{${a * b}} ${added(s * b, `e^{${a * b}}`)}\\,\\varepsilon`,
  }[d.form];
};

const program = (d: Draw) =>
  ({
    polynomial: `a = x^2; b = ${times(d.b, 'x')}; L = a + b`,
    product: 'a = sin(x); L = x*a',
    exponential: d.b === 1 ? 'L = exp(x)' : `a = ${d.b}*x; L = exp(a)`,
  })[d.form];

export default template<Draw>({
  id: '07-T1',
  version: 1,
  title: 'A program on dual numbers',
  skills: ['modes', 'derivative'],
  draw: (random) => ({
    form: random.pick<Form>(['polynomial', 'polynomial', 'product', 'exponential']),
    a: random.int(1, 3),
    s: random.pick([1, 2, 3, -1, -2]),
    b: random.int(1, 3),
  }),
  accept: ({ form, a, b }) => form !== 'exponential' || a * b <= 6,
  prompt: (d) =>
    `Run $f(x) = ${d.form === 'product' ? 'x\\sin x' : tex(f(d))}$ on the dual number $x = ${dual(d)}$. Give the value, then the $\\varepsilon$-part (the number before $\\varepsilon$)${d.form === 'polynomial' ? '' : ', exactly as in `e^2` or `3*cos(1)`, or to three decimals'}.`,
  answer: (d) => vector([at(d), tangent(d)], d.form === 'polynomial' ? {} : { decimals: 3 }),
  check: ({ form, a, b, s }) =>
    ({
      polynomial: [`${a * a + b * a}`, `${s * (2 * a + b)}`],
      product: [`${a}*sin(${a})`, `${s}*(sin(${a}) + ${a}*cos(${a}))`],
      exponential: [`e^${a * b}`, `${s * b}*e^${a * b}`],
    })[form],
  misconceptions: [
    {
      id: 'EPSILON_SQUARED',
      short: 'ε² kept as if it were ε',
      answer: (d) => {
        const rest = squared(d);
        return rest === null ? undefined : [String(at(d)), String(tangent(d) + rest)];
      },
      say: (d) =>
        `You kept the term with $\\varepsilon^2$, here $${times(d.s ** 2, d.form === 'polynomial' ? '' : `\\cos ${d.a}\\,`)}\\varepsilon^2$, and counted it with the $\\varepsilon$-part. $\\varepsilon^2$ is $0$ by the rule of the game, and the term is gone.`,
    },
    {
      id: 'EPSILON_SQUARED_AS_ONE',
      short: 'ε² counted as 1',
      answer: (d) => {
        const rest = squared(d);
        return rest === null ? undefined : [String(at(d) + rest), String(tangent(d))];
      },
      say: () =>
        'You added the factor of $\\varepsilon^2$ to the value, as if $\\varepsilon^2$ were $1$. $\\varepsilon^2=0$, and the value of $f$ is what it would be without any $\\varepsilon$.',
    },
    {
      id: 'SEED_OMITTED',
      short: 'the slope not multiplied by the seed',
      answer: (d) => (d.s === 1 ? undefined : [String(at(d)), String(tangent(d) / d.s)]),
      say: ({ a, s }) =>
        `That is the slope $f'(${a})$. The input moves with speed $${s}$, so the $\\varepsilon$-part is $${s}$ times as much: $f'(${a})\\cdot ${par(s)}$.`,
    },
    {
      id: 'CROSS_TERM_LOST',
      short: 'each term of a sum squared by itself',
      answer: (d) => (d.form === 'polynomial' ? [String(at(d)), String(d.b * d.s)] : undefined),
      say: (d) =>
        `The square seems to have lost its middle term: $(${dual(d)})^2 = ${d.a ** 2} ${added(2 * d.a * d.s, '\\varepsilon')} ${added(d.s ** 2, '\\varepsilon^2')}$. Only the last of these three is $0$.`,
    },
    {
      id: 'OUTER_MISSING',
      short: 'the slope of the outer function left out',
      answer: (d) => (d.form === 'exponential' ? [String(at(d)), String(d.s * d.b)] : undefined),
      say: ({ a, b, s }) =>
        `$${num(b * s)}$ is the tangent of the exponent. The exponential passes it on times its own slope, which at $${a * b}$ is $e^{${a * b}}$.`,
    },
    {
      id: 'SWAPPED',
      short: 'value and tangent exchanged',
      answer: (d) => [String(tangent(d)), String(at(d))],
      say: () =>
        'The right numbers, in the opposite order. The value comes first, as in $a + b\\,\\varepsilon$, then the number before $\\varepsilon$.',
    },
    {
      id: 'ONLY_VALUE',
      short: 'only the value, no tangent',
      answer: (d) => [String(at(d)), '0'],
      say: (d) =>
        `The value is right. The $\\varepsilon$-part says how fast it moves when $x$ moves with speed $${d.s}$, and $f$ is not level at $${d.a}$.`,
    },
    {
      id: 'INNER_MISSING',
      short: 'the inner derivative left out',
      answer: (d) =>
        d.form === 'exponential' && d.b > 1 ? [String(at(d)), String(d.s * at(d))] : undefined,
      say: ({ a, b, s }) =>
        `The exponent is a dual number of its own: $${b}(${a}${epsilon(s)}) = ${a * b}${epsilon(b * s)}$. Its tangent is $${num(b * s)}$, and that is what the exponential passes on.`,
    },
    {
      id: 'ONE_FACTOR',
      short: 'the slope of one factor only',
      answer: (d) =>
        d.form === 'product' ? [String(at(d)), String(d.s * d.a * Math.cos(d.a))] : undefined,
      say: ({ a, s }) =>
        `You let $\\sin x$ move and kept the factor $x$ still. Both carry a tangent: multiply out, and $${times(s, `\\sin ${a}`)}$ stands beside $${times(s * a, `\\cos ${a}`)}$.`,
    },
  ],
  hints: (d) => [
    `Put the dual number in and compute as with any letter, with one rule more: $\\varepsilon^2 = 0$. The seed is $${d.s}$, the factor of $\\varepsilon$ in $x = ${dual(d)}$.`,
    `For every differentiable function $\\phi(a + b\\,\\varepsilon) = \\phi(a) + \\phi'(a)\\,b\\,\\varepsilon$. For $x$ itself $a = ${d.a}$ and $b = ${d.s}$.`,
    `So $f$ becomes $${putIn(d)}$. ${
      d.form === 'exponential'
        ? `The exponent is a dual number of its own, with the value $${d.a * d.b}$ and the tangent $${num(d.b * d.s)}$: take $\\phi = \\exp$ there.`
        : 'Collect what has no $\\varepsilon$, then what has one.'
    }`,
  ],
  solution: (d) =>
    [
      `Put $x = ${dual(d)}$ in, and strike out $\\varepsilon^2$:`,
      `$$\\begin{aligned}f(${dual(d)}) &= ${putIn(d)}\\\\ &= ${multiplied(d)}.\\end{aligned}$$`,
      `The value is $${num(at(d))}$ and the $\\varepsilon$-part $${num(tangent(d))}$.`,
      `A check: the slope is $f'(${d.a}) = ${num(slope(f(d), 'x', { x: d.a }))}$, and times the seed $${d.s}$ that makes $${num(tangent(d))}$.`,
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'dag',
    query: query({ f: program(d), mode: 'forward', 'p.x': d.a, 'd.x': d.s, step: 3 }),
    caption: `The same program with $\\dot x = ${d.s}$: beside each value stands its tangent, the factor of $\\varepsilon$.`,
  }),
  cases: [
    { seed: '2', typed: ['2.718281828459045', '8.154845485377136'], expect: 'correct' },
    { seed: '2', typed: ['e', '3e'], expect: 'correct' },
    { seed: '2', typed: ['2.718', '8.155'], expect: 'correct' },
    { seed: '2', typed: ['e', '0'], expect: 'ONLY_VALUE' },
    { seed: '2', typed: ['e', '3'], expect: 'OUTER_MISSING' },
    { seed: '2', typed: ['3e', 'e'], expect: 'SWAPPED' },
    { seed: '4', typed: ['10', '7'], expect: 'correct' },
    { seed: '4', typed: ['10', '3'], expect: 'CROSS_TERM_LOST' },
    { seed: '4', typed: ['10', '8'], expect: 'EPSILON_SQUARED' },
    { seed: '4', typed: ['11', '7'], expect: 'EPSILON_SQUARED_AS_ONE' },
    { seed: '5', typed: ['12', '7'], expect: 'SEED_OMITTED' },
    { seed: '6', typed: ['1.8185948536513634', '-1.6645873461885696'], expect: 'ONE_FACTOR' },
    { seed: '14', typed: ['20.085536923187668', '-20.085536923187668'], expect: 'INNER_MISSING' },
    { seed: '2', typed: ['97', '97'], expect: 'wrong' },
    { seed: '2', typed: ['12x', '8'], expect: 'unreadable' },
  ],
});
