import { CONDITION } from './condition.ts';
import type { Surface } from './surface.ts';

export const rotatedRavine: Surface = {
  id: 'rotatedRavine',
  title: 'Rotated ravine',
  source: '1/2*((0.8x + 0.6y)^2 + k*(0.8y - 0.6x)^2)',
  parameters: { k: CONDITION },
  view: { x0: -3, x1: 3, y0: -2.25, y1: 2.25 },
  minima: [[0, 0]],
  starts: [
    [-2, 0.5],
    [1, 2],
  ],
  eta: 0.05,
  teaches:
    'The same ravine at an angle to the axes: gradient descent does not notice, methods that scale each coordinate do.',
};
