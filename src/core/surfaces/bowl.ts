import type { Surface } from './surface.ts';

export const bowl: Surface = {
  id: 'bowl',
  title: 'Bowl',
  source: '1/2*(x^2 + y^2)',
  view: { x0: -3, x1: 3, y0: -2.25, y1: 2.25 },
  minima: [[0, 0]],
  starts: [
    [-2, 1.5],
    [2.5, -1],
  ],
  eta: 0.1,
  teaches: 'Every direction is equally steep, so the gradient points straight at the minimum.',
};
