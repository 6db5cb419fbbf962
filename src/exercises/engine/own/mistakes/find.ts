import type { NodeId } from '../../../../core/ir/types.ts';
import type { Prose } from '../../asked.ts';
import type { Place, Problem } from '../problem.ts';

/** A wrong answer found in the graph of a function. */
export interface Found {
  readonly node: NodeId;
  /** Where it is evaluated, if not at the point that is asked for. */
  readonly at?: Place;
  readonly say: Prose;
}

/** A mistake that is typical of differentiating, whatever the function. */
export interface OwnMistake {
  readonly id: string;
  readonly short: string;
  /** Its forms in a function: a call left out here, a term there. */
  readonly find: (problem: Problem) => readonly Found[];
}
