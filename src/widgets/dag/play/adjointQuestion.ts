import { slipsOf, type Mistake, type Slip } from './mistake.ts';
import { nameOf, timesWord } from './names.ts';
import type { Problem, Sent } from './problem.ts';

/** The adjoint of a node. */
export interface AdjointQuestion {
  readonly problem: Problem;
  readonly node: number;
  /** Nodes whose adjoints have been found. */
  readonly done: ReadonlySet<number>;
}

export type AdjointMistake = Mistake<AdjointQuestion>;

export const sendsOf = ({ problem, node }: AdjointQuestion): readonly Sent[] => problem.sends[node];

export const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** The sum where what one user sends is replaced. */
export const replaced = (sends: readonly Sent[], k: number, value: number): number =>
  sum(sends.map(({ product }, j) => (j === k ? value : product)));

/** One slip for each contribution, named by its user. */
export const each = (
  question: AdjointQuestion,
  value: (sent: Sent, k: number, all: readonly Sent[]) => number,
  say: (user: string, sent: Sent) => string,
): readonly Slip[] => {
  const sends = sendsOf(question);
  const user = ({ user }: Sent): string => nameOf(question.problem.trace, user);
  return slipsOf(sends, (sent, k) => value(sent, k, sends), user, say);
};

export const named = ({ problem, node }: AdjointQuestion): string => nameOf(problem.trace, node);

/** “a is used three times, so three contributions add.” */
export const addWords = (question: AdjointQuestion): string =>
  `${named(question)} is used ${timesWord(sendsOf(question).length)}, so the contributions add`;
