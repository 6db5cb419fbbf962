/**
 * What happens at the point: a derivative; a kink with two slopes; a vertical slope; a jump; no limit of the
 * quotients from one side; values on one side only; no value there.
 */
export type Smoothness =
  'smooth' | 'kink' | 'vertical' | 'jump' | 'restless' | 'edge' | 'undefined';

/** The linear model of a function of one variable at a point, and what it leaves over. */
export interface Tangent {
  /** The name of the variable. */
  readonly variable: string;
  readonly value: number;
  /** f′(x₀); NaN where there is none. */
  readonly slope: number;
  /** Limits of the difference quotient from each side. */
  readonly slopeLeft: number;
  readonly slopeRight: number;
  /** What automatic differentiation returns, by its conventions. */
  readonly autodiff: number;
  readonly smoothness: Smoothness;
  /** What makes the derivative of a program at this point a convention or a limit, in words. */
  readonly remarks: readonly string[];
  /** The slope of the line: the one asked for, else f′(x₀), else what automatic differentiation returns, else 0. */
  readonly m: number;
  /** f(x₀ + h) and f(x₀ − h). */
  readonly moved: number;
  readonly movedBack: number;
  readonly remainders: Remainders;
  readonly differences: Differences;
  readonly chain: Chain;
}

/** r(h) = f(x₀ + h) − f(x₀) − m h on a grid of step sizes, to both sides. */
export interface Remainders {
  /** Descending, positive. */
  readonly h: Float64Array;
  readonly right: Float64Array;
  /** r(−h). */
  readonly left: Float64Array;
}

/** Errors of both difference quotients in float64, against the derivative. NaN where there is none. */
export interface Differences {
  /** Descending from 1 to 1e-16, and with them the errors and what the theory expects of them. */
  readonly h: Float64Array;
  readonly forward: Float64Array;
  readonly central: Float64Array;
  readonly forwardModel: Float64Array;
  readonly centralModel: Float64Array;
  /** The step sizes of the least errors; NaN where there are no errors. */
  readonly bestForward: number;
  readonly bestCentral: number;
  /** The errors at |h|. */
  readonly forwardAt: number;
  readonly centralAt: number;
}

export interface ChainStage {
  readonly name: string;
  /** Its formula, as text, in the stage before it. */
  readonly text: string;
  readonly value: number;
  /** Its derivative as a formula; null where that is too long to be read. */
  readonly slopeTex: string | null;
  /** Its derivative by the stage before it, at that stage's value. */
  readonly slope: number;
  /** The value after x has moved by h. */
  readonly moved: number;
}

/** A program read as stage after stage, each a function of the one before. */
export interface Chain {
  readonly stages: readonly ChainStage[];
  /** Why there are no stages: one formula only, more than can be drawn, or a stage that takes another one too. */
  readonly reason: null | 'single' | 'long' | 'branched';
}
