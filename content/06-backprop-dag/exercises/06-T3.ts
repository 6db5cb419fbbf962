import { order, query, template, texAsTyped, type Answer } from '../../../src/exercises/author.ts';

interface Line {
  readonly name: string;
  readonly of: string;
  readonly args: readonly string[];
}

interface Draw {
  readonly lines: readonly Line[];
  /** A node with several users, the one that is most easily taken too early. */
  readonly trap: string;
  readonly shown: readonly string[];
}

const line = (name: string, of: string): Line => ({
  name,
  of,
  args: ['a', 'b', 'c', 'd', 'x', 'y'].filter((arg) => new RegExp(`\\b${arg}\\b`).test(of)),
});

const inputs = ({ lines }: Draw): readonly string[] =>
  ['x', 'y'].filter((name) => lines.some(({ args }) => args.includes(name)));
const names = (d: Draw): readonly string[] => [...inputs(d), ...d.lines.map(({ name }) => name)];
const usersOf = ({ lines }: Draw, name: string): readonly string[] =>
  lines.filter(({ args }) => args.includes(name)).map((user) => user.name);
const before = (d: Draw): (readonly [string, string])[] =>
  names(d).flatMap((name) => usersOf(d, name).map((user) => [user, name] as const));
/** The nodes that come before one of their users. */
const late = (d: Draw, typed: Answer): readonly string[] =>
  before(d).flatMap(([user, name]) => (typed.indexOf(user) < typed.indexOf(name) ? [] : [name]));
const isLegal = (d: Draw, typed: Answer): boolean => late(d, typed).length === 0;

/** The program read backward, which always works. */
const backward = (d: Draw): Answer => [...names(d)].reverse();
/** The same with the trap right behind the loss, before two of its users at least. */
const tooEarly = (d: Draw): Answer => {
  const [last = '', ...rest] = backward(d);
  return [last, d.trap, ...rest.filter((name) => name !== d.trap)];
};

/** The same with the last input right behind the loss. */
const inputEarly = (d: Draw): Answer => {
  const [last = '', ...rest] = backward(d);
  return [last, 'y', ...rest.filter((name) => name !== 'y')];
};
/** The same with two neighbours exchanged, the later of which is used by the earlier and is neither input nor trap. */
const swapped = (d: Draw): Answer | undefined => {
  const all = backward(d);
  return all
    .map((_, k) =>
      all.map((name, i) => (i === k ? (all[k + 1] ?? '') : i === k + 1 ? (all[k] ?? '') : name)),
    )
    .slice(1, -1)
    .find((one) => {
      const early = late(d, one);
      return (
        early.length > 0 && early.every((name) => name !== d.trap && !inputs(d).includes(name))
      );
    });
};

const loss = (name: string): string => (name === 'L' ? '\\mathcal L' : name);
const dollars = (all: readonly string[]): string[] => all.map((name) => `$${loss(name)}$`);
const listed = (all: readonly string[]): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;

export default template<Draw>({
  id: '06-T3',
  version: 1,
  title: 'A legal order for the backward pass',
  skills: ['backpropagation'],
  draw: (random) => {
    const pick = (...all: string[]): string => random.pick(all);
    const unary = (u: string): string => pick(`${u}^2`, `sin(${u})`, `exp(${u})`, `tanh(${u})`);
    const binary = (u: string, v: string): string =>
      pick(`${u} + ${v}`, `${u}*${v}`, `${u} - ${v}`);
    const [lines, trap] = random.pick([
      () =>
        [
          [
            line('a', binary('x', 'y')),
            line('b', unary('a')),
            line('c', binary('a', 'y')),
            line('d', binary('b', 'c')),
            line('L', binary('d', 'a')),
          ],
          'a',
        ] as const,
      () =>
        [
          [
            line('a', unary('x')),
            line('b', binary('a', 'y')),
            line('c', unary('a')),
            line('d', binary('c', 'b')),
            line('L', binary('d', 'b')),
          ],
          'a',
        ] as const,
      () =>
        [
          [
            line('a', binary('x', 'y')),
            line('b', unary('x')),
            line('c', binary('a', 'b')),
            line('d', unary('b')),
            line('L', binary('c', 'd')),
          ],
          'b',
        ] as const,
      () =>
        [
          [
            line('a', unary('x')),
            line('b', unary('y')),
            line('c', binary('a', 'b')),
            line('d', binary('c', 'a')),
            line('L', binary('d', 'c')),
          ],
          'a',
        ] as const,
    ])();
    return { lines, trap, shown: random.shuffle([...lines.map(({ name }) => name), 'x', 'y']) };
  },
  accept: (d) => !isLegal(d, d.shown),
  prompt: (d) =>
    `A program computes ${d.lines.map(({ name, of }) => `$${loss(name)} = ${texAsTyped(of)}$`).join(', ')}. Put the nodes in an order in which the backward pass may visit them. (When it is visited, a node pays its arguments. More than one order is right.)`,
  answer: (d) =>
    order(
      d.shown.map((id) => ({ id, text: `$${loss(id)}$` })),
      backward(d),
      before(d),
    ),
  // The algorithm of a library: take any node whose users have all been visited.
  check: (d) => {
    const done: string[] = [];
    while (done.length < names(d).length) {
      const ready = names(d).filter(
        (name) => !done.includes(name) && usersOf(d, name).every((user) => done.includes(user)),
      );
      done.push(ready.at(-1) ?? '?');
    }
    return done;
  },
  misconceptions: [
    {
      id: 'FORWARD_ORDER',
      short: 'the order of the forward run',
      answer: (d) => names(d),
      made: (_, [first]) => first !== 'L',
      say: (d) =>
        `Your order does not begin at $\\mathcal L$. It is the only node whose adjoint is known without any payment, $\\bar{\\mathcal L} = 1$; in the order of the forward run ${listed(dollars(inputs(d)))} would come first, with nothing to pay.`,
    },
    {
      id: 'TOO_EARLY',
      short: 'a node visited before all its users have paid',
      answer: (d) => tooEarly(d),
      made: (d, typed) => typed[0] === 'L' && late(d, typed).includes(d.trap),
      say: (d) =>
        `You visit $${d.trap}$ too early, so it would pay with less than it is due. Its users are ${listed(dollars(usersOf(d, d.trap)))}, and it has to wait for all of them. Then go through your order from the left and ask this at each node.`,
    },
    {
      id: 'INPUT_EARLY',
      short: 'an input visited before all its users have paid',
      answer: (d) => inputEarly(d),
      made: (d, typed) =>
        typed[0] === 'L' && late(d, typed).some((name) => inputs(d).includes(name)),
      say: (d) =>
        `An input comes before one of its users. Look at the right sides of the lines: ${listed(inputs(d).map((name) => `$${name}$ is used by ${listed(dollars(usersOf(d, name)))}`))}. Each of these has to be visited before the input that it uses.`,
    },
    {
      id: 'USER_LATE',
      short: 'a user visited after what it uses',
      answer: (d) => swapped(d),
      made: (d, typed) => typed[0] === 'L' && !isLegal(d, typed),
      say: (d) =>
        `$${d.trap}$ waits for all its users, and so do the inputs. But another node comes before one of its users. Go through the lines of the program: in each, the name on the left must come earlier in your order than the names on the right.`,
    },
  ],
  hints: (d) => [
    `Which node has its adjoint without any payment? And which nodes use nothing, so that they have nobody to pay?`,
    `Before a node is visited, all its users must have been. List the users: ${names(d)
      .filter((name) => name !== 'L')
      .map((name) => `$${name}$ is used by ${listed(dollars(usersOf(d, name)))}`)
      .join('; ')}.`,
    `The program read backward always works: users stand below what they use. So begin with ${dollars(backward(d).slice(0, 2)).join(', then ')}.`,
  ],
  solution: (d) =>
    [
      `A node may pay when it has been paid in full, so each node comes after all its users. The users stand below it in the program, so it is always right to read the program backward:`,
      `$$${backward(d).map(loss).join(',\\ ')}$$`,
      `Other orders are right as well, as long as ${before(d)
        .filter(([, name]) => usersOf(d, name).length > 1)
        .map(([user, name]) => `$${loss(user)}$ comes before $${name}$`)
        .join(', ')}, and so on for the nodes with a single user.`,
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'dag',
    query: query({
      f: d.lines.map(({ name, of }) => `${name} = ${of}`).join('; '),
      'p.x': 0.5,
      'p.y': 1.5,
      look: 'play',
    }),
    caption:
      'Be the machine: choose a node whose adjoint can be taken now. A choice that comes too early is refused, and you are told who has not paid yet.',
  }),
  cases: [
    { seed: '2', typed: ['L', 'd', 'c', 'b', 'a', 'y', 'x'], expect: 'correct' },
    { seed: '2', typed: ['L', 'd', 'c', 'a', 'x', 'b', 'y'], expect: 'correct' },
    { seed: '2', typed: ['x', 'y', 'a', 'b', 'c', 'd', 'L'], expect: 'FORWARD_ORDER' },
    { seed: '2', typed: ['d', 'L', 'c', 'b', 'a', 'y', 'x'], expect: 'FORWARD_ORDER' },
    { seed: '2', typed: ['L', 'd', 'a', 'c', 'b', 'y', 'x'], expect: 'TOO_EARLY' },
    { seed: '2', typed: ['L', 'd', 'c', 'a', 'y', 'b', 'x'], expect: 'INPUT_EARLY' },
    { seed: '2', typed: ['L', 'c', 'd', 'b', 'a', 'y', 'x'], expect: 'USER_LATE' },
    { seed: '2', typed: ['L', 'd', 'c', 'b', 'a', 'y', ''], expect: 'unreadable' },
  ],
});
