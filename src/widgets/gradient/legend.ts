import type { LegendItem } from '../definition.ts';
import type { Look, Pane } from './inputs.ts';
import { normOf } from './model.ts';
import type { Answer } from './results.ts';
import { hasRow } from './words.ts';

const OF_PANE: Readonly<Record<Pane, readonly LegendItem[]>> = {
  angle: [{ concept: 'output', name: 'the slope along h' }],
  polar: [{ concept: 'output', name: 'the slope along h' }],
  slices: [{ concept: 'output', name: 'the values of f' }],
  error: [{ concept: 'error', name: 'the error of the linear model' }],
};

/** What picture and chart show at this point, in their concepts. */
export function legendOf(look: Look, pane: Pane, answer: Answer | null): readonly LegendItem[] {
  const row = !answer || hasRow(answer);
  const arrow = row && look === 'map' && !(answer && normOf(answer) === 0);
  const level = look === 'map' ? 'the level direction, the model ∇f h' : 'the tangent plane';
  const bar = look === 'space' && pane !== 'error';
  return [
    { concept: 'input', name: 'the point' },
    { concept: 'tangent', name: 'the direction h' },
    ...(arrow ? [{ concept: 'gradient', name: 'the gradient ∇f' } as const] : []),
    ...(row
      ? [{ concept: 'linear', name: arrow || look === 'space' ? level : 'the model ∇f h' } as const]
      : []),
    ...OF_PANE[pane],
    ...(row && bar ? [{ concept: 'error', name: 'the error of the plane' } as const] : []),
  ];
}
