import { gradientTexts, query, row, template, tex, tidy } from '../../../src/exercises/author.ts';

type Pair = readonly [byX: string, byY: string];

/** A family of functions in x and y with two small whole numbers. */
interface Family {
  readonly name: string;
  readonly f: (a: number, b: number) => string;
  readonly gradient: (a: number, b: number) => Pair;
  /** The inner slope, or the exponent in front, forgotten. */
  readonly innerMissing: (a: number, b: number) => Pair;
  /** The frozen variable dropped with what it stands in. */
  readonly frozenDropped: (a: number, b: number) => Pair;
  /** Both variables moved at once. */
  readonly both?: (a: number, b: number) => string;
  /** What is a number while y, or x, is frozen, and the slope of the rest: sentences for the solution. */
  readonly steps: (a: number, b: number) => Pair;
}

const power = (x: string, n: number) => (n === 0 ? '1' : `${x}^${n}`);
const quadratic = (a: number, b: number) => `(1+${a}*x^2+${b}*y^2)`;

const FAMILIES: readonly Family[] = [
  {
    name: 'wave',
    f: (a, b) => `exp(${a}*x)*sin(${b}*y)`,
    gradient: (a, b) => [`${a}*exp(${a}*x)*sin(${b}*y)`, `${b}*exp(${a}*x)*cos(${b}*y)`],
    innerMissing: (a, b) => [`exp(${a}*x)*sin(${b}*y)`, `exp(${a}*x)*cos(${b}*y)`],
    frozenDropped: (a, b) => [`${a}*exp(${a}*x)`, `${b}*cos(${b}*y)`],
    both: (a, b) => `${a * b}*exp(${a}*x)*cos(${b}*y)`,
    steps: (a, b) => [
      `Freeze $y$: then $${tex(`sin(${b}*y)`)}$ is a number in front, and $${tex(`exp(${a}*x)`)}$ has the slope $${tex(`${a}*exp(${a}*x)`)}$.`,
      `Freeze $x$: then $${tex(`exp(${a}*x)`)}$ is a number in front, and $${tex(`sin(${b}*y)`)}$ has the slope $${tex(`${b}*cos(${b}*y)`)}$.`,
    ],
  },
  {
    name: 'monomial',
    f: (a, b) => `x^${a}*y^${b}`,
    gradient: (a, b) => [
      `${a}*${power('x', a - 1)}*${power('y', b)}`,
      `${b}*${power('x', a)}*${power('y', b - 1)}`,
    ],
    innerMissing: (a, b) => [
      `${power('x', a - 1)}*${power('y', b)}`,
      `${power('x', a)}*${power('y', b - 1)}`,
    ],
    frozenDropped: (a, b) => [`${a}*${power('x', a - 1)}`, `${b}*${power('y', b - 1)}`],
    both: (a, b) => `${a * b}*${power('x', a - 1)}*${power('y', b - 1)}`,
    steps: (a, b) => [
      `Freeze $y$: then $${tex(`y^${b}`)}$ is a number in front, and $${tex(`x^${a}`)}$ has the slope $${tex(`${a}*${power('x', a - 1)}`, ['x'])}$.`,
      `Freeze $x$: then $${tex(`x^${a}`)}$ is a number in front, and $${tex(`y^${b}`)}$ has the slope $${tex(`${b}*${power('y', b - 1)}`, ['y'])}$.`,
    ],
  },
  {
    name: 'log',
    f: (a, b) => `log${quadratic(a, b)}`,
    gradient: (a, b) => [`${2 * a}*x/${quadratic(a, b)}`, `${2 * b}*y/${quadratic(a, b)}`],
    innerMissing: (a, b) => [`1/${quadratic(a, b)}`, `1/${quadratic(a, b)}`],
    frozenDropped: (a, b) => [`${2 * a}*x/(1+${a}*x^2)`, `${2 * b}*y/(1+${b}*y^2)`],
    steps: (a, b) => [
      `Name the inside $u = ${tex(quadratic(a, b))}$; the logarithm has the slope $1/u$. Freeze $y$: then $u$ moves with $x$ at the rate $${tex(`${2 * a}*x`)}$. By the chain rule the two slopes multiply.`,
      `Freeze $x$: then $u$ moves with $y$ at the rate $${tex(`${2 * b}*y`)}$. The outer slope is $1/u$ again, and the two multiply.`,
    ],
  },
];

interface Draw {
  readonly family: Family;
  readonly a: number;
  readonly b: number;
}

const f = ({ family, a, b }: Draw) => family.f(a, b);
const grad = (d: Draw) => gradientTexts(f(d), ['x', 'y']);

export default template<Draw>({
  id: '02-T2',
  version: 1,
  title: 'A gradient as a row of formulas',
  skills: ['gradient', 'chain-rule'],
  draw: (random) => ({
    family: random.pick(FAMILIES),
    a: random.int(1, 3),
    b: random.int(1, 3),
  }),
  // With both 1 nothing would come down in front, and nothing could be forgotten.
  accept: ({ family, a, b }) => family.name === 'log' || a * b > 1,
  prompt: (d) =>
    `Find the gradient of $f(x,y) = ${tex(f(d))}$, as a row of two formulas in $x$ and $y$.`,
  answer: (d) => row(grad(d), { variables: 'x, y', label: '\\nabla f=' }),
  check: ({ family, a, b }) => family.gradient(a, b),
  misconceptions: [
    {
      id: 'INNER_MISSING',
      short: 'the inner slope left out',
      answer: ({ family, a, b }) =>
        family.name === 'monomial' ? undefined : family.innerMissing(a, b),
      say: ({ family, a, b }) =>
        family.name === 'log'
          ? `You took the slope $1/u$ of the logarithm and stopped there. The inside $u = ${tex(quadratic(a, b))}$ moves too, at the rates $${tex(`${2 * a}*x`)}$ and $${tex(`${2 * b}*y`)}$: slopes multiply.`
          : `The inner slopes are missing. The inside $${tex(`${a}*x`)}$ moves at the rate $${a}$ and $${tex(`${b}*y`)}$ at the rate $${b}$: by the chain rule these come in front.`,
    },
    {
      id: 'POWER_NOT_IN_FRONT',
      short: 'the exponent lowered but not brought in front',
      answer: ({ family, a, b }) =>
        family.name === 'monomial' ? family.innerMissing(a, b) : undefined,
      say: ({ a, b }) =>
        `You lowered the exponents, and that is right, but they also come down as factors: $${tex(`x^${a}`)}$ has the slope $${tex(`${a}*${power('x', a - 1)}`, ['x'])}$ and $${tex(`y^${b}`)}$ the slope $${tex(`${b}*${power('y', b - 1)}`, ['y'])}$.`,
    },
    {
      id: 'FROZEN_DROPPED',
      short: 'the frozen letter thrown away',
      answer: ({ family, a, b }) => family.frozenDropped(a, b),
      say: (d) =>
        d.family.name === 'log'
          ? `While $x$ moves, $y$ is held, not set to 0: the term $${tex(`${d.b}*y^2`)}$ stays in the inside $${tex(quadratic(d.a, d.b))}$, and so in the denominator. The same goes for $${tex(`${d.a}*x^2`)}$ while $y$ moves.`
          : `You threw the frozen factor away. A number in front of a function stays in front of its slope: while $x$ moves in $${tex(f(d))}$, the factor with $y$ is such a number, and the other way round.`,
    },
    {
      id: 'BOTH_MOVED',
      short: 'both factors differentiated at once',
      answer: ({ family, a, b }) => {
        const same = family.both?.(a, b);
        return same === undefined ? undefined : [same, same];
      },
      say: (d) =>
        `You differentiated both factors in each entry. In a partial derivative one variable moves; the factor with the other one stands still. In $\\frac{\\partial f}{\\partial x}$ the factor with $y$ stays as it is in $${tex(f(d))}$.`,
    },
    {
      id: 'SWAPPED',
      short: 'entries in the wrong order',
      answer: (d) => [...grad(d)].reverse(),
      say: () =>
        'The right formulas, in the wrong order. The first entry is the slope along $x$, with $y$ frozen; the second is the slope along $y$.',
    },
  ],
  hints: (d) => {
    const [first] = d.family.steps(d.a, d.b);
    const [byX = ''] = grad(d);
    return [
      `For the first entry treat $y$ in $${tex(f(d))}$ as a number like 5, and for the second treat $x$ as one.`,
      first,
      `So the first entry is $${tex(byX, ['x', 'y'])}$. Now freeze $x$ and do the same along $y$${d.family.name === 'monomial' ? '' : '; mind the slope of what stands inside'}.`,
    ];
  },
  solution: (d) => {
    const [first, second] = d.family.steps(d.a, d.b);
    const [byX = '', byY = ''] = grad(d);
    return [
      first,
      `$$\\frac{\\partial f}{\\partial x} = ${tex(byX, ['x', 'y'])}$$`,
      second,
      `$$\\frac{\\partial f}{\\partial y} = ${tex(byY, ['x', 'y'])}$$`,
      `As a row, in the order of the variables:`,
      // Fractions of full size: in a matrix they would be small.
      `$$\\nabla f = \\begin{bmatrix}${tex(byX, ['x', 'y'])} & ${tex(byY, ['x', 'y'])}\\end{bmatrix}.$$`.replaceAll(
        '\\frac',
        '\\dfrac',
      ),
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'gradient',
    query: query({
      f: tidy(f(d), ['x', 'y']),
      at: '0.8,0.5',
      pane: 'slices',
      view: '-1,2,-0.7,1.7',
    }),
    caption: `Two slices of $f(x,y) = ${tex(f(d))}$ through one point, each with the other input frozen. Drag the point: the two slopes follow the two formulas.`,
  }),
  cases: [
    { seed: '1', typed: ['4*x/(2*x^2 + 2*y^2 + 1)', '4*y/(2*x^2 + 2*y^2 + 1)'], expect: 'correct' },
    {
      seed: '1',
      typed: ['(4*x/(2*x^2 + 2*y^2 + 1)) + y - y', '(4*y/(2*x^2 + 2*y^2 + 1)) + y - y'],
      expect: 'correct',
    },
    { seed: '1', typed: ['1/(1+2*x^2+2*y^2)', '1/(1+2*x^2+2*y^2)'], expect: 'INNER_MISSING' },
    { seed: '1', typed: ['4*x/(1+2*x^2)', '4*y/(1+2*y^2)'], expect: 'FROZEN_DROPPED' },
    { seed: '1', typed: ['4*y/(2*x^2 + 2*y^2 + 1)', '4*x/(2*x^2 + 2*y^2 + 1)'], expect: 'SWAPPED' },
    { seed: '2', typed: ['3*exp(1*x)*cos(3*y)', '3*exp(1*x)*cos(3*y)'], expect: 'BOTH_MOVED' },
    { seed: '5', typed: ['x^1*y^3', 'x^2*y^2'], expect: 'POWER_NOT_IN_FRONT' },
    { seed: '1', typed: ['4*x/(2*x^2 + 2*y^2 + 1)', 'x'], expect: 'partly' },
    { seed: '1', typed: ['x*', 'y'], expect: 'unreadable' },
  ],
});
