import type { Surface } from './surface.ts';

export const goldsteinPrice: Surface = {
  id: 'goldsteinPrice',
  title: 'Goldstein–Price, logarithm',
  source:
    'log((1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2)))',
  view: { x0: -2, x1: 2, y0: -2.2, y1: 1.4 },
  minima: [
    [0, -1],
    [-0.6, -0.4],
    [1.8, 0.2],
    [1.2, 0.8],
  ],
  starts: [
    [-1.5, -1.5],
    [0.5, 1],
  ],
  eta: 0.003,
  teaches:
    'The logarithm keeps every minimum where it was and tames values from 3 to a million, but it changes gradients, and with them the step sizes that work.',
};
