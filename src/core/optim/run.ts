import type { Optimiser } from './optimiser.ts';

/** What a run descends: value and gradient in one sweep, f first, then ∇f. */
export type Objective = (x: ArrayLike<number>, out: Float64Array) => Float64Array;

export interface RunOptions {
  readonly steps: number;
  readonly parameters: Readonly<Record<string, number>>;
}

/**
 * How a run ended: all steps taken; the gradient vanished to the last digits; the loss or the point
 * left the finite numbers or grew beyond all use; the path came to a point where f is undefined.
 */
export type Ending = 'complete' | 'converged' | 'diverged' | 'undefined';

export interface Run {
  /** (steps + 1) points, n numbers each; the start first. */
  readonly path: Float64Array;
  /** f at each point. */
  readonly loss: Float64Array;
  /** ‖∇f‖ at each point. */
  readonly gradientNorm: Float64Array;
  /** Steps taken; the arrays hold one entry more. */
  readonly steps: number;
  readonly ending: Ending;
  readonly gradientEvaluations: number;
}

/** ‖∇f‖ at or below this is a stationary point to the last digits of a double. */
const STATIONARY = 1e-12;
/** A coordinate beyond this can be drawn nowhere and only leads to overflow. */
const FAR = 1e12;

/**
 * Runs an optimiser. A generator: it yields the part done every 256 steps, so that a long run can be
 * paused, reported and cancelled.
 */
export function* run(
  optimiser: Optimiser,
  objective: Objective,
  start: ArrayLike<number>,
  { steps, parameters }: RunOptions,
): Generator<number, Run> {
  const n = start.length;
  const path = new Float64Array((steps + 1) * n);
  const loss = new Float64Array(steps + 1);
  const gradientNorm = new Float64Array(steps + 1);
  const sweep = new Float64Array(n + 1);
  let state = optimiser.init(start);
  let taken = 0;
  let ending: Ending | undefined;
  for (;;) {
    objective(state.x, sweep);
    path.set(state.x, taken * n);
    loss[taken] = sweep[0];
    const gradient = sweep.subarray(1);
    gradientNorm[taken] = norm(gradient);
    ending = judge(state.x, sweep[0], gradientNorm[taken]);
    if (ending !== undefined || taken === steps) break;
    state = optimiser.step(state, gradient, parameters);
    taken++;
    if (taken % 256 === 0) yield taken / steps;
  }
  return {
    path: path.slice(0, (taken + 1) * n),
    loss: loss.slice(0, taken + 1),
    gradientNorm: gradientNorm.slice(0, taken + 1),
    steps: taken,
    ending: ending ?? 'complete',
    gradientEvaluations: taken + 1,
  };
}

function judge(x: Float64Array, loss: number, gradientNorm: number): Ending | undefined {
  if (!x.every((xi) => Math.abs(xi) < FAR) || Math.abs(loss) === Infinity) return 'diverged';
  if (Number.isNaN(loss) || Number.isNaN(gradientNorm)) return 'undefined';
  if (gradientNorm === Infinity) return 'undefined';
  return gradientNorm <= STATIONARY ? 'converged' : undefined;
}

function norm(v: Float64Array): number {
  let largest = 0;
  for (const vi of v) largest = Math.max(largest, Math.abs(vi));
  if (!(largest > 0) || largest === Infinity) return largest;
  let sum = 0;
  for (const vi of v) sum += (vi / largest) ** 2;
  return largest * Math.sqrt(sum);
}
