import { formatNumber } from '../../../ui/format.ts';
import { pretty } from '../edgeLabel.ts';
import { exponentsIn, outerSlopes, slopeOf, ungated } from './formula.ts';
import { assignment, lookUp } from './programText.ts';
import type { Mistake, Slip } from './mistake.ts';
import { nameOf } from './names.ts';
import { totalSlope, valueOf, type Problem, type Sent } from './problem.ts';

/** The local slope of a user with respect to a node. */
export interface SlopeQuestion {
  readonly problem: Problem;
  readonly node: number;
  readonly sent: Sent;
}

type SlopeMistake = Mistake<SlopeQuestion>;

const formulaOf = ({ problem: { trace }, sent }: SlopeQuestion): string =>
  trace.nodes[sent.user].text;

export const gate: SlopeMistake = {
  id: 'gate',
  title: 'the gate of relu',
  slips(question) {
    const { problem, node, sent } = question;
    const text = formulaOf(question);
    if (!text.includes('relu(')) return [];
    const open = slopeOf(ungated(text), lookUp(problem), problem.trace.nodes[node].name);
    return sent.local === 0
      ? [
          {
            value: open,
            say: 'relu is shut here: its argument is not positive, so its slope is 0.',
          },
        ]
      : [
          {
            value: 0,
            say: 'relu is open here: its argument is positive, so it lets the slope through.',
          },
        ];
  },
};

const inner: SlopeMistake = {
  id: 'inner',
  title: 'the inner slope forgotten',
  slips(question) {
    const { problem, node } = question;
    const { name } = problem.trace.nodes[node];
    return outerSlopes(formulaOf(question), lookUp(problem), name).map(({ inner, slope }) => ({
      value: slope,
      say: `That is the slope with respect to ${pretty(inner)} as a whole: multiply it by the slope of ${pretty(inner)} with respect to ${nameOf(problem.trace, node)}.`,
    }));
  },
};

const total: SlopeMistake = {
  id: 'total',
  title: 'the total effect taken for a local slope',
  slips({ problem, node, sent: { user } }) {
    const [z, w] = [nameOf(problem.trace, node), nameOf(problem.trace, user)];
    return [
      {
        value: totalSlope(problem, node, user),
        say: `That is the total effect of ${z} on ${w}, on all ways together. For the local slope only ${z} moves in ${assignment(problem, user)}; its other arguments stay fixed.`,
      },
    ];
  },
};

/** The arguments of the user besides this one. */
const others = ({ problem: { trace }, sent }: SlopeQuestion) =>
  trace.edges.filter((edge, k) => edge.from === sent.user && k !== sent.edge);

const operand: SlopeMistake = {
  id: 'operand',
  title: 'the wrong operand',
  slips(question) {
    const { problem, node, sent } = question;
    const [z, w] = [nameOf(problem.trace, node), nameOf(problem.trace, sent.user)];
    return others(question).flatMap(({ to, local }): Slip[] => {
      const u = nameOf(problem.trace, to);
      return [
        {
          value: local?.data[0] ?? NaN,
          say: `That is the slope of ${w} with respect to ${u}. Here ${z} moves, and ${u} stays fixed.`,
        },
        {
          value: valueOf(problem, to),
          say: `That is the value of ${u}. It would be the slope if ${w} were ${z} times ${u}, but ${assignment(problem, sent.user)}.`,
        },
      ];
    });
  },
};

const value: SlopeMistake = {
  id: 'value',
  title: 'a value taken for a slope',
  slips({ problem, node, sent: { user } }) {
    const [z, w] = [nameOf(problem.trace, node), nameOf(problem.trace, user)];
    return [
      {
        value: valueOf(problem, user),
        say: `That is the value of ${w}. The slope says how fast ${w} changes when ${z} alone moves.`,
      },
      {
        value: valueOf(problem, node),
        say: `That is the value of ${z}. The slope says how fast ${w} changes when ${z} alone moves.`,
      },
    ];
  },
};

const upstreamed: SlopeMistake = {
  id: 'upstreamed',
  title: 'the upstream already in the slope',
  slips: ({ problem, sent: { user, product } }) => [
    {
      value: product,
      say: `You have multiplied by the adjoint of ${nameOf(problem.trace, user)} already. The local slope comes first, alone.`,
    },
  ],
};

const sign: SlopeMistake = {
  id: 'slope-sign',
  title: 'the sign of a slope',
  slips: ({ problem, node, sent: { user, local } }) => [
    {
      value: -local,
      say: `The size is right, the sign is not: when ${nameOf(problem.trace, node)} grows, ${nameOf(problem.trace, user)} ${local > 0 ? 'grows' : 'falls'}.`,
    },
  ],
};

const exponent: SlopeMistake = {
  id: 'exponent',
  title: 'the exponent as a factor',
  slips: (question) =>
    exponentsIn(formulaOf(question)).map((n) => ({
      value: question.sent.local / n,
      say: `The exponent comes down as a factor: the slope of u${n === 2 ? '²' : `^${formatNumber(n)}`} is ${n === 2 ? '2·u' : `${formatNumber(n)}·u^${formatNumber(n - 1)}`}, times the slope of u.`,
    })),
};

const reciprocal: SlopeMistake = {
  id: 'reciprocal',
  title: 'a slope upside down',
  slips: ({ problem, node, sent: { user, local } }) => [
    {
      value: 1 / local,
      say: `That is one over the slope: how fast ${nameOf(problem.trace, node)} changes with ${nameOf(problem.trace, user)}. Here it is the other way round.`,
    },
  ],
};

/** Where two of them give the same number, the earlier one is said. */
export const slopeMistakes: readonly SlopeMistake[] = [
  gate,
  inner,
  total,
  sign,
  operand,
  value,
  upstreamed,
  exponent,
  reciprocal,
];
