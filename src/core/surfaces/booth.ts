import type { Surface } from './surface.ts';

export const booth: Surface = {
  id: 'booth',
  title: 'Booth',
  source: '(x + 2*y - 7)^2 + (2*x + y - 5)^2',
  view: { x0: -5, x1: 7, y0: -2, y1: 7 },
  minima: [[1, 3]],
  starts: [
    [-4, 0],
    [6, 5],
  ],
  eta: 0.05,
  teaches:
    'A quadratic with curvatures 2 and 18 along the diagonals: an ellipse at an angle, and Newton needs one step.',
};
