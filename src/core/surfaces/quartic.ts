import type { Surface } from './surface.ts';

export const quartic: Surface = {
  id: 'quartic',
  title: 'Quartic',
  source: 'x^4 + y^4',
  view: { x0: -1.6, x1: 1.6, y0: -1.2, y1: 1.2 },
  minima: [[0, 0]],
  minimaAre: 'flat',
  starts: [
    [-1.3, 1],
    [0.5, -1],
  ],
  eta: 0.05,
  teaches:
    'At the minimum the Hessian is zero too: gradient descent slows down more and more, and Newton’s method only comes nearer by a third each step.',
};
