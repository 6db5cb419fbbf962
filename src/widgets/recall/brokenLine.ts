import type { ShapeAnswer } from './inputs.ts';

/** The families of mistakes, as the lessons and the test of lesson 11 name them. */
export type Tag =
  | 'TRANSPOSE'
  | 'SIGN'
  | 'FACTOR2'
  | 'ORDER'
  | 'EVAL_POINT'
  | 'MISSING_INNER'
  | 'OVERWRITE'
  | 'HYPOTHESIS';

/** A line of the sheet with one symbol changed. */
export interface BrokenLine {
  readonly id: string;
  /** What the line is about. */
  readonly title: string;
  readonly tag: Tag;
  /** TeX, symbol by symbol. */
  readonly tokens: readonly string[];
  /** The places of the symbol that is wrong; of two that were exchanged, either. */
  readonly wrong: readonly number[];
  /** TeX of the line as it should be. */
  readonly right: string;
  readonly shapes: ShapeAnswer;
  /** What the shapes do, and why the line is wrong. */
  readonly why: string;
  /** What to try, for who clicked a right symbol. */
  readonly hint: string;
  /** Both sides in our language, with which a test proves what is said of the shapes; none where words are wrong. */
  readonly texts?: { readonly given: string; readonly broken: string; readonly right: string };
}
