import type { LegendItem } from '../definition.ts';
import type { Inputs } from './inputs.ts';

/** What both pictures show now, in their concepts. */
export function legendOf({ pane, shown }: Pick<Inputs, 'pane' | 'shown'>): readonly LegendItem[] {
  const line = shown === 'none' ? null : shown.startsWith('c') ? 'column' : 'row';
  return [
    { concept: 'input', name: 'point and piece' },
    { concept: 'tangent', name: 'move h, and J h' },
    { concept: 'output', name: 'true image' },
    {
      concept: 'linear',
      name: pane === 'space' ? 'linear image, kept directions' : 'linear image',
    },
    ...(pane === 'space' || line === 'column'
      ? [
          {
            concept: 'tangent2',
            name: pane === 'space' ? 'singular vectors' : 'column of J',
          } as const,
        ]
      : []),
    ...(pane === 'dual' || line === 'row'
      ? [{ concept: 'gradient', name: pane === 'dual' ? 'weight u, and uᵀJ' : 'row of J' } as const]
      : []),
    ...(pane === 'model' ? [{ concept: 'error', name: 'error' } as const] : []),
  ];
}
