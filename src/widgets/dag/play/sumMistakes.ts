import {
  addWords,
  each,
  named,
  replaced,
  sendsOf,
  type AdjointMistake,
} from './adjointQuestion.ts';
import { nameOf } from './names.ts';
import { adjointOf, valueOf } from './problem.ts';

export const seed: AdjointMistake = {
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

export const unused: AdjointMistake = {
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

export const overwritten: AdjointMistake = {
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

export const forgotten: AdjointMistake = {
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

export const value: AdjointMistake = {
  id: 'node-value',
  title: 'value and adjoint mixed up',
  slips: (question) => [
    {
      value: valueOf(question.problem, question.node),
      say: `That is the value of ${named(question)}. Its adjoint says how fast ${nameOf(question.problem.trace, question.problem.trace.output)} changes when ${named(question)} moves.`,
    },
  ],
};

export const product: AdjointMistake = {
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

export const sign: AdjointMistake = {
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
