import { CONDITION } from './condition.ts';
import type { Surface } from './surface.ts';

export const turnedRavine: Surface = {
  id: 'turnedRavine',
  title: 'Ravine at any angle',
  source: '1/2*((cos(theta)*x + sin(theta)*y)^2 + k*(cos(theta)*y - sin(theta)*x)^2)',
  parameters: {
    theta: {
      label: 'angle of the floor in radians',
      value: 0.5,
      min: 0,
      max: 1.5707963267948966,
      scale: 'linear',
    },
    k: CONDITION,
  },
  view: { x0: -3, x1: 3, y0: -2.25, y1: 2.25 },
  minima: [[0, 0]],
  starts: [
    [-2, 0.5],
    [1, 2],
  ],
  eta: 0.05,
  teaches:
    'Turning the ravine changes nothing for gradient descent from a start that turns with it, and much for methods that scale each coordinate.',
};
