import type { LegendItem } from '../definition.ts';
import type { Look, Pane } from './inputs.ts';
import { normOf } from './model.ts';
import type { Answer } from './results.ts';
import { hasRow } from './words.ts';

const OF_PANE: Readonly<Record<Pane, readonly LegendItem[]>> = {
  angle: [{ concept: 'output', name: 'slope along h' }],
  polar: [{ concept: 'output', name: 'slope along h' }],
  slices: [{ concept: 'output', name: 'values of f' }],
  error: [{ concept: 'error', name: 'error of the linear model' }],
};

/** What picture and chart show at this point, in their concepts. */
export function legendOf(look: Look, pane: Pane, answer: Answer | null): readonly LegendItem[] {
  const row = !answer || hasRow(answer);
  const arrow = row && look === 'map' && !(answer && normOf(answer) === 0);
  const level = look === 'map' ? 'level direction, model ∇f h' : 'tangent plane';
  const bar = look === 'space' && pane !== 'error';
  return [
    { concept: 'input', name: 'point' },
    { concept: 'tangent', name: 'direction h' },
    ...(arrow ? [{ concept: 'gradient', name: 'gradient ∇f' } as const] : []),
    ...(row
      ? [{ concept: 'linear', name: arrow || look === 'space' ? level : 'model ∇f h' } as const]
      : []),
    ...OF_PANE[pane],
    ...(row && bar ? [{ concept: 'error', name: 'error of the plane' } as const] : []),
  ];
}
