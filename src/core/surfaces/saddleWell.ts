import type { Surface } from './surface.ts';

export const saddleWell: Surface = {
  id: 'saddleWell',
  title: 'Saddle between two wells',
  source: 'x^2 - y^2 + 1/4*y^4',
  view: { x0: -2.6, x1: 2.6, y0: -2.4, y1: 2.4 },
  minima: [
    [0, 1.4142135623730951],
    [0, -1.4142135623730951],
  ],
  starts: [
    [1.5, 0.001],
    [2, 0],
  ],
  eta: 0.1,
  teaches:
    'A start on the axis of symmetry slides to the saddle and stays there; a hair beside it, and the path turns away.',
};
