import type { Surface } from './surface.ts';

export const himmelblau: Surface = {
  id: 'himmelblau',
  title: 'Himmelblau',
  source: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
  view: { x0: -6, x1: 6, y0: -5, y1: 5 },
  minima: [
    [3, 2],
    [-2.805118086952745, 3.131312518250573],
    [-3.779310253377747, -3.28318599128617],
    [3.584428340330492, -1.848126526964404],
  ],
  starts: [
    [0, -1],
    [-0.5, 4],
  ],
  eta: 0.01,
  teaches: 'Four equal minima: where a run ends depends on where it starts.',
};
