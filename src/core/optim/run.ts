import type { Change } from './change.ts';
import type { Projection } from './constraint.ts';
import { countedProbe } from './countedProbe.ts';
import { tilted, tiltedProbe } from './noise.ts';
import type { Objective } from './objective.ts';
import type { Failure, Optimiser, Report } from './optimiser.ts';
import type { OptimiserParameter, Values } from './parameter.ts';
import type { Schedule } from './schedules/schedule.ts';
import { norm } from './vectors.ts';

export interface RunOptions {
  readonly steps: number;
  /** By id, of the optimiser and of the schedule; the declared default where one is missing. */
  readonly parameters: Values;
  /** How η changes during the run; without one it is constant. */
  readonly schedule?: Schedule;
  /** Parameters set anew during the run, ascending by step; a schedule scales the η that they leave. */
  readonly changes?: readonly Change[];
  /** After each step the point is moved to the nearest one allowed: projected descent. */
  readonly project?: Projection;
  /**
   * n numbers for each step: step t sees f(x) + ξₜᵀx, so that its gradient is ∇f + ξₜ, in a line search too.
   * Losses and gradient norms of the run are those of f itself.
   */
  readonly noise?: Float64Array;
  /** Keeps the report of every step. */
  readonly reports?: boolean;
}

/**
 * How a run ended: all steps taken; the gradient vanished to the last digits; the loss or the point
 * left the finite numbers or grew beyond all use; the path came to a point where f is undefined; or the
 * method could not take its next step, see `Failure`.
 */
export type Ending = 'complete' | 'converged' | 'diverged' | Failure['ending'];

/**
 * What was asked of the objective, added up: entry t is all that was spent until point t was known with its
 * value and gradient. A step that fails adds what it tried to the last entry.
 */
export interface Evaluations {
  readonly values: Uint32Array;
  readonly gradients: Uint32Array;
  readonly hessians: Uint32Array;
}

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
  /** Why the next step could not be taken; empty unless the method itself ended the run. */
  readonly sentence: string;
  readonly evaluations: Evaluations;
  /**
   * Of each step taken, when wanted: the method's quantities and the parameters as they were in that step, with
   * `gradient` as the step saw it and `step`, the move from point to point.
   */
  readonly reports: readonly Report[];
}

/** ‖∇f‖ at or below this is a stationary point to the last digits of a double. */
export const STATIONARY = 1e-12;
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
  { steps, parameters, schedule, changes = [], project, noise, reports: wanted }: RunOptions,
): Generator<number, Run> {
  const n = start.length;
  const settings: Record<string, number> = {
    ...defaults(optimiser.parameters),
    ...defaults(schedule?.parameters ?? []),
    ...parameters,
  };
  const path = new Float64Array((steps + 1) * n);
  const loss = new Float64Array(steps + 1);
  const gradientNorm = new Float64Array(steps + 1);
  const values = new Uint32Array(steps + 1);
  const gradients = new Uint32Array(steps + 1);
  const hessians = new Uint32Array(steps + 1);
  const reports: Report[] = [];
  const probe = countedProbe(objective);
  const count = (t: number): void => {
    values[t] = probe.counts.values;
    gradients[t] = probe.counts.gradients;
    hessians[t] = probe.counts.hessians;
  };
  let state = optimiser.init(start);
  let taken = 0;
  let changed = 0;
  let ending: Ending | undefined;
  let sentence = '';
  for (;;) {
    const { x } = state;
    const here = probe.sweep(x);
    probe.keepOnly(x);
    path.set(x, taken * n);
    loss[taken] = here.value;
    gradientNorm[taken] = norm(here.gradient);
    count(taken);
    ending = judge(
      x,
      here.value,
      project ? movable(x, here.gradient, project) : gradientNorm[taken],
    );
    // With a velocity left a point without slope is only passed through, and noise moves on from anywhere.
    if (ending === 'converged' && (noise || !(optimiser.isAtRest?.(state, settings) ?? true))) {
      ending = undefined;
    }
    if (ending !== undefined || taken === steps) break;
    while (changes[changed]?.at <= taken) {
      settings[changes[changed].id] = changes[changed].value;
      changed++;
    }
    const now = schedule ? { ...settings, eta: schedule.eta(taken, steps, settings) } : settings;
    const tilt = noise?.subarray(taken * n, (taken + 1) * n);
    const seen = tilt ? tilted(here, x, tilt) : here;
    const next = optimiser.step(state, seen, now, tilt ? tiltedProbe(probe, tilt) : probe);
    if ('ending' in next) {
      ({ ending, sentence } = next);
      count(taken);
      break;
    }
    const x1 = project ? project(next.state.x) : next.state.x;
    if (wanted) {
      const step = x1.map((xi, i) => xi - x[i]);
      const used = Object.fromEntries(optimiser.parameters.map(({ id }) => [id, now[id]]));
      reports.push({ ...used, gradient: seen.gradient, step, ...next.report });
    }
    state = project ? { ...next.state, x: x1 } : next.state;
    taken++;
    if (taken % 256 === 0) yield taken / steps;
  }
  const used = <A extends Float64Array | Uint32Array>(a: A): A => a.slice(0, taken + 1) as A;
  return {
    path: path.slice(0, (taken + 1) * n),
    loss: used(loss),
    gradientNorm: used(gradientNorm),
    steps: taken,
    ending: ending ?? 'complete',
    sentence,
    evaluations: { values: used(values), gradients: used(gradients), hessians: used(hessians) },
    reports,
  };
}

const defaults = (parameters: readonly OptimiserParameter[]): Values =>
  Object.fromEntries(parameters.map(({ id, default: value }) => [id, value]));

/** ‖P(x − ∇fᵀ) − x‖, the gradient's norm where nothing is in its way: 0 at a minimum on the border too. */
function movable(x: Float64Array, gradient: Float64Array, project: Projection): number {
  const ahead = project(x.map((xi, i) => xi - gradient[i]));
  return norm(ahead.map((ai, i) => ai - x[i]));
}

function judge(x: Float64Array, loss: number, gradientNorm: number): Ending | undefined {
  if (!x.every((xi) => Math.abs(xi) < FAR) || Math.abs(loss) === Infinity) return 'diverged';
  if (Number.isNaN(loss) || Number.isNaN(gradientNorm)) return 'undefined';
  if (gradientNorm === Infinity) return 'undefined';
  return gradientNorm <= STATIONARY ? 'converged' : undefined;
}
