import type { Surface } from './surface.ts';

/** Its minimum is the soft threshold of (2, 0.5): on the kink y = 0 the slopes −1.5 and 0.5 enclose 0. */
export const lasso: Surface = {
  id: 'lasso',
  title: 'Lasso',
  source: '1/2*(x - 2)^2 + 1/2*(y - 0.5)^2 + abs(x) + abs(y)',
  view: { x0: -2, x1: 3, y0: -1.5, y1: 2.25 },
  minima: [[1, 0]],
  minimaAre: 'kink',
  starts: [
    [-1.5, 1.75],
    [2.75, -1.25],
  ],
  eta: 0.1,
  teaches:
    'The penalty |x| + |y| sets the weaker coordinate to exactly zero, and does so on a kink, which gradient descent can only circle.',
};
