import type { LegendItem } from '../definition.ts';
import { runNames } from './runNames.ts';
import { runsOf, styleOf } from './runs.ts';
import type { Inputs } from './state.ts';

/** What the picture shows now. */
export function legendOf(settled: Inputs): readonly LegendItem[] {
  const runs = runsOf(settled);
  const names = runNames(runs);
  const paths = runs.flatMap((run, k): LegendItem[] =>
    run.hidden
      ? []
      : [{ concept: styleOf(k), name: runs.length === 1 ? 'path and loss' : names[k] }],
  );
  const step: readonly LegendItem[] = settled.layers.includes('step')
    ? [
        { concept: 'linear', name: 'step' },
        { concept: 'tangent', name: 'momentum' },
      ]
    : [];
  return [
    { concept: 'input', name: 'start' },
    ...paths,
    { concept: 'gradient', name: 'gradient' },
    ...step,
  ];
}
