import type { Surface } from './surface.ts';

export const cliff: Surface = {
  id: 'cliff',
  title: 'Cliff',
  source: 'x^2/20 + y^2/4 + 2*sigmoid(20*(x - 1))',
  view: { x0: -4, x1: 4, y0: -3, y1: 3 },
  minima: [[-8.244478511795311e-7, 0]],
  starts: [
    [2.8, 2],
    [-3.5, -2.2],
  ],
  eta: 0.3,
  teaches:
    'On the cliff the slope is fifty times that around it: a step that happens to start there throws the point far away, which clipping the gradient prevents.',
};
