import type { Surface } from './surface.ts';

export const rosenbrock: Surface = {
  id: 'rosenbrock',
  title: 'Rosenbrock',
  source: '(1 - x)^2 + 100*(y - x^2)^2',
  view: { x0: -2, x1: 2, y0: -1, y1: 3 },
  minima: [[1, 1]],
  starts: [
    [-1.2, 1],
    [0, 2],
  ],
  eta: 0.001,
  teaches: 'A curved valley: the floor is found at once, and followed for thousands of steps.',
};
