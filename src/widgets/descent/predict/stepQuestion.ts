import type { Constraint } from '../../../core/optim/constraint.ts';
import type { Point } from '../state.ts';

/** The next step of a run, asked for: what is known of it, and where it lands. */
export interface StepQuestion {
  /** The same for the same step of the same run. */
  readonly key: string;
  /** Steps taken so far. */
  readonly step: number;
  /** Its place in the race. */
  readonly k: number;
  /** What the method is called. */
  readonly title: string;
  /** Id of a declaration in core/optim. */
  readonly optimiser: string;
  readonly from: Point;
  /** The truth. */
  readonly to: Point;
  /** ∇f at `from`, without noise. */
  readonly gradient: Point;
  /** The step size of this step; NaN for a method without one. */
  readonly eta: number;
  /** 0 for a method without momentum. */
  readonly beta: number;
  /** The step before; null at the start. */
  readonly last: Point | null;
  /** What velocity adds to the step; null where there is none, or while it is not known yet. */
  readonly memory: Point | null;
  /** Where it would land if it might go anywhere; null where that is not known. */
  readonly free: Point | null;
  /** Where it would land without the noise; null where there is none, or it is not known. */
  readonly quiet: Point | null;
  /** The minimum that the race goes to. */
  readonly minimum: Point | null;
  readonly noise: number;
  readonly constraint: Constraint | null;
  /** The width of a pixel, about: nobody can point at less. */
  readonly pixel: number;
}
