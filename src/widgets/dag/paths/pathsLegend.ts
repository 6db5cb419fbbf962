import type { LegendItem } from '../../definition.ts';

/** What the graph of the ways shows. */
export const pathsLegend: readonly LegendItem[] = [
  { concept: 'output', name: 'value' },
  { concept: 'linear', name: 'number of ways to the output' },
  { concept: 'gradient', name: 'the picked way and its product' },
];
