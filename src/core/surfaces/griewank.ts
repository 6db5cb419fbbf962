import type { Surface } from './surface.ts';

export const griewank: Surface = {
  id: 'griewank',
  title: 'Griewank',
  source: '1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))',
  view: { x0: -6.4, x1: 6.4, y0: -5.2, y1: 5.2 },
  minima: [
    [0, 0],
    [3.14002263389554, 4.438444480920714],
    [3.14002263389554, -4.438444480920714],
    [-3.14002263389554, 4.438444480920714],
    [-3.14002263389554, -4.438444480920714],
  ],
  starts: [
    [2, 1.5],
    [-4.5, 3],
  ],
  eta: 0.3,
  teaches:
    'Its valleys differ in depth by less than one part in a hundred: a run can end in the wrong one and its loss would hardly show it.',
};
