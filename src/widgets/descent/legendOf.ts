import type { LegendItem } from '../definition.ts';
import { runsOf, styleOf, titleOf } from './runs.ts';
import type { Inputs } from './state.ts';

/** What the picture shows now. */
export function legendOf(settled: Inputs): readonly LegendItem[] {
  const runs = runsOf(settled);
  const paths = runs.flatMap((run, k): LegendItem[] =>
    run.hidden
      ? []
      : [{ concept: styleOf(k), name: runs.length === 1 ? 'path and loss' : titleOf(run) }],
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
