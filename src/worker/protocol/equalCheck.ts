/** Two texts of the language that are to agree wherever both have a value. */
export interface EqualCheckRequest {
  /** The shapes and structures of their names: `A: 3x2; S: 3x3 spd; t: scalar`. */
  readonly given: string;
  readonly left: string;
  readonly right: string;
  /** Other seeds try other inputs. */
  readonly seed: number;
}

export interface EqualCheck {
  readonly equal: boolean;
  /** Decided by exact arithmetic at random inputs, rather than within rounding. */
  readonly exact: boolean;
  /** Of exact arithmetic: the probability that texts that differ are called equal is below this. */
  readonly chance: number;
  /** Inputs at which numbers were compared. */
  readonly points: number;
  /** The shape of the right text. */
  readonly rows: number;
  readonly cols: number;
}
