import { CONDITION } from './condition.ts';
import type { Surface } from './surface.ts';

export const ravine: Surface = {
  id: 'ravine',
  title: 'Ravine',
  source: '1/2*(x^2 + k*y^2)',
  parameters: { k: CONDITION },
  view: { x0: -3.2, x1: 1.6, y0: -1.8, y1: 1.8 },
  minima: [[0, 0]],
  starts: [
    [-2.5, 1],
    [-3, 1],
  ],
  eta: 0.05,
  teaches: 'The steep walls limit the step size, and the flat floor then takes many steps.',
};
