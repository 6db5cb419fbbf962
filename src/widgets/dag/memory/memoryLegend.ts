import type { LegendItem } from '../../definition.ts';

/** What the memory look shows, in its concepts. */
export const memoryLegend: readonly LegendItem[] = [
  { concept: 'output', name: 'values in memory; dashed where they were computed again' },
  { concept: 'input', name: 'inputs, and checkpoints, which can be moved' },
  { concept: 'gradient', name: 'the backward sweep' },
];
