import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import { optimisers, schedules } from '../../core/optim/all.ts';
import { projection } from '../../core/optim/constraint.ts';
import { gaussianNoise } from '../../core/optim/noise.ts';
import type { Optimiser } from '../../core/optim/optimiser.ts';
import { run, type Run, type RunOptions } from '../../core/optim/run.ts';
import type { RaceConditions, RunRequest } from '../protocol/descent.ts';

/** The optimiser of an id. Ids come from our own lists, so another one is a bug. */
export function optimiserOf(id: string): Optimiser {
  const optimiser = optimisers.get(id);
  if (!optimiser) throw new Error(`there is no optimiser ${id}`);
  return optimiser;
}

type Shared = Pick<RunOptions, 'steps' | 'project' | 'noise'>;

/** What all runs share, ready for `run`; noise is drawn once, so that every run meets the same. */
export function sharedOptions(asked: RaceConditions): Shared {
  const { steps, noise, seed, constraint } = asked;
  return {
    steps,
    ...(constraint && { project: projection(constraint) }),
    ...(noise > 0 && { noise: gaussianNoise(seed, noise, steps, 2) }),
  };
}

/** What a run has of its own, ready for `run`. */
export function ownOptions(
  asked: RunRequest,
): Pick<RunOptions, 'parameters' | 'changes' | 'schedule'> {
  const schedule = schedules.get(asked.schedule);
  if (!schedule) throw new Error(`there is no schedule ${asked.schedule}`);
  return { parameters: asked.parameters, changes: asked.changes, schedule };
}

/** A whole run as asked for, with reports when they are wanted. */
export const runOf = (
  f: ScalarFunction,
  asked: RunRequest,
  shared: Shared,
  reports = false,
): Generator<number, Run> =>
  run(optimiserOf(asked.optimiser), f, asked.start, { ...shared, ...ownOptions(asked), reports });

/**
 * The loss that counts as arrived: the tolerance above the least loss of all runs. A least loss between 0 and the
 * tolerance counts as 0, so that on functions with minimum 0 the goal is the tolerance itself. NaN where no run has a loss to go by.
 */
export function goalOf(losses: readonly number[], tolerance: number): number {
  const known = losses.filter(Number.isFinite);
  if (known.length === 0) return NaN;
  const least = Math.min(...known);
  return (least > 0 && least < tolerance ? 0 : least) + tolerance;
}
