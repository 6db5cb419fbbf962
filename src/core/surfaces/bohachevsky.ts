import type { Surface } from './surface.ts';

export const bohachevsky: Surface = {
  id: 'bohachevsky',
  title: 'Bohachevsky',
  source: 'x^2 + 2*y^2 - 0.3*cos(3*pi*x) - 0.4*cos(4*pi*y) + 0.7',
  view: { x0: -1.4, x1: 1.4, y0: -1.05, y1: 1.05 },
  minima: [
    [0, 0],
    [0.6186120678279501, 0],
    [-0.6186120678279501, 0],
    [0, 0.4695275456684923],
    [0, -0.4695275456684923],
    [0.6186120678279501, 0.4695275456684923],
    [0.6186120678279501, -0.4695275456684923],
    [-0.6186120678279501, 0.4695275456684923],
    [-0.6186120678279501, -0.4695275456684923],
  ],
  starts: [
    [-1, 0.8],
    [1, -0.3],
  ],
  eta: 0.004,
  teaches:
    'A bowl with ripples: a short step comes to rest in the first, and one long enough to leap over them is too long to settle.',
};
