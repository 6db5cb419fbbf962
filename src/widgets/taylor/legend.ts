import type { LegendItem } from '../definition.ts';
import { orderConcept } from './concepts.ts';
import type { Inputs } from './state.ts';
import { orderName } from './modelWords.ts';

const model = (order: number): LegendItem => ({
  concept: orderConcept(order),
  name: `model, ${orderName(order)}`,
});

/** What picture and chart show, in their concepts. */
export function legendOf(
  { look, order, path }: Pick<Inputs, 'look' | 'order' | 'path'>,
  variables: number,
): readonly LegendItem[] {
  if (look === 'random') {
    return [
      { concept: 'gradient', name: 'both signs: saddles' },
      { concept: 'linear', name: 'all of one sign' },
      { concept: 'output', name: 'eigenvalues of one matrix' },
      { concept: 'quadratic', name: 'half circle' },
    ];
  }
  const point: LegendItem = { concept: 'input', name: 'point' };
  if (variables === 2 && look === 'curvature') {
    return [
      point,
      { concept: 'tangent', name: 'direction d' },
      { concept: 'quadratic', name: 'hᵀHh = c, eigenvectors' },
      { concept: 'output', name: 'curvature dᵀHd' },
    ];
  }
  if (variables === 2 && look === 'stationary') {
    return [
      point,
      { concept: 'tangent', name: 'line through the point' },
      ...(path.trim() === '' ? [] : [{ concept: 'tangent2', name: 'path' } as const]),
    ];
  }
  if (variables === 2 && look === 'steps') {
    return [
      { concept: 'input', name: 'start' },
      { concept: 'quadratic', name: 'Newton, quadratic model' },
      { concept: 'gradient', name: 'gradient descent' },
      { concept: 'linear', name: 'linear model + ‖h‖²/2η' },
    ];
  }
  return [
    point,
    { concept: 'tangent', name: 'move h' },
    { concept: 'output', name: 'f' },
    model(Math.min(order, variables === 1 ? 6 : 2)),
    { concept: 'error', name: 'error' },
  ];
}
