import { runsOf } from '../runs.ts';
import type { Inputs } from '../state.ts';

/**
 * The same for the same race as it is set: best step sizes that are found for it later make no other race of it, nor
 * does how it is counted, how near counts as there, or what is seen of it.
 */
export function raceKey(settled: Inputs): string {
  const { source, values, start, steps, noise, seed, constraint, race } = settled;
  const runs = runsOf(settled).map((run) => [
    run.optimiser,
    run.parameters,
    run.start,
    run.schedule,
    run.changes,
  ]);
  return JSON.stringify([source, values, start, runs, steps, noise, seed, constraint, race]);
}
