import type { Surface } from './surface.ts';

export const diamond: Surface = {
  id: 'diamond',
  title: 'Diamond',
  source: 'abs(x) + 2*abs(y)',
  view: { x0: -2, x1: 2, y0: -1.5, y1: 1.5 },
  minima: [[0, 0]],
  minimaAre: 'kink',
  starts: [
    [-1.65, 1.25],
    [1.15, -0.85],
  ],
  eta: 0.1,
  teaches:
    'The slope does not fade towards the minimum, so with a fixed step size gradient descent jumps from side to side over the kinks and never settles.',
};
