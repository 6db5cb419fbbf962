import { formatNumber, listed } from '../../../ui/format.ts';
import {
  each,
  named,
  replaced,
  sendsOf,
  sum,
  type AdjointMistake,
  type AdjointQuestion,
} from './adjointQuestion.ts';
import type { Mistake, Slip } from './mistake.ts';
import { nameOf, namesOf } from './names.ts';
import { totalSlope, valueOf, type Sent } from './problem.ts';
import { gate, slopeMistakes, type SlopeQuestion } from './slopeMistakes.ts';

export const upstream: AdjointMistake = {
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

export const slopeless: AdjointMistake = {
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

export const doubled: AdjointMistake = {
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

export const gated: AdjointMistake = {
  id: 'gated',
  title: gate.title,
  slips: (question) => slopeSlips(question, [gate]),
};

export const slope: AdjointMistake = {
  id: 'slope',
  title: 'a wrong local slope',
  slips: (question) => slopeSlips(question, slopeMistakes),
};

export const valueUpstream: AdjointMistake = {
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

export const wrongUpstream: AdjointMistake = {
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
