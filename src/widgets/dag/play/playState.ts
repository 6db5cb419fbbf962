import { HINTS } from './hints.ts';
import type { Problem } from './problem.ts';
import { adjointId } from './question.ts';
import type { Effort, Score } from './score.ts';

/** What stands in a field, and what was done about it. */
export interface Attempt extends Effort {
  readonly typed: string;
  readonly state: 'open' | 'right' | 'wrong' | 'unreadable';
}

/** What is said of the last move. */
export interface Said {
  readonly tone: 'right' | 'wrong' | 'note';
  readonly title: string;
  readonly sentences: readonly string[];
}

/** A game so far. Everything else follows from the program. */
export interface Play {
  /** Nodes whose adjoints have been found, in their order. */
  readonly done: readonly number[];
  readonly scores: readonly Score[];
  /** The node that is being filled in. */
  readonly chosen: number | null;
  /** By the id of a question. */
  readonly attempts: Readonly<Record<string, Attempt>>;
  /** Choices since the last right one that could not be made. */
  readonly missteps: number;
  /** The declared mistakes that were made, in their order. */
  readonly slips: readonly string[];
  readonly said: Said | null;
}

export const FRESH: Play = {
  done: [],
  scores: [],
  chosen: null,
  attempts: {},
  missteps: 0,
  slips: [],
  said: null,
};

const UNTRIED: Attempt = { typed: '', state: 'open', wrong: 0, hints: 0, told: false };

export const attemptOf = ({ attempts }: Play, id: string): Attempt => attempts[id] ?? UNTRIED;

export const isFinished = ({ trace }: Problem, { done }: Play): boolean =>
  done.length === trace.nodes.length;

/** All contributions to a node may be seen: by its last hint, or because it is done. */
export const showsProducts = (play: Play, node: number): boolean =>
  play.done.includes(node) || attemptOf(play, adjointId(node)).hints >= HINTS;
