import { listed } from '../../../ui/format.ts';
import { chosenOf, runsOf } from '../runs.ts';
import type { Inputs } from '../state.ts';

/** What the paths of the basins do without, though the run has it; '' where they are the run's own. */
export function basinLimits(settled: Inputs): string {
  const { schedule, changes } = runsOf(settled)[chosenOf(settled)];
  const without = [
    ...(settled.noise > 0 ? ['the noise'] : []),
    ...(settled.constraint ? ['the set to stay in'] : []),
    ...(schedule === 'constant' ? [] : ['the schedule']),
    ...(changes.length === 0 ? [] : ['the changes in mid-run']),
  ];
  return without.length === 0 ? '' : `The basins leave out ${listed(without)}.`;
}
