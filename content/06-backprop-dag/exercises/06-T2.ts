import {
  derivativeText,
  gradient,
  num,
  number,
  par,
  query,
  template,
  tex,
  texAsTyped,
  value,
} from '../../../src/exercises/author.ts';

interface User {
  readonly name: string;
  /** The right side of its line, in z and v. */
  readonly of: string;
  /** Its adjoint. */
  readonly adjoint: number;
}

interface Draw {
  readonly z: number;
  readonly v: number;
  readonly users: readonly User[];
}

const at = ({ z, v }: Draw) => ({ z, v });
const hasV = ({ users }: Draw): boolean => users.some(({ of }) => of.includes('v'));
const labelOf = ({ of }: User): string => derivativeText(of, 'z', ['z', 'v']);
const slopeOf = (d: Draw, user: User): number => value(labelOf(user), at(d));
/** A label and its number: `3z^2 = 12`, or `-1` alone. */
const labelAt = (d: Draw, user: User): string => {
  const [label, at] = [tex(labelOf(user)), num(slopeOf(d, user))];
  return label === at ? at : `${label} = ${at}`;
};
const payments = (d: Draw): readonly number[] =>
  d.users.map((user) => user.adjoint * slopeOf(d, user));
const add = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
const listed = (all: readonly string[]): string =>
  `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
const isMinus = ({ of }: User): boolean => /- z$/.test(of);

export default template<Draw>({
  id: '06-T2',
  version: 1,
  title: 'One adjoint from its users',
  skills: ['backpropagation', 'chain-rule'],
  draw: (random) => {
    const [k, m] = [random.int(2, 4), random.int(1, 6)];
    const kinds = random.some(['z^2', `${k}*z`, `${m} - z`, 'v*z', 'z^3', 'v - z', 'v + z'], 3);
    return {
      z: random.pick([-3, -2, 2, 3]),
      v: random.nonzero(-4, 4),
      users: kinds.slice(0, random.int(2, 3)).map((of, i) => ({
        name: 'pqr'[i] ?? '',
        of,
        adjoint: random.nonzero(-4, 4),
      })),
    };
  },
  accept: (d) => add(payments(d)) !== 0,
  prompt: (d) =>
    `A value $z = ${num(d.z)}$ is used by ${d.users.length === 2 ? 'two' : 'three'} lines of a program, ${listed(d.users.map(({ name, of }) => `$${name} = ${texAsTyped(of)}$`))}${hasV(d) ? `, where $v = ${num(d.v)}$` : ''}. Their adjoints are known: ${listed(d.users.map(({ name, adjoint }) => `$\\bar ${name} = ${num(adjoint)}$`))}. What is $\\bar z$?`,
  answer: (d) => {
    // The rest of the program is as good as the sum of its first-order effects.
    const source = d.users.map(({ of, adjoint }) => `(${adjoint})*(${of})`).join(' + ');
    return number(gradient(source, ['z'], at(d))[0] ?? NaN, { label: '\\bar z=' });
  },
  check: (d) => [String(add(payments(d)))],
  misconceptions: [
    {
      id: 'PAYMENTS_MULTIPLIED',
      short: 'payments of several users multiplied instead of added',
      answer: (d) => [String(payments(d).reduce((all, one) => all * one, 1))],
      say: (d) =>
        `You multiplied the payments ${listed(payments(d).map((one) => `$${num(one)}$`))}. Slopes multiply along one way to the loss; what comes from different users is added.`,
    },
    {
      id: 'UPSTREAM_MISSING',
      short: 'the adjoints of the users left out',
      answer: (d) => [String(add(d.users.map((user) => slopeOf(d, user))))],
      say: (d) =>
        `You added the labels ${listed(d.users.map((user) => `$${num(slopeOf(d, user))}$`))}. Each of them has to be multiplied by the adjoint of its user first: how much $z$ moves $p$ counts as much as $p$ counts for the loss.`,
    },
    {
      id: 'LABELS_MISSING',
      short: 'the local derivatives left out',
      answer: (d) => [String(add(d.users.map(({ adjoint }) => adjoint)))],
      say: (d) =>
        `You added the adjoints of the users. Each counts only as much as $z$ moves its line: multiply $\\bar p = ${num(d.users[0]?.adjoint ?? 0)}$ by the label $${labelAt(d, d.users[0])}$, and so on.`,
    },
    {
      id: 'SUBTRACTION_SIGN',
      short: 'the minus of a difference lost',
      answer: (d) =>
        d.users.some(isMinus)
          ? [
              String(
                add(d.users.map((user) => user.adjoint * (isMinus(user) ? 1 : slopeOf(d, user)))),
              ),
            ]
          : undefined,
      say: (d) => {
        const user = d.users.find(isMinus);
        return `A sign: the label of $${user?.name ?? ''} = ${texAsTyped(user?.of ?? '0')}$ is $-1$, for $${user?.name ?? ''}$ falls when $z$ rises.`;
      },
    },
    {
      id: 'VALUE_AS_SLOPE',
      short: 'values of the lines taken for their slopes',
      answer: (d) => [String(add(d.users.map(({ of, adjoint }) => adjoint * value(of, at(d)))))],
      say: (d) =>
        `You multiplied the adjoints by the values of the lines. What belongs on an edge is a slope: $p = ${texAsTyped(d.users[0]?.of ?? '0')}$ has the label $${labelAt(d, d.users[0])}$.`,
    },
    {
      id: 'OVERWRITE',
      short: 'one payment at a fan-out kept, another lost',
      answer: (d) => [String(payments(d).at(-1) ?? NaN)],
      made: (d, [typed = '']) => {
        const all = payments(d);
        const given = Number(typed.replace('−', '-'));
        return Array.from({ length: 2 ** all.length - 2 }, (_, k) =>
          add(all.filter((__, i) => (((k + 1) >> i) & 1) === 1)),
        ).includes(given);
      },
      say: (d) =>
        `That is what some of the users pay, and not all. $z$ is used by ${listed(d.users.map(({ name }) => `$${name}$`))}: the adjoint is the sum of all their payments.`,
    },
  ],
  hints: (d) => [
    `List the users of $z$. For each of them: what is the local derivative of its line with respect to $z$, other arguments held fixed?`,
    `The labels are ${listed(d.users.map((user) => `$\\frac{\\partial ${user.name}}{\\partial z} = ${tex(labelOf(user))}$`))}, at $z = ${num(d.z)}$. Multiply each by the adjoint of its user.`,
    `The payments are ${listed(d.users.map((user) => `$${num(user.adjoint)}\\cdot ${par(slopeOf(d, user))}$`))}. Add them.`,
  ],
  solution: (d) =>
    [
      ...d.users.map(
        (user, i) =>
          `$${user.name}$ pays $\\bar ${user.name}\\cdot ${isMinus(user) ? '(-1)' : tex(labelOf(user))} = ${num(user.adjoint)}\\cdot ${par(slopeOf(d, user))} = ${num(payments(d)[i] ?? NaN)}$.`,
      ),
      `Together they make $$\\bar z = ${payments(d)
        .map((one, i) => (i === 0 ? num(one) : par(one)))
        .join(' + ')} = ${num(add(payments(d)))}.$$`,
    ].join('\n\n'),
  figure: (d) => ({
    widget: 'dag',
    query: query({
      f: `${d.users.map(({ name, of }) => `${name} = ${of}`).join('; ')}; L = ${d.users
        .map(({ name, adjoint }) => `${adjoint}*${name}`.replace('1*', ''))
        .join(' + ')
        .replaceAll('+ -', '- ')}`,
      'p.z': d.z,
      ...(hasV(d) && { 'p.v': d.v }),
      step: d.users.length + 1,
    }),
    caption:
      'The users of $z$, with a last line that gives them their adjoints. Step on and see $z$ being paid by one after the other.',
  }),
  cases: [
    { seed: '1', typed: ['53'], expect: 'correct' },
    { seed: '1', typed: ['3*1 + 4*12 - 2*(-1)'], expect: 'correct' },
    { seed: '1', typed: ['288'], expect: 'PAYMENTS_MULTIPLIED' },
    { seed: '1', typed: ['12'], expect: 'UPSTREAM_MISSING' },
    { seed: '1', typed: ['5'], expect: 'LABELS_MISSING' },
    { seed: '1', typed: ['-45'], expect: 'VALUE_AS_SLOPE' },
    { seed: '1', typed: ['51'], expect: 'OVERWRITE' },
    { seed: '1', typed: ['54'], expect: 'wrong' },
    { seed: '1', typed: ['z'], expect: 'unreadable' },
  ],
});
