import type { EquivalenceOptions } from '../verdict.ts';

/** [answer, truth]. */
export type Pair = readonly [answer: string, truth: string];

/** Pairs of one kind, with the verdict that they must get under every seed, and the sentence that says why. */
export interface CaseGroup {
  readonly title: string;
  readonly why: string;
  /** Declarations of the names, as the language writes them. */
  readonly variables: string;
  readonly options?: Omit<EquivalenceOptions, 'variables' | 'question'>;
  readonly equal?: readonly Pair[];
  readonly unequal?: readonly Pair[];
  /** Different as they stand, equal after transposing. */
  readonly transposed?: readonly Pair[];
  /** Neither can be established; never called equal. */
  readonly undecided?: readonly Pair[];
}
