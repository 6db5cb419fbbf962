import type { Fault } from '../../core/lang/fault.ts';

/** Where a rule is judged: the reader's point, and the pair of directions of the dot-product test. */
export interface PrimitivePlace {
  /** As many numbers as the operands have. */
  readonly at: readonly number[];
  /** ẋ, a move of the operands. */
  readonly v: readonly number[];
  /** w̄, what comes from above: as many numbers as the result has. */
  readonly u: readonly number[];
  /** Of the further points. */
  readonly seed: number;
}

/**
 * `convention`: at a corner, where the rule takes a slope between those of both sides; `undefined`: the formula has no
 * value or no finite derivative there, so nothing can be tested.
 */
export type PointVerdict = 'passes' | 'fails' | 'convention' | 'undefined';

/** Both tests at one point; NaN for what does not exist. */
export interface PointTest {
  readonly at: Float64Array;
  readonly v: Float64Array;
  readonly u: Float64Array;
  /** ⟨w̄, Jẋ⟩, by automatic differentiation of the forward formula. */
  readonly forward: number;
  /** ⟨x̄, ẋ⟩, by the rule. */
  readonly backward: number;
  /** The central difference of ⟨w̄, w⟩ along ẋ; NaN where it does not settle. */
  readonly difference: number;
  /** Both sides of the dot-product test are the same number, as far as rounding shows. */
  readonly equal: boolean;
  /** Of the whole rule at this point, in all directions. */
  readonly verdict: PointVerdict;
}

/** One number of an operand moved alone: three opinions on the rate at which ⟨w̄, w⟩ changes. */
export interface EntrySlopes {
  readonly name: string;
  readonly rule: number;
  readonly forward: number;
  readonly difference: number;
  readonly verdict: 'agrees' | 'differs' | 'convention' | 'unknown';
}

/** One number of an operand whose rule is wrong, at a point that shows it. */
export interface FailingDirection {
  /** Among the points tested; 0 is the reader's own. */
  readonly point: number;
  readonly u: readonly number[];
  /** Among the numbers of the operands. */
  readonly entry: number;
  /** The number of the result that is looked at alone; null for all, weighed by w̄. */
  readonly output: number | null;
  readonly rule: number;
  readonly forward: number;
  readonly difference: number;
  /** The formula has a corner there, and the rule takes no slope between those of both sides. */
  readonly corner: boolean;
}

/** A typical mistake that explains all that was seen. */
export interface Diagnosis {
  readonly id: string;
  readonly operands: readonly string[];
  readonly says: string;
}

/** A rule for the way back, judged. */
export interface Primitive {
  /** The numbers of the operands and of the result, by name. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly operands: readonly string[];
  readonly value: Float64Array;
  /** In the order of the inputs, at the reader's point and for the reader's w̄. */
  readonly entries: readonly EntrySlopes[];
  /** The reader's point first. */
  readonly tests: readonly PointTest[];
  readonly failing: FailingDirection | null;
  readonly diagnoses: readonly Diagnosis[];
  /** What the rule uses of operands and result: what the forward pass has to keep. */
  readonly keeps: readonly string[];
  /** What makes the derivative at the reader's point a convention, in words. */
  readonly remarks: readonly string[];
  /** Faults of the rule; then there is nothing else in here. */
  readonly refused: readonly Fault[];
}
