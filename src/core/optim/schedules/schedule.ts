import type { OptimiserParameter, Values } from '../parameter.ts';

/**
 * A step size that changes during a run, as a pure function. The parameters' ids differ from those of every
 * optimiser, so that one set of numbers serves both; `eta` is the optimiser's own, the size the schedule scales.
 * Methods without η (line searches, Newton) take no notice.
 */
export interface Schedule {
  readonly id: string;
  readonly title: string;
  readonly parameters: readonly OptimiserParameter[];
  readonly tex: string;
  /** η of step t = 0, 1, …, steps − 1 in a run of so many steps. */
  eta(t: number, steps: number, parameters: Values): number;
}
