import type { LegendItem } from '../definition.ts';
import type { Look, Pane } from './inputs.ts';

const OF_PANE: Readonly<Record<Pane, readonly LegendItem[]>> = {
  angle: [{ concept: 'output', name: 'the slope along h' }],
  polar: [{ concept: 'output', name: 'the slope D_h f' }],
  slices: [{ concept: 'output', name: 'the values of f' }],
  error: [{ concept: 'error', name: 'the error of the linear model' }],
};

/** What picture and chart show, in their concepts. */
export function legendOf(look: Look, pane: Pane): readonly LegendItem[] {
  return [
    { concept: 'input', name: 'the point' },
    { concept: 'tangent', name: 'the direction h' },
    ...(look === 'map' ? [{ concept: 'gradient' as const, name: 'the gradient ∇f' }] : []),
    {
      concept: 'linear',
      name: look === 'map' ? 'the level direction, the model ∇f h' : 'the tangent plane',
    },
    ...OF_PANE[pane],
    ...(look === 'space' && pane !== 'error'
      ? [{ concept: 'error' as const, name: 'the error of the plane' }]
      : []),
  ];
}
