import type { Surface } from './surface.ts';

export const beale: Surface = {
  id: 'beale',
  title: 'Beale',
  source: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
  view: { x0: -1, x1: 4.5, y0: -2, y1: 2 },
  minima: [[3, 0.5]],
  starts: [
    [1, -1],
    [2, 1],
  ],
  eta: 0.01,
  teaches: 'Nearly flat between steep corners: one step size is too long here and too short there.',
};
