import type { Surface } from './surface.ts';

export const levi13: Surface = {
  id: 'levi13',
  title: 'Lévi 13',
  source: 'sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)',
  view: { x0: -1, x1: 3, y0: -0.5, y1: 2.5 },
  minima: [
    [1, 1],
    [1.3296194745483136, 1],
    [0.6703805254516862, 1],
  ],
  starts: [
    [0.45, 1.8],
    [2.45, 0.45],
  ],
  eta: 0.004,
  teaches:
    'Rows of ridges across the way: each is lower than the last towards the middle, and still enough to stop a descent.',
};
