import {
  num,
  number,
  order,
  par,
  parts,
  query,
  slope,
  template,
  tex,
  value,
} from '../../../src/exercises/author.ts';

type Node = 'x' | 'a' | 'b' | 'c' | 'f';
type Line = readonly [name: Exclude<Node, 'x'>, text: string, uses: readonly Node[]];

/** Programs of five nodes, k a drawn factor; a is used more than once in all of them. */
const PROGRAMS: readonly (readonly Line[])[] = [
  [
    ['a', 'x^2', ['x']],
    ['b', 'k*a', ['a']],
    ['c', 'a*b', ['a', 'b']],
    ['f', 'c+b', ['c', 'b']],
  ],
  [
    ['a', 'k*x', ['x']],
    ['b', 'a^2', ['a']],
    ['c', 'a*b', ['a', 'b']],
    ['f', 'c-b', ['c', 'b']],
  ],
  [
    ['a', 'x^2', ['x']],
    ['b', 'a+x', ['a', 'x']],
    ['c', 'a*b', ['a', 'b']],
    ['f', 'c+k*b', ['c', 'b']],
  ],
  [
    ['a', 'k*x', ['x']],
    ['b', 'a*x', ['a', 'x']],
    ['c', 'b-a', ['a', 'b']],
    ['f', 'c*b', ['c', 'b']],
  ],
  // Diamonds: b and c may be finished in either order.
  [
    ['a', 'x^2', ['x']],
    ['b', 'k*a', ['a']],
    ['c', 'a+x', ['a', 'x']],
    ['f', 'b*c', ['b', 'c']],
  ],
  [
    ['a', 'k*x', ['x']],
    ['b', 'a^2', ['a']],
    ['c', 'a+x', ['a', 'x']],
    ['f', 'b-c', ['b', 'c']],
  ],
];

interface Draw {
  readonly program: readonly Line[];
  readonly k: number;
  readonly x: number;
  /** Names for a, b, c, so that their alphabet says nothing. */
  readonly names: readonly [string, string, string];
  /** The order in which lines and adjoints are listed. */
  readonly listed: readonly number[];
}

const BACKWARD: readonly Node[] = ['f', 'c', 'b', 'a', 'x'];
const nameOf = ({ names: [a, b, c] }: Draw, node: Node) => ({ a, b, c, x: 'x', f: 'f' })[node];
const put = (d: Draw, text: string) =>
  text.replace(/[abck]/g, (one) => (one === 'k' ? String(d.k) : nameOf(d, one as Node)));
const bar = (d: Draw, node: Node) => `\\bar ${nameOf(d, node)}`;
const users = (d: Draw, node: Node) => d.program.filter(([, , uses]) => uses.includes(node));

/** From the first node to this one, and from it on to the output. */
const head = (d: Draw, node: Node) => {
  const to = d.program.findIndex(([name]) => name === node);
  return d.program.slice(0, to + 1).map(([name, text]) => `${nameOf(d, name)} = ${put(d, text)}`);
};
const valueOf = (d: Draw, node: Node): number =>
  node === 'x' ? d.x : value([...head(d, node), nameOf(d, node)].join('; '), { x: d.x });
const valuesOf = (d: Draw, nodes: readonly Node[]) =>
  Object.fromEntries(nodes.map((node) => [nameOf(d, node), valueOf(d, node)]));
/** An adjoint by AD: the slope of the rest of the program by this node, all earlier values held. */
const adjoint = (d: Draw, node: Node): number => {
  if (node === 'f') return 1;
  const from = d.program.findIndex(([name]) => name === node);
  const rest = d.program
    .slice(from + 1)
    .map(([name, text]) => `${nameOf(d, name)} = ${put(d, text)}`);
  const known = (['x', 'a', 'b', 'c'] as const).slice(0, from + 2);
  const used = known.filter(
    (one) =>
      one === node || rest.some((line) => new RegExp(`= .*\\b${nameOf(d, one)}\\b`).test(line)),
  );
  return slope([...rest, 'f'].join('; '), nameOf(d, node), valuesOf(d, used));
};
/** The local derivative of a line by one of the nodes that it uses. */
const local = (d: Draw, [, text, uses]: Line, node: Node) =>
  slope(put(d, text), nameOf(d, node), valuesOf(d, uses));
const payments = (d: Draw) =>
  users(d, 'a').map((line) => ({
    user: line[0],
    adjoint: adjoint(d, line[0]),
    local: local(d, line, 'a'),
  }));
const last = (d: Draw, k: number) => payments(d)[k];
const text = (x: number) => String(x + 0);

const isDiamond = ({ program }: Draw) => program[2]?.[2].includes('b') !== true;
/** Each node after all of its users. */
const before = (d: Draw) =>
  (['x', 'a', 'b', 'c'] as const).flatMap((node) =>
    users(d, node).map(([user]) => [nameOf(d, user), nameOf(d, node)] as const),
  );
const isRight = (d: Draw, typed: readonly string[]) =>
  before(d).every(([first, second]) => typed.indexOf(first) < typed.indexOf(second));
const named = (d: Draw, nodes: readonly Node[]) => nodes.map((node) => nameOf(d, node));

export default template<Draw>({
  id: '11-T8',
  version: 1,
  title: 'The way back',
  skills: ['backpropagation', 'chain-rule'],
  draw: (random) => {
    const [a = 'p', b = 'q', c = 'r'] = random.some(['p', 'q', 'r', 's', 'u', 'v', 'w'], 3);
    return {
      program: random.pick(PROGRAMS),
      k: random.int(2, 4),
      x: random.pick([1, 2, -1]),
      names: [a, b, c],
      listed: random.shuffle([0, 1, 2, 3, 4]),
    };
  },
  // The list must not be in the order of the way back itself.
  accept: (d) =>
    !isRight(
      d,
      named(
        d,
        d.listed.map((k) => BACKWARD[k] ?? 'x'),
      ),
    ),
  prompt: (d) =>
    `The lines of a program, in no particular order: ${d.listed
      .flatMap((k) => d.program.slice(k, k + 1))
      .map(([name, line]) => `$${nameOf(d, name)}=${tex(put(d, line))}$`)
      .join(
        ', ',
      )}. The input is $x=${num(d.x)}$, the output $f$. A bar is an adjoint, $\\bar z=\\partial f/\\partial z$.`,
  answer: (d) =>
    parts(
      {
        title: 'In which order are the adjoints finished? Put the first one first.',
        asked: order(
          d.listed.map((k) => {
            const node = BACKWARD[k] ?? 'x';
            return { id: nameOf(d, node), text: `$${bar(d, node)}$` };
          }),
          named(d, BACKWARD),
          isDiamond(d) ? before(d) : undefined,
        ),
      },
      {
        title: `What is $${bar(d, 'a')}$?`,
        asked: number(adjoint(d, 'a'), { label: `${bar(d, 'a')}=` }),
      },
    ),
  // Users' payments added, as one does it by hand.
  check: (d) => [
    ...named(d, BACKWARD),
    text(payments(d).reduce((sum, pay) => sum + pay.adjoint * pay.local, 0)),
  ],
  misconceptions: [
    {
      id: 'ORDER',
      short: 'the order of the forward pass',
      answer: (d) => [...named(d, BACKWARD).reverse(), ''],
      say: () =>
        'That is the order of the forward pass, in which values are known. Adjoints are known first at the output: $\\bar f=1$. Kind: ORDER.',
    },
    {
      id: 'ORDER',
      short: 'an adjoint finished before its users',
      answer: (d) => [...named(d, ['f', 'a', 'c', 'b', 'x']), ''],
      made: (d, typed) => !isRight(d, typed.slice(0, 5)),
      say: (d) =>
        `Somewhere an adjoint is taken before all of its users have paid; what they send would come too late. For instance $${nameOf(d, 'a')}$ is used by ${users(
          d,
          'a',
        )
          .map(([name]) => `$${nameOf(d, name)}$`)
          .join(' and ')}, so $${bar(d, 'a')}$ waits for their adjoints. Kind: ORDER.`,
    },
    ...[0, 1].map((k) => ({
      id: 'OVERWRITE',
      short: 'one of several payments kept',
      answer: (d: Draw) => {
        const pay = last(d, k);
        return pay && ['', '', '', '', '', text(pay.adjoint * pay.local)];
      },
      say: (d: Draw) =>
        `That is what $${nameOf(d, last(d, k)?.user ?? 'f')}$ alone sends. $${nameOf(d, 'a')}$ has ${users(d, 'a').length} users, and what they send is added: one payment must not overwrite the other. Kind: OVERWRITE.`,
    })),
    {
      id: 'MISSING_INNER',
      short: 'the local derivatives left out',
      answer: (d) => [
        '',
        '',
        '',
        '',
        '',
        text(payments(d).reduce((sum, pay) => sum + pay.adjoint, 0)),
      ],
      say: (d) =>
        `You added the adjoints of the users. Each has to be multiplied by its local derivative first, the slope of the user by $${nameOf(d, 'a')}$. Kind: MISSING_INNER.`,
    },
  ],
  hints: (d) => [
    'Lesson 06: an adjoint is finished when all users of its node have paid, and what they pay is added.',
    `List the users: ${(['c', 'b', 'a', 'x'] as const)
      .map(
        (node) =>
          `$${nameOf(d, node)}$ is used by ${users(d, node)
            .map(([name]) => `$${nameOf(d, name)}$`)
            .join(' and ')}`,
      )
      .join('; ')}.`,
    `Begin with $\\bar f=1$, and go on with a node that only $f$ uses. The values at $x=${num(d.x)}$ are ${(
      ['a', 'b', 'c'] as const
    )
      .map((node) => `$${nameOf(d, node)}=${num(valueOf(d, node))}$`)
      .join(', ')}.`,
  ],
  solution: (d) => {
    const sum = payments(d)
      .map((pay) => `${bar(d, pay.user)}\\cdot${par(pay.local)}`)
      .join('+');
    const numbers = payments(d)
      .map((pay) => `${par(pay.adjoint)}\\cdot${par(pay.local)}`)
      .join('+');
    const whole = slope([...head(d, 'f'), 'f'].join('; '), 'x', { x: d.x });
    return [
      `Users first: $${BACKWARD.map((node) => bar(d, node)).join(',\\ ')}$.${isDiamond(d) ? ` ($${bar(d, 'b')}$ and $${bar(d, 'c')}$ do not wait for each other, so they may change places.)` : ''}`,
      `With the values ${(['a', 'b', 'c'] as const)
        .map((node) => `$${nameOf(d, node)}=${num(valueOf(d, node))}$`)
        .join(
          ', ',
        )} the adjoints are $\\bar f=1$, $${bar(d, 'c')}=${num(adjoint(d, 'c'))}$, $${bar(d, 'b')}=${num(adjoint(d, 'b'))}$, and $$${bar(d, 'a')}=${sum}=${numbers}=${num(adjoint(d, 'a'))}.$$`,
      `A check at the end of the way: $\\bar x=${num(adjoint(d, 'x'))}$, and the slope of the whole program as a function of $x$ is $${num(whole)}$.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'dag',
    // Five steps on all values are known, and the way back begins.
    query: query({ f: head(d, 'f').join('; '), 'p.x': d.x, node: nameOf(d, 'a'), step: 5 }),
    caption: `The program as a graph, with all values known. Step on, and watch $${bar(d, 'a')}$ being paid by each of its users.`,
  }),
  cases: [
    { seed: '3', typed: ['f', 'p', 'w', 'u', 'x', '9'], expect: 'correct' },
    { seed: '3', typed: ['f', 'w', 'p', 'u', 'x', '9.0'], expect: 'correct' },
    { seed: '3', typed: ['x', 'u', 'w', 'p', 'f', '9'], expect: 'ORDER' },
    { seed: '3', typed: ['f', 'p', 'w', 'u', 'x', '6'], expect: 'OVERWRITE' },
    { seed: '3', typed: ['f', 'p', 'w', 'u', 'x', '5'], expect: 'MISSING_INNER' },
    { seed: '3', typed: ['f', 'p', 'w', 'u', 'x', '17'], expect: 'partly' },
    { seed: '3', typed: ['f', 'p', 'w', 'u', 'x', ''], expect: 'unreadable' },
  ],
});
