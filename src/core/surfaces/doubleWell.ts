import type { Surface } from './surface.ts';

export const doubleWell: Surface = {
  id: 'doubleWell',
  title: 'Double well',
  source: '(x^2 - 1)^2 + y^2',
  view: { x0: -2, x1: 2, y0: -1.5, y1: 1.5 },
  minima: [
    [1, 0],
    [-1, 0],
  ],
  starts: [
    [-1.7, 1.1],
    [0.05, -1.2],
  ],
  eta: 0.04,
  teaches:
    'The two wells are equally deep, and the start decides between them; with enough momentum a run crosses the pass at the origin.',
};
