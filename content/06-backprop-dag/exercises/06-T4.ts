import {
  derivativeText,
  expression,
  num,
  number,
  par,
  query,
  slope,
  template,
  texAsTyped,
  value,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly names: readonly [u: string, v: string];
  /** w = k u / vⁿ. */
  readonly k: number;
  readonly n: 1 | 2;
  /** A number at a point, or a formula. */
  readonly at: readonly [number, number] | null;
}

const by = (k: number): string => (k === 1 ? '' : `${k}*`);
const power = (v: string, n: number): string => (n === 1 ? v : `${v}^${n}`);
const right = ({ names: [u, v], k, n }: Draw): string => `${by(k)}${u}/${power(v, n)}`;
const truth = (d: Draw): string => derivativeText(right(d), d.names[1], d.names);
const closed = ({ names: [u, v], k, n }: Draw): string => `-${k * n}*${u}/${v}^${n + 1}`;
const point = ({ names: [u, v], at }: Draw): Record<string, number> => ({
  [u]: at?.[0] ?? NaN,
  [v]: at?.[1] ?? NaN,
});
/** An answer as this variant wants it: the formula, or its number. */
const told = (d: Draw, formula: string): readonly string[] => [
  d.at === null ? formula : String(value(formula, point(d))),
];
const where = ({ names: [u, v], at }: Draw): string =>
  at === null ? '' : `, at $${u} = ${num(at[0])}$ and $${v} = ${num(at[1])}$`;
const minusOnes = ({ names: [u, v], k, n }: Draw): string =>
  `${k === 1 ? '' : k}${u}\\,${v}^{-${n}}`;

export default template<Draw>({
  id: '06-T4',
  version: 1,
  title: 'The label on an edge',
  skills: ['backpropagation', 'gradient'],
  draw: (random) => ({
    names: random.pick<readonly [string, string]>([
      ['u', 'v'],
      ['a', 'b'],
      ['p', 'q'],
      ['s', 't'],
    ]),
    k: random.int(1, 4),
    n: random.pick([1, 1, 2] as const),
    at: random.pick([null, [random.nonzero(-4, 4), random.pick([-2, 2, 4, 5])] as const]),
  }),
  prompt: (d) =>
    `A line of a program says $w = ${texAsTyped(right(d))}$. What is the local derivative on the edge from $${d.names[1]}$ to $w$${where(d)}? ${d.at === null ? `Write a formula in $${d.names[0]}$ and $${d.names[1]}$.` : 'Give the exact number.'}`,
  answer: (d) => {
    const label = `\\frac{\\partial w}{\\partial ${d.names[1]}}=`;
    const [u, v] = d.names;
    return d.at === null
      ? expression(truth(d), `${u}, ${v} in 0.5..4`, { label })
      : number(slope(right(d), v, point(d)), { label });
  },
  check: (d) => told(d, closed(d)),
  misconceptions: [
    {
      id: 'OTHER_ARGUMENT',
      short: 'the label of the other edge',
      answer: (d) => told(d, `${d.k}/${power(d.names[1], d.n)}`),
      say: ({ names: [u, v] }) =>
        `That is the label of the other edge, from $${u}$ to $w$. Here $${u}$ is held fixed and $${v}$ moves.`,
    },
    {
      id: 'SIGN',
      short: 'a sign turned round',
      answer: (d) => told(d, `-(${closed(d)})`),
      say: ({ names: [u, v] }) =>
        `The size is right. When $${v}$ grows, does the quotient grow or shrink (for positive $${u}$ and $${v}$)? The exponent of $${v}$ is negative, and it comes down as a factor.`,
    },
    {
      id: 'FACTOR_LOST',
      short: 'the fixed argument lost as a factor',
      answer: (d) => told(d, `-${d.k * d.n}/${d.names[1]}^${d.n + 1}`),
      say: ({ names: [u] }) =>
        `The fixed factor is lost. $${u}$ stands still, but it stands in front: a number times a power keeps the number.`,
    },
    {
      id: 'POWER_NOT_LOWERED',
      short: 'the exponent left as it was',
      answer: (d) => told(d, `-${d.k * d.n}*${d.names[0]}/${power(d.names[1], d.n)}`),
      say: ({ names: [, v], n }) =>
        `The exponent $-${n}$ came down as a factor, and it has to become one less: from $${v}^{-${n}}$ to $${v}^{-${n + 1}}$.`,
    },
    {
      id: 'EXPONENT_RAISED',
      short: 'a negative exponent raised instead of lowered',
      answer: (d) =>
        told(d, d.n === 1 ? `-${d.k}*${d.names[0]}` : `-${2 * d.k}*${d.names[0]}/${d.names[1]}`),
      say: ({ names: [, v], n }) =>
        `One less than $-${n}$ is $-${n + 1}$, not $${n === 1 ? '0' : '-1'}$: the slope of $${v}^{-${n}}$ is $-${n === 1 ? '' : n}${v}^{-${n + 1}}$.`,
    },
  ],
  hints: (d) => [
    `Only this line counts, and its other argument is held fixed. Think of $${d.names[0]}$ as a fixed number.`,
    `$${texAsTyped(right(d))} = ${minusOnes(d)}$. What is the slope of $${d.names[1]}^{-${d.n}}$?`,
    `By the power rule $\\frac{d}{d${d.names[1]}}${d.names[1]}^{-${d.n}} = -${d.n === 1 ? '' : d.n}${d.names[1]}^{-${d.n + 1}}$. Multiply by what stands in front${d.at === null ? '' : ', and put in the numbers last'}.`,
  ],
  solution: (d) => {
    const [u, v] = d.names;
    const formula = `With $${u}$ fixed, $w = ${minusOnes(d)}$ is a number times a power of $${v}$, so`;
    const label = `$$\\frac{\\partial w}{\\partial ${v}} = -\\frac{${d.k * d.n === 1 ? '' : d.k * d.n}${u}}{${v}^{${d.n + 1}}}.$$`;
    if (d.at === null)
      return `${formula}\n\n${label}\n\nA check of the sign: for positive $${u}$ and $${v}$ the quotient shrinks when $${v}$ grows.`;
    const [u0, v0] = d.at;
    const [there, h] = [point(d), 1e-4];
    const near = (step: number): number => value(right(d), { ...there, [v]: v0 + step });
    const central = (near(h) - near(-h)) / (2 * h);
    return `${formula}\n\n${label}\n\nAt $${u} = ${num(u0)}$ and $${v} = ${num(v0)}$ this is $-\\frac{${d.k * d.n === 1 ? '' : `${d.k * d.n}\\cdot `}${d.k * d.n === 1 ? num(u0) : par(u0)}}{${par(v0)}^${d.n + 1}} = ${num(value(closed(d), there))}$. To check it by numbers: the central difference with $h = 10^{-4}$ gives $${num(Number(central.toFixed(6)))}$.`;
  },
  figure: (d) => ({
    widget: 'dag',
    query: query({
      f: `w = ${right(d)}; L = w`,
      [`p.${d.names[0]}`]: d.at?.[0] ?? 3,
      [`p.${d.names[1]}`]: d.at?.[1] ?? 2,
      step: 2,
    }),
    caption: `The line as a graph, ${d.at === null ? `at $${d.names[0]} = 3$ and $${d.names[1]} = 2$` : 'at these numbers'}: each edge carries its label.`,
  }),
  cases: [
    { seed: '1', typed: ['-4p/q^3'], expect: 'correct' },
    { seed: '1', typed: ['-4*p*q^(-3)'], expect: 'correct' },
    { seed: '1', typed: ['2/q^2'], expect: 'OTHER_ARGUMENT' },
    { seed: '1', typed: ['4p/q^3'], expect: 'SIGN' },
    { seed: '1', typed: ['-4/q^3'], expect: 'FACTOR_LOST' },
    { seed: '1', typed: ['-4p/q^2'], expect: 'POWER_NOT_LOWERED' },
    { seed: '1', typed: ['-4p/q'], expect: 'EXPONENT_RAISED' },
    { seed: '1', typed: ['-4p/r^3'], expect: 'unreadable' },
  ],
});
