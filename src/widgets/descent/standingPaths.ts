import type { PathScene } from '../../plot/drawPath.ts';
import { formatNumber } from '../../ui/format.ts';
import { runNames } from './runNames.ts';
import { chosenOf, runsOf, styleOf } from './runs.ts';
import { standings } from './standing.ts';
import type { AnsweredRace } from './results.ts';
import type { Inputs } from './state.ts';

export interface StandingPath extends PathScene {
  /** Its place in the race. */
  readonly k: number;
}

/** The paths of the runs that are seen, each as far as it has come at the step shown. */
export function standingPaths(race: AnsweredRace, inputs: Inputs): readonly StandingPath[] {
  const settings = runsOf(inputs);
  const lead = Math.min(chosenOf(inputs), race.runs.length - 1);
  const at = standings(race.runs, lead, inputs.step, inputs.axis);
  const names = runNames(settings);
  const named = settings.filter(({ hidden }) => !hidden).length > 1;
  return race.runs.flatMap((run, k) => {
    const setting = settings.at(k);
    if (!setting || setting.hidden) return [];
    return [
      {
        k,
        path: run.path,
        steps: at[k],
        style: styleOf(k),
        pale: setting.pinned,
        ...(named && { name: names[k] }),
        stars: setting.changes
          .filter((change) => change.at <= at[k])
          .map(({ at: step, id, value }) => ({
            step,
            label: `${id === 'eta' ? 'η' : 'β'} = ${formatNumber(value)}`,
          })),
      },
    ];
  });
}
