import type { Answer, AskedPart } from '../asked.ts';
import type { FieldFault, Likeness } from '../likeness.ts';

/** How one kind of answer is asked for, read and compared. */
export interface Kind<A extends AskedPart, F> {
  /** What the page needs for its fields: all but the truth. */
  readonly form: (asked: A) => F;
  readonly fields: (asked: A) => number;
  /** One right answer, as a reader would give it. */
  readonly truth: (asked: A) => Answer;
  /** What cannot be read. Such an answer is not compared and costs nothing. */
  readonly faults: (asked: A, typed: Answer) => readonly FieldFault[];
  /** Whether two answers are the same answer. @throws TemplateFault when the author's cannot be read. */
  readonly alike: (asked: A, typed: Answer, wanted: Answer) => Generator<number, Likeness>;
  /** Whether an answer is right, where more than one is. */
  readonly right?: (asked: A, typed: Answer) => Likeness;
  /** The same answer written differently: what the tests must see accepted. */
  readonly forms: (asked: A, answer: Answer) => readonly Answer[];
}

/** What `faults` says of something that must be chosen, and was not. */
export const missing = (field: number, message: string, advice: string): FieldFault => ({
  field,
  fault: { code: 'empty', span: { start: 0, end: 0 }, message, advice },
});
