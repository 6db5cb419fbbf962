/** What the reader types: a number, a row of cells, or an expression. */
export type AnswerKind = 'number' | 'row' | 'expression';

/**
 * One question with one right answer, as its author wrote it. The truth is `of`, a text of the language, or its
 * derivative by `by` (one name, or several for the gradient's row), at the point `at`.
 */
export interface Question {
  readonly kind: AnswerKind;
  readonly of: string;
  /** `x`, or `x, y`. */
  readonly by?: string;
  /** 2 for the second derivative by one name. */
  readonly order?: number;
  /** `x=1, h=1/10`. */
  readonly at?: string;
  /** The names that the answer may use, each with a domain if it needs one: `h, x in 0..4`. */
  readonly variables?: string;
  /** So many decimals are enough; left out, the answer is exact. */
  readonly decimals?: number;
  /** Typical wrong answers, written as the reader would: `2x`, or `[7, -4]` for a row. */
  readonly mistakes: readonly string[];
}

/** What is wrong with a question, in a sentence for its author. Readers never meet it: the build does. */
export class QuestionFault extends Error {}
