import type { LegendItem } from '../definition.ts';

/** Three opinions on one rate, and how far they are apart. */
export const legend: readonly LegendItem[] = [
  { concept: 'gradient', name: 'the rule' },
  { concept: 'tangent', name: 'forward mode' },
  { concept: 'output', name: 'central difference' },
  { concept: 'error', name: 'the gap' },
];
