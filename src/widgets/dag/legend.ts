import type { LegendItem } from '../definition.ts';
import type { Look, Mode } from './inputs.ts';
import { memoryLegend } from './memory/memoryLegend.ts';
import { pathsLegend } from './paths/pathsLegend.ts';

/** What each look shows, in its concepts. */
export function legendOf(look: Look, mode: Mode): readonly LegendItem[] {
  if (look === 'paths') return pathsLegend;
  if (look === 'memory') return memoryLegend;
  const value = { concept: 'output', name: 'values' } as const;
  const tangent = { concept: 'tangent', name: 'tangents, forward' } as const;
  const adjoint = { concept: 'gradient', name: 'adjoints, backward' } as const;
  if (look === 'play' || mode === 'reverse') return [value, adjoint];
  if (mode === 'forward') return [value, tangent];
  return [value, tangent, adjoint, { concept: 'tangent2', name: 'tangents of the adjoints: H v' }];
}
