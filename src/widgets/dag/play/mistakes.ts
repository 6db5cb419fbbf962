import { formatNumber } from '../../../ui/format.ts';
import { slipsOf, type Mistake, type Slip } from './mistake.ts';
import { listed } from '../say.ts';
import { nameOf, namesOf, timesWord } from './names.ts';
import { adjointOf, totalSlope, valueOf, type Problem, type Sent } from './problem.ts';
import { gate, slopeMistakes, type SlopeQuestion } from './slopeMistakes.ts';

/** The adjoint of a node. */
export interface AdjointQuestion {
  readonly problem: Problem;
  readonly node: number;
  /** Nodes whose adjoints have been found. */
  readonly done: ReadonlySet<number>;
}

type AdjointMistake = Mistake<AdjointQuestion>;

const sendsOf = ({ problem, node }: AdjointQuestion): readonly Sent[] => problem.sends[node];

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** The sum where what one user sends is replaced. */
const replaced = (sends: readonly Sent[], k: number, value: number): number =>
  sum(sends.map(({ product }, j) => (j === k ? value : product)));

/** One slip for each contribution, named by its user. */
const each = (
  question: AdjointQuestion,
  value: (sent: Sent, k: number, all: readonly Sent[]) => number,
  say: (user: string, sent: Sent) => string,
): readonly Slip[] => {
  const sends = sendsOf(question);
  const user = ({ user }: Sent): string => nameOf(question.problem.trace, user);
  return slipsOf(sends, (sent, k) => value(sent, k, sends), user, say);
};

const named = ({ problem, node }: AdjointQuestion): string => nameOf(problem.trace, node);

/** “a is used three times, so three contributions add.” */
const addWords = (question: AdjointQuestion): string =>
  `${named(question)} is used ${timesWord(sendsOf(question).length)}, so the contributions add`;

const seed: AdjointMistake = {
  id: 'seed',
  title: 'the start of the sweep',
  slips({ problem, node }) {
    if (node !== problem.trace.output) return [];
    const name = nameOf(problem.trace, node);
    return [
      {
        value: valueOf(problem, node),
        say: `That is the value of ${name}. Its adjoint is the slope of ${name} with respect to itself.`,
      },
      {
        value: 0,
        say: `When ${name} moves by a little, ${name} moves by just as much: the slope is not 0.`,
      },
    ];
  },
};

const unused: AdjointMistake = {
  id: 'unused',
  title: 'an adjoint where no way leads to the output',
  slips({ problem, node }) {
    const { trace, sends } = problem;
    if (node === trace.output || sends[node].length > 0) return [];
    const [name, output] = [nameOf(trace, node), nameOf(trace, trace.output)];
    const say = `${output} does not change at all when ${name} moves: no arrow leads from ${name} to ${output}.`;
    return [
      { value: 1, say: `Only the output starts with 1. ${say}` },
      { value: valueOf(problem, node), say: `That is the value of ${name}. ${say}` },
    ];
  },
};

const overwritten: AdjointMistake = {
  id: 'overwritten',
  title: 'overwriting instead of adding',
  slips: (question) =>
    sendsOf(question).length < 2
      ? []
      : each(
          question,
          ({ product }) => product,
          (user) => `${addWords(question)}; yours is that of ${user} alone.`,
        ),
};

const forgotten: AdjointMistake = {
  id: 'forgotten',
  title: 'a contribution forgotten',
  slips: (question) =>
    sendsOf(question).length < 3
      ? []
      : each(
          question,
          (_, k, sends) => replaced(sends, k, 0),
          (user) => `${addWords(question)}; in yours what ${user} sends is missing.`,
        ),
};

const upstream: AdjointMistake = {
  id: 'upstream',
  title: 'the upstream missing',
  slips(question) {
    const sends = sendsOf(question);
    if (sends.length === 0) return [];
    return [
      {
        value: sum(sends.map(({ local }) => local)),
        say: `${sends.length === 1 ? 'That is the local slope alone' : 'Those are the local slopes alone'}. Multiply ${sends.length === 1 ? 'it' : 'each'} by the adjoint of its user first.`,
      },
      ...each(
        question,
        ({ local }, k, all) => replaced(all, k, local),
        (user) =>
          `What ${user} sends is its local slope times the adjoint of ${user}; yours leaves that adjoint out.`,
      ),
    ];
  },
};

const slopeless: AdjointMistake = {
  id: 'slopeless',
  title: 'the local slope missing',
  slips(question) {
    const sends = sendsOf(question);
    if (sends.length === 0) return [];
    const users = listed(namesOf(question.problem.trace, question.problem.users[question.node]));
    return [
      {
        value: sum(sends.map(({ upstream }) => upstream)),
        say: `That is what ${users} ${sends.length === 1 ? 'has' : 'have'}. On the way to ${named(question)} it is multiplied by the local slope.`,
      },
      ...each(
        question,
        ({ upstream }, k, all) => replaced(all, k, upstream),
        (user) =>
          `On the way from ${user} the adjoint is multiplied by the local slope; yours leaves that slope out.`,
      ),
    ];
  },
};

const value: AdjointMistake = {
  id: 'node-value',
  title: 'value and adjoint mixed up',
  slips: (question) => [
    {
      value: valueOf(question.problem, question.node),
      say: `That is the value of ${named(question)}. Its adjoint says how fast ${nameOf(question.problem.trace, question.problem.trace.output)} changes when ${named(question)} moves.`,
    },
  ],
};

const product: AdjointMistake = {
  id: 'product',
  title: 'multiplying instead of adding',
  slips(question) {
    const sends = sendsOf(question);
    if (sends.length < 2) return [];
    return [
      {
        value: sends.reduce((all, { product }) => all * product, 1),
        say: `${addWords(question)}; you have multiplied them. Multiply along a way, add across ways.`,
      },
    ];
  },
};

const sign: AdjointMistake = {
  id: 'sign',
  title: 'a sign',
  slips: (question) => [
    ...each(
      question,
      ({ product }, k, all) => replaced(all, k, -product),
      (user, { local }) =>
        `The sign of what ${user} sends is wrong: its local slope is ${local < 0 ? 'negative' : 'positive'}.`,
    ),
    {
      value: -adjointOf(question.problem, question.node),
      say: 'The size is right, the sign is not.',
    },
  ],
};

const doubled: AdjointMistake = {
  id: 'doubled',
  title: 'counting a way twice',
  slips(question) {
    const { problem, node } = question;
    const name = named(question);
    const total = ({ user, upstream }: Sent): number => upstream * totalSlope(problem, node, user);
    return [
      ...each(
        question,
        (sent, k, all) => replaced(all, k, total(sent)),
        (user) =>
          `For ${user} you took the total effect of ${name}, other ways included: those are counted by their own users already. Take the local slope.`,
      ),
      {
        value: sum(sendsOf(question).map(total)),
        say: `You took total effects of ${name} for local slopes, so that some ways are counted twice.`,
      },
    ];
  },
};

/** A contribution whose local slope went wrong in one of the ways that a slope can. */
const slopeSlips = (
  { problem, node }: AdjointQuestion,
  mistakes: readonly Mistake<SlopeQuestion>[],
): readonly Slip[] => {
  const sends = problem.sends[node];
  return sends.flatMap((sent, k) =>
    mistakes
      .flatMap(({ slips }) => slips({ problem, node, sent }))
      .map(({ value, say }) => ({
        value: replaced(sends, k, value * sent.upstream),
        say: `Look at the slope of ${nameOf(problem.trace, sent.user)}. ${say}`,
      })),
  );
};

const gated: AdjointMistake = {
  id: 'gated',
  title: gate.title,
  slips: (question) => slopeSlips(question, [gate]),
};

const slope: AdjointMistake = {
  id: 'slope',
  title: 'a wrong local slope',
  slips: (question) => slopeSlips(question, slopeMistakes),
};

const valueUpstream: AdjointMistake = {
  id: 'value-upstream',
  title: 'a value taken for the upstream',
  slips(question) {
    const { problem } = question;
    const sends = sendsOf(question);
    const wrong = ({ user, local }: Sent): number => valueOf(problem, user) * local;
    return [
      ...each(
        question,
        (sent, k, all) => replaced(all, k, wrong(sent)),
        (user) => `Multiply by the adjoint of ${user}, not by its value.`,
      ),
      {
        value: sum(sends.map(wrong)),
        say: 'Multiply by the adjoints of the users, not by their values.',
      },
    ];
  },
};

const wrongUpstream: AdjointMistake = {
  id: 'wrong-upstream',
  title: 'the upstream of another node',
  slips(question) {
    const { trace } = question.problem;
    const sends = sendsOf(question);
    return sends.flatMap(({ user, local }, k) =>
      trace.nodes.flatMap(({ adjoint }, other): Slip[] =>
        other === user || !question.done.has(other)
          ? []
          : [
              {
                value: replaced(sends, k, adjoint[0] * local),
                say: `What ${nameOf(trace, user)} sends is multiplied by the adjoint of ${nameOf(trace, user)}, ${formatNumber(trace.nodes[user].adjoint[0], 5)}; you took that of ${nameOf(trace, other)}.`,
              },
            ],
      ),
    );
  },
};

/** Where two of them give the same number, the earlier one is said. */
export const adjointMistakes: readonly AdjointMistake[] = [
  seed,
  unused,
  overwritten,
  forgotten,
  gated,
  upstream,
  slopeless,
  value,
  product,
  sign,
  doubled,
  valueUpstream,
  slope,
  wrongUpstream,
];
