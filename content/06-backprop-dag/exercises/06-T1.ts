import {
  gradient,
  gradientTexts,
  num,
  par,
  query,
  template,
  tex,
  texAsTyped,
  value,
  vector,
  type Answer,
} from '../../../src/exercises/author.ts';

type Numbers = Readonly<Record<string, number>>;
/** A name and its right side, in the language. */
type Line = readonly [name: string, of: string];

interface Draw {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly Line[];
}

const argsOf = (of: string): string[] =>
  ['a', 'b', 'c', 'd', 'x', 'y'].filter((arg) => new RegExp(`\\b${arg}\\b`).test(of));
const loss = (name: string): string => (name === 'L' ? '\\mathcal L' : name);
const bar = (name: string): string => `\\bar{${loss(name)}}`;
const program = ({ lines }: Draw): string =>
  lines.map(([name, of]) => `${name} = ${of}`).join('; ');
/** The nodes in the order in which they are asked for: back from the loss, the inputs last. */
const asked = ({ lines }: Draw): string[] =>
  [...lines.map(([name]) => name).slice(0, -1)].reverse().concat('x', 'y');
const usersOf = ({ lines }: Draw, name: string): readonly Line[] =>
  lines.filter(([, of]) => argsOf(of).includes(name));
const fanOuts = (d: Draw): string[] => asked(d).filter((name) => usersOf(d, name).length > 1);
const listed = (all: readonly string[]): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
const usersTold = (d: Draw, names: readonly string[]): string =>
  names
    .map((name) => [name, usersOf(d, name).map(([user]) => `$${loss(user)}$`)] as const)
    .map(([name, users]) => `$${name}$ is used by ${listed(users)}`)
    .join('; ');

function valuesOf({ x, y, lines }: Draw): Numbers {
  const all: Record<string, number> = { x, y };
  for (const [name, of] of lines) all[name] = value(of, all);
  return all;
}

/** One for each argument of each line, with its local derivative, in the order of the backward pass. */
const edgesOf = (d: Draw) =>
  [...d.lines].reverse().flatMap(([from, of]) =>
    gradientTexts(of, argsOf(of)).map((label, k) => {
      return { from, to: argsOf(of)[k] ?? '', label, slope: value(label, valuesOf(d)) };
    }),
  );
const add = (account: number, adjoint: number, slope: number): number => account + adjoint * slope;

/** Walks back over the edges; `take` says how an account takes a payment. */
function backward(edges: ReturnType<typeof edgesOf>, take = add): Numbers {
  const all: Record<string, number> = { L: 1 };
  for (const { from, to, slope } of edges) all[to] = take(all[to] ?? 0, all[from] ?? NaN, slope);
  return all;
}
const told = (d: Draw, all: Numbers): Answer => asked(d).map((name) => String(all[name] ?? NaN));
const show = (all: Numbers, name: string): string => num(all[name] ?? NaN);

/** Whether the typed numbers are what the backward pass gives over one of these lists of edges. */
function isOver(d: Draw, typed: Answer, all: readonly ReturnType<typeof edgesOf>[]): boolean {
  const numbers = typed.map((text) => Number(text.replace('−', '-').replace(',', '.')));
  return all
    .map((edges) => backward(edges))
    .some((wrong) =>
      asked(d).every((name, k) => {
        const entry = wrong[name] ?? NaN;
        return Math.abs((numbers[k] ?? NaN) - entry) <= 1e-3 * Math.abs(entry);
      }),
    );
}

/** Some, but not all, of the payments at fan-outs. */
function keptSome(d: Draw): ReturnType<typeof edgesOf>[] {
  const edges = edgesOf(d);
  const open = edges.filter(({ to }) => fanOuts(d).includes(to));
  return Array.from({ length: 2 ** open.length - 1 }, (_, mask) =>
    edges.filter((edge) => !open.includes(edge) || (mask >> open.indexOf(edge)) & 1),
  );
}

/** Some or all of the minus signs of differences lost. */
function signsLost(d: Draw): ReturnType<typeof edgesOf>[] {
  const edges = edgesOf(d);
  const minus = edges.filter(({ label }) => label === '-1');
  return Array.from({ length: 2 ** minus.length - 1 }, (_, mask) =>
    edges.map((edge) =>
      minus.includes(edge) && ((mask + 1) >> minus.indexOf(edge)) & 1
        ? { ...edge, slope: 1 }
        : edge,
    ),
  );
}

const forward = (d: Draw): string =>
  d.lines.map(([name]) => `$${loss(name)} = ${show(valuesOf(d), name)}$`).join(', ');
/** The sum over the users of a node, in letters. */
const sum = (d: Draw, name: string): string =>
  edgesOf(d)
    .filter(({ to }) => to === name)
    .map(({ from, label }) => `${bar(from)}\\cdot ${label === '-1' ? '(-1)' : tex(label)}`)
    .join(' + ');

export default template<Draw>({
  id: '06-T1',
  version: 1,
  title: 'All adjoints of a program',
  skills: ['backpropagation'],
  draw: (random) => {
    const input = () => random.pick([-2, -1, -0.5, 0.5, 1, 2]);
    const last = random.pick(['', '', 'd + a', 'd - a', 'd*x', 'd*y', 'd - x', 'd*a']);
    const middle = random.pick(['b*c', 'b*c', 'c - b', 'b + c', ...(last === '' ? ['b - c'] : [])]);
    return {
      x: input(),
      y: input(),
      lines: [
        ['a', random.pick(['x*y', 'x*y', 'x + y', 'x - y'])],
        ['b', random.pick(['a^2', 'a^2', 'sin(a)', 'exp(a)'])],
        ['c', random.pick(['a - y', 'a + x', 'a*y', 'a*x', 'a - x'])],
        ...(last === ''
          ? [['L', middle] as const]
          : ([
              ['d', middle],
              ['L', last],
            ] as const)),
      ],
    };
  },
  accept: (d) =>
    Math.abs(d.x) !== Math.abs(d.y) &&
    Math.abs(valuesOf(d)['a'] ?? 9) <= 2 &&
    edgesOf(d).every(({ slope }) => slope !== 0) &&
    Object.values(backward(edgesOf(d))).every((adjoint) => Math.abs(adjoint) > 1e-6),
  prompt: (d) => {
    const lines = d.lines.map(([name, of]) => `$${loss(name)} = ${texAsTyped(of)}$`);
    const angles = program(d).includes('sin') ? ' (Angles are in radians.)' : '';
    const digits = /sin|exp/.test(program(d)) ? ' Four significant digits are enough.' : '';
    return `A program computes ${lines.join(', ')} at $x = ${num(d.x)}$ and $y = ${num(d.y)}$. Give the adjoints of all nodes before the loss, in the order of the backward pass: $${asked(d).map(bar).join(',\\,')}$.${angles}${digits}`;
  },
  answer: (d) => {
    // The definition: move a node by hand and let the lines below it run again.
    const adjoint = (name: string): number => {
      const rest = d.lines.slice(d.lines.findIndex(([other]) => other === name) + 1);
      const given = Object.entries(valuesOf(d)).filter(([other]) =>
        rest.every(([below]) => below !== other),
      );
      return gradient(program({ ...d, lines: rest }), [name], Object.fromEntries(given))[0] ?? NaN;
    };
    const label = `(${asked(d).map(bar).join(',\\,')})=`;
    return vector(asked(d).map(adjoint), { relative: 1e-3, label });
  },
  check: (d) => told(d, backward(edgesOf(d))),
  misconceptions: [
    {
      id: 'OVERWRITE',
      short: 'one payment at a fan-out kept, another lost',
      answer: (d) =>
        told(
          d,
          backward(edgesOf(d), (_, adjoint, slope) => adjoint * slope),
        ),
      made: (d, typed) => isOver(d, typed, keptSome(d)),
      say: (d) =>
        `${usersTold(d, fanOuts(d))}. Each user pays, and the adjoint is the sum of all payments. At one of these nodes a payment is missing from your sum.`,
    },
    {
      id: 'UPSTREAM_MISSING',
      short: 'the adjoints of the users left out',
      answer: (d) =>
        told(
          d,
          backward(edgesOf(d), (account, _, slope) => account + slope),
        ),
      say: (d) => {
        const all = backward(edgesOf(d));
        const { from, to } = edgesOf(d).find((edge) => all[edge.from] !== 1) ?? {
          from: 'b',
          to: 'a',
        };
        const label = `\\frac{\\partial ${from}}{\\partial ${to}}`;
        return `You added the local derivatives alone. Each has to be multiplied by the adjoint of the user it leads to first: $${from}$ pays $${to}$ not $${label}$ but $${bar(from)}\\,${label}$, and $${bar(from)} = ${show(all, from)}$ here.`;
      },
    },
    {
      id: 'SUBTRACTION_SIGN',
      short: 'the minus of a difference lost',
      answer: (d) => {
        const lost = signsLost(d).at(-1);
        return lost === undefined ? undefined : told(d, backward(lost));
      },
      made: (d, typed) => isOver(d, typed, signsLost(d)),
      say: (d) => {
        const minus = d.lines
          .filter(([, of]) => of.includes('-'))
          .map(
            ([name, of]) =>
              `in $${loss(name)} = ${texAsTyped(of)}$ the label on the edge from $${of.slice(-1)}$ is $-1$, for $${loss(name)}$ falls when $${of.slice(-1)}$ rises`,
          );
        return `A minus sign got lost: ${listed(minus)}.`;
      },
    },
    {
      id: 'VALUES',
      short: 'the values given instead of the adjoints',
      answer: (d) => told(d, valuesOf(d)),
      say: (d) =>
        `These are the values of $${asked(d).join(',\\,')}$, from the forward run. The adjoints run the other way, from $\\bar{\\mathcal L} = 1$.`,
    },
  ],
  hints: (d) => [
    `First the values, forward, line by line. Then begin at the end with $\\bar{\\mathcal L} = 1$ and go through the lines in reverse.`,
    `The values are ${forward(d)}. Now list the users of each node: ${usersTold(d, asked(d))}.`,
    `For each user: its adjoint times the local derivative of its own line, other arguments fixed; then add. For $a$: $${bar('a')} = ${sum(d, 'a')}$.`,
  ],
  solution: (d) => {
    const all = backward(edgesOf(d));
    const numbers = asked(d).map((name) => show(all, name));
    return [
      `Forward: ${forward(d)}. Backward, from $\\bar{\\mathcal L} = 1$, one payment for each user:`,
      ...asked(d).map((name, at) => {
        const paid = edgesOf(d)
          .filter(({ to }) => to === name)
          .map(({ from, slope }) => `${par(all[from] ?? NaN)}\\cdot ${par(slope)}`);
        const result = `${paid.join(' + ')} = ${numbers[at] ?? ''}`;
        // On a phone a sum of several payments and its numbers do not fit on one line.
        return paid.length > 1
          ? `$$\\begin{aligned}${bar(name)} &= ${sum(d, name)} \\\\ &= ${result}\\end{aligned}$$`
          : `$$${bar(name)} = ${sum(d, name)} = ${result}$$`;
      }),
      `So the adjoints are $(${numbers.join(',\\,')})$, and the last two are the gradient of $\\mathcal L$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'dag',
    query: query({ f: program(d), 'p.x': d.x, 'p.y': d.y, step: d.lines.length }),
    caption:
      'The program as a graph, after the forward run. Step on: each step is one payment, and a node’s adjoint is complete when all its users have paid.',
  }),
  cases: [
    { seed: '3', typed: ['-1', '1', '1', '-0.5', '-1'], expect: 'correct' },
    { seed: '3', typed: ['-1', '1', '2 - 1', '-1/2', '-2+1'], expect: 'correct' },
    { seed: '3', typed: ['-1', '1', '2', '-1', '-4'], expect: 'OVERWRITE' },
    { seed: '3', typed: ['-1', '1', '1', '-0.5', '1'], expect: 'OVERWRITE' },
    { seed: '3', typed: ['-1', '1', '3', '-0.5', '-3'], expect: 'UPSTREAM_MISSING' },
    { seed: '3', typed: ['1', '1', '3', '-1.5', '-5'], expect: 'SUBTRACTION_SIGN' },
    { seed: '3', typed: ['1.5', '1', '1', '-2', '-0.5'], expect: 'VALUES' },
    { seed: '3', typed: ['-1', '1', '1', '', '-1'], expect: 'unreadable' },
    { seed: '4', typed: ['1', '1', '1', '3.649', '2.824', '3.649'], expect: 'correct' },
  ],
});
