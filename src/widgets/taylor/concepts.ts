import type { Concept } from '../../plot/marks.ts';

/** The colour and dash of each order's model: those of the linear and the quadratic model, and runs' for the others. */
const OF_ORDER: readonly Concept[] = [
  'run8',
  'linear',
  'quadratic',
  'run3',
  'run4',
  'run6',
  'run7',
];

export const orderConcept = (order: number): Concept => OF_ORDER[order] ?? 'quadratic';
