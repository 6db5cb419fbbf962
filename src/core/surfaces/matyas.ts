import type { Surface } from './surface.ts';

export const matyas: Surface = {
  id: 'matyas',
  title: 'Matyas',
  source: '0.26*(x^2 + y^2) - 0.48*x*y',
  view: { x0: -10, x1: 10, y0: -7.5, y1: 7.5 },
  minima: [[0, 0]],
  starts: [
    [-6, 4],
    [9, 6],
  ],
  eta: 0.9,
  teaches:
    'The floor along x = y has 25 times less curvature than the walls, so a run is quick to the diagonal and slow along it.',
};
