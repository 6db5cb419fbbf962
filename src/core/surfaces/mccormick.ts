import type { Surface } from './surface.ts';

export const mccormick: Surface = {
  id: 'mccormick',
  title: 'McCormick',
  source: 'sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1',
  view: { x0: -2, x1: 4, y0: -3, y1: 3.6 },
  minima: [
    [-0.5471975511965977, -1.5471975511965976],
    [2.5943951023931953, 1.5943951023931953],
  ],
  starts: [
    [3, -2],
    [1.6, 2.8],
  ],
  eta: 0.1,
  teaches:
    'A wave on a slanting trough: its minima repeat every π along the diagonal, each lower than the one before, without end.',
};
