import type { Surface } from './surface.ts';

export const threeHumpCamel: Surface = {
  id: 'threeHumpCamel',
  title: 'Three-hump camel',
  source: '2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2',
  view: { x0: -2.6, x1: 2.6, y0: -2.2, y1: 2.2 },
  minima: [
    [0, 0],
    [1.747552345798312, -0.873776172899156],
    [-1.747552345798312, 0.873776172899156],
  ],
  starts: [
    [-1, 1.8],
    [2.2, 0.5],
  ],
  eta: 0.05,
  teaches:
    'Three minima, one lower than the others: going downhill does not mean arriving at the lowest.',
};
