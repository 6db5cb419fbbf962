import type { LegendItem } from '../definition.ts';
import type { Look } from './inputs.ts';

/** What each look shows, in its concepts. */
export function legendOf(look: Look): readonly LegendItem[] {
  if (look === 'brackets') {
    return [
      { concept: 'linear', name: 'Jacobians, and their products' },
      { concept: 'tangent', name: 'the pair that is multiplied next' },
    ];
  }
  if (look === 'depth') {
    return [
      { concept: 'gradient', name: 'the slope of the layers together' },
      { concept: 'linear', name: 'the steepest slope to the power of the depth' },
    ];
  }
  return [
    { concept: 'input', name: 'the point' },
    { concept: 'output', name: 'the values of the maps' },
    { concept: 'tangent', name: 'the move h, pushed forward' },
    { concept: 'gradient', name: 'the weights u, pulled back' },
    { concept: 'linear', name: 'the Jacobians between' },
  ];
}
