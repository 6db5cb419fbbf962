import { num, query, template, texAsTyped, widgetState } from '../../../src/exercises/author.ts';

interface Line {
  readonly name: string;
  readonly of: string;
  /** Each once, in code-point order: so the widget takes them. */
  readonly args: readonly string[];
}

interface Draw {
  readonly lines: readonly Line[];
  readonly target: string;
  readonly x: number;
  readonly y: number;
}

const NAMES = ['a', 'b', 'c', 'd', 'x', 'y'];
const line = (name: string, of: string): Line => ({
  name,
  of,
  args: NAMES.filter((arg) => new RegExp(`\\b${arg}\\b`).test(of)),
});
const source = ({ lines }: Draw): string =>
  lines.map(({ name, of }) => `${name} = ${of}`).join('; ');
const usersOf = ({ lines }: Draw, name: string): readonly Line[] =>
  lines.filter(({ args }) => args.includes(name));

/** A step for each value, one for the adjoint of the loss, then one for each argument of each line, in reverse. */
const payees = ({ lines }: Draw): readonly string[] =>
  [...lines].reverse().flatMap(({ args }) => args);
const seed = ({ lines }: Draw): number => lines.length + 1;
const last = (d: Draw): number => seed(d) + payees(d).length;
const firstPaid = (d: Draw): number => seed(d) + payees(d).indexOf(d.target) + 1;
const complete = (d: Draw): number => seed(d) + payees(d).lastIndexOf(d.target) + 1;

/** The same number by the users alone: all that lines below the last payer pay, and its own payments up to this one. */
function counted(d: Draw): number {
  const [payer] = usersOf(d, d.target);
  const at = d.lines.findIndex(({ name }) => name === payer?.name);
  const below = d.lines.slice(at + 1).reduce((sum, { args }) => sum + args.length, 0);
  const own = payer?.args.filter((arg) => arg <= d.target).length ?? 0;
  return d.lines.length + 1 + below + own;
}

const state = (d: Draw, step: number): string =>
  query({ f: source(d), 'p.x': d.x, 'p.y': d.y, step });
const loss = (name: string): string => (name === 'L' ? '\\mathcal L' : name);
const users = (d: Draw): string => {
  const all = usersOf(d, d.target).map(({ name }) => `$${loss(name)}$`);
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
};
/** A program as it is compared: how the query writes spaces and plus signs is its own business. */
const plain = (text: string): string => text.replace(/[\s+]/g, '');
const stepIn = (typed: string): number => Number(/(?:^|&)step=(\d+)/.exec(typed)?.[1] ?? 0);

/** The program of seed 3 in a link, for the cases. */
const AT_3 =
  'f=a%20%3D%20x%20-%20y%3B%20b%20%3D%20a*x%3B%20c%20%3D%20b%20%2B%20a%3B%20L%20%3D%20c%20-%20a&p.x=1.5&p.y=-2';

export default template<Draw>({
  id: '06-T10',
  version: 1,
  title: 'When is an adjoint complete?',
  skills: ['backpropagation'],
  draw: (random) => {
    const binary = (u: string, v: string): string =>
      random.pick([`${u} + ${v}`, `${u}*${v}`, `${u} - ${v}`, `${u}*${v}`]);
    const unary = (u: string): string => random.pick([`${u}^2`, `sin(${u})`, `exp(-${u})`]);
    const lines = random.pick([
      () => [
        line('a', binary('x', 'y')),
        line('b', unary('a')),
        line('c', binary('a', 'y')),
        line('d', binary('b', 'c')),
        line('L', binary('d', random.pick(['a', 'b', 'c']))),
      ],
      () => [
        line('a', unary('x')),
        line('b', binary('a', 'y')),
        line('c', binary('b', 'a')),
        line('d', binary('c', random.pick(['a', 'b']))),
        line('L', binary('d', random.pick(['b', 'c']))),
      ],
      () => [
        line('a', binary('x', 'y')),
        line('b', binary('a', 'x')),
        line('c', binary('b', random.pick(['a', 'y']))),
        line('L', binary('c', random.pick(['a', 'b']))),
      ],
      () => [
        line('a', unary('x')),
        line('b', unary('y')),
        line('c', binary('a', 'b')),
        line('d', binary('c', 'a')),
        line('L', binary('d', random.pick(['b', 'c']))),
      ],
    ])();
    return {
      lines,
      target: random.pick(['a', 'a', 'b', 'c']),
      x: random.pick([-1.5, -0.5, 0.5, 1.5]),
      y: random.pick([-2, -1, 1, 2]),
    };
  },
  // A fan-out, with something left to be paid after it.
  accept: (d) => usersOf(d, d.target).length > 1 && complete(d) + 2 <= last(d),
  prompt: (d) =>
    `The figure runs the program ${d.lines.map(({ name, of }) => `$${loss(name)} = ${texAsTyped(of)}$`).join(', ')} at $x = ${num(d.x)}$ and $y = ${num(d.y)}$; its forward run is done. Walk its backward pass, step by step, up to the very moment at which $\\bar ${d.target}$ is complete, and stop there.`,
  answer: (d) =>
    widgetState({
      widget: 'dag',
      query: state(d, d.lines.length),
      truth: state(d, complete(d)),
      right: ({ step, f = '', mode = 'reverse', level = 'statement' }) =>
        step === String(complete(d)) &&
        plain(f) === plain(source(d)) &&
        mode === 'reverse' &&
        level === 'statement',
    }),
  check: (d) => [state(d, counted(d))],
  misconceptions: [
    {
      id: 'FIRST_ONLY',
      short: 'stopped at the first of several payments',
      answer: (d) => [`step=${firstPaid(d)}`],
      say: (d) =>
        `You stopped when $${d.target}$ was paid for the first time. It has ${usersOf(d, d.target).length === 2 ? 'two' : 'three'} users, ${users(d)}, and $\\bar ${d.target}$ is the sum of what all of them pay: go on until none of the slots drawn above it is dashed.`,
    },
    {
      id: 'TO_THE_END',
      short: 'the backward pass run to its end',
      answer: (d) => [`step=${last(d)}`],
      say: (d) =>
        `You went on to the end. $\\bar ${d.target}$ is complete by then, but it has been for some steps: it needs the payments of its own users, ${users(d)}, and no others. Go back to the last of these.`,
    },
    {
      id: 'TOO_EARLY',
      short: 'stopped before all users have paid',
      answer: (d) => [`step=${seed(d)}`],
      made: (d, [typed = '']) => stepIn(typed) < complete(d),
      say: (d) =>
        `Not all users of $${d.target}$ have paid it yet. They are ${users(d)}: look at the slots above $${d.target}$, and step on while one of them is dashed.`,
    },
    {
      id: 'TOO_LATE',
      short: 'stopped after the adjoint was complete',
      answer: (d) => [`step=${complete(d) + 1}`],
      made: (d, [typed = '']) => stepIn(typed) > complete(d),
      say: (d) =>
        `$\\bar ${d.target}$ was complete before this step, which pays another node. Step back until the payment at work is one to $${d.target}$: it is the last one that counts.`,
    },
  ],
  hints: (d) => [
    `Who uses $${d.target}$? Look for it on the right sides of the lines.`,
    `Its users are ${users(d)}. Each pays it once, and the lines pay in reverse order: so the last to pay is the user that stands highest in the program.`,
    `That is $${loss(usersOf(d, d.target)[0]?.name ?? '')} = ${texAsTyped(usersOf(d, d.target)[0]?.of ?? '0')}$. Step on until it pays $${d.target}$, and stop right there.`,
  ],
  solution: (d) => {
    const payer = usersOf(d, d.target)[0];
    const pay = (name: string, { args }: Line): string =>
      `$${loss(name)}$ pays ${args.map((arg) => `$${arg}$`).join(' and ')}`;
    const at = d.lines.findIndex(({ name }) => name === payer?.name);
    const below = [...d.lines.slice(at)].reverse().map((one) => pay(one.name, one));
    return [
      `$${d.target}$ is used by ${users(d)}. The lines pay in reverse order, from the last to the first: ${below.join(', ')}.`,
      `So $\\bar ${d.target}$ is complete when $${loss(payer?.name ?? '')}$ has paid it. In the figure that is step ${complete(d)} of ${last(d)}: ${d.lines.length} values, the adjoint of the loss, and ${complete(d) - seed(d)} payments. After the first payment, at step ${firstPaid(d)}, it was only a part.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'dag',
    query: state(d, complete(d)),
    caption: `The moment at which $\\bar ${d.target}$ is complete: all its users have paid. Step back to see their payments come in.`,
  }),
  cases: [
    { seed: '3', typed: [`${AT_3}&step=10`], expect: 'correct' },
    { seed: '3', typed: [`v=1&${AT_3.replaceAll('%3B', ';')}&step=10&node=a`], expect: 'correct' },
    { seed: '3', typed: [`${AT_3}&step=6`], expect: 'FIRST_ONLY' },
    { seed: '3', typed: [`${AT_3}&step=13`], expect: 'TO_THE_END' },
    { seed: '3', typed: [AT_3], expect: 'TOO_EARLY' },
    { seed: '3', typed: [`${AT_3}&step=8`], expect: 'TOO_EARLY' },
    { seed: '3', typed: [`${AT_3}&step=12`], expect: 'TOO_LATE' },
    { seed: '3', typed: [`${AT_3}&mode=forward&step=10`], expect: 'wrong' },
    { seed: '3', typed: [''], expect: 'unreadable' },
  ],
});
