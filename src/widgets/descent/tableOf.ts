import type { Table } from '../definition.ts';
import type { AnsweredRace } from './results.ts';
import { chosenOf, runsOf, titleOf } from './runs.ts';
import type { Inputs } from './state.ts';

/** The race as numbers: a row for each point of each run, in full precision. */
export function tableOf(race: AnsweredRace, inputs: Inputs): Table {
  const settings = runsOf(inputs);
  const alone = race.runs.length === 1;
  return {
    name: 'descent',
    columns: [
      ...(alone ? [] : ['run', 'method']),
      'step',
      'x',
      'y',
      'loss',
      'gradient norm',
      'step size',
      'gradient evaluations',
      'path length',
    ],
    rows: order(race, chosenOf(inputs)).flatMap((k) => {
      const run = race.runs[k];
      const setting = settings.at(k);
      return Array.from({ length: run.steps + 1 }, (_, t) => [
        ...(alone ? [] : [k + 1, setting ? titleOf(setting) : '']),
        t,
        run.path[2 * t],
        run.path[2 * t + 1],
        run.loss[t],
        run.gradientNorm[t],
        run.eta[t],
        run.gradients[t],
        run.length[t],
      ]);
    }),
  };
}

/** The chosen run first: it is the one that is looked at. */
const order = ({ runs }: AnsweredRace, chosen: number): readonly number[] =>
  runs.map((_, k) => k).sort((a, b) => Number(b === chosen) - Number(a === chosen) || a - b);
