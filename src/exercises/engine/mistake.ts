import type { Answer, Prose } from './asked.ts';

/** A wrong answer that is known of a variant. */
export interface Mistake {
  readonly id: string;
  readonly short: string;
  /** One answer that is this mistake; an empty field is any answer. */
  readonly answer: Answer;
  readonly made?: (typed: Answer) => boolean;
  readonly say: Prose;
}
