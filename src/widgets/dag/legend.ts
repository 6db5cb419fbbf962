import type { LegendItem } from '../definition.ts';
import type { Mode } from './inputs.ts';

/** What the graph shows, in its concepts. */
export function legendOf(mode: Mode): readonly LegendItem[] {
  const value = { concept: 'output', name: 'values' } as const;
  const tangent = { concept: 'tangent', name: 'tangents, forward' } as const;
  const adjoint = { concept: 'gradient', name: 'adjoints, backward' } as const;
  if (mode === 'reverse') return [value, adjoint];
  if (mode === 'forward') return [value, tangent];
  return [value, tangent, adjoint, { concept: 'tangent2', name: 'tangents of the adjoints: H v' }];
}
