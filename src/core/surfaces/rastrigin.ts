import type { Surface } from './surface.ts';

export const rastrigin: Surface = {
  id: 'rastrigin',
  title: 'Rastrigin',
  source: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
  view: { x0: -1.6, x1: 1.6, y0: -1.25, y1: 1.25 },
  minima: [
    [0, 0],
    [0.9949586376523348, 0],
    [-0.9949586376523348, 0],
    [0, 0.9949586376523348],
    [0, -0.9949586376523348],
    [0.9949586376523348, 0.9949586376523348],
    [0.9949586376523348, -0.9949586376523348],
    [-0.9949586376523348, 0.9949586376523348],
    [-0.9949586376523348, -0.9949586376523348],
  ],
  starts: [
    [-1.3, 0.7],
    [0.4, -0.3],
  ],
  eta: 0.002,
  teaches:
    'One valley in each cell of a grid, and the bowl that orders them is so faint that the local slope says next to nothing about where the lowest one is.',
};
