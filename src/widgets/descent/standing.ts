import type { Descent } from '../../worker/protocol/descent.ts';
import type { Axis } from './state.ts';

/** A run at one step. */
export interface Standing {
  readonly step: number;
  readonly x: number;
  readonly y: number;
  readonly loss: number;
  readonly gradientNorm: number;
  /** Largest stable step size at this point; NaN where the surface has no upward curvature. */
  readonly limit: number;
  /** The step size that the next step uses; NaN for a method without one. */
  readonly eta: number;
}

/** The run at the step shown, or at its end when it is shorter. */
export function standing(descent: Descent, step: number): Standing {
  const t = Math.min(step, descent.steps);
  return {
    step: t,
    x: descent.path[2 * t],
    y: descent.path[2 * t + 1],
    loss: descent.loss[t],
    gradientNorm: descent.gradientNorm[t],
    limit: descent.limit[t],
    eta: descent.eta[t],
  };
}

/** What a run has paid until each of its points; undefined where steps themselves are counted. */
export const paid = (descent: Descent, axis: Axis): Float64Array | undefined =>
  axis === 'steps' ? undefined : axis === 'gradients' ? descent.gradients : descent.operations;

/**
 * The step of every run at one moment of the race: the leading run stands at `step`, every other at its last
 * point that costs no more.
 */
export function standings(
  runs: readonly Descent[],
  lead: number,
  step: number,
  axis: Axis,
): readonly number[] {
  const leader = runs[lead];
  const own = Math.min(step, leader.steps);
  const budget = paid(leader, axis)?.[own];
  // Past the end of the leading run the others go on: where steps are counted, by steps.
  return runs.map((run, k) => {
    if (k === lead) return own;
    const costs = paid(run, axis);
    if (!costs || budget === undefined) return Math.min(step, run.steps);
    return lastWithin(costs, budget);
  });
}

/** The last index of an ascending list whose entry is at most the bound; 0 when none is. */
function lastWithin(costs: Float64Array, bound: number): number {
  let low = 0;
  let high = costs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (costs[middle] <= bound) low = middle;
    else high = middle - 1;
  }
  return low;
}
