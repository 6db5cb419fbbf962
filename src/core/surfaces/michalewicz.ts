import type { Surface } from './surface.ts';

export const michalewicz: Surface = {
  id: 'michalewicz',
  title: 'Michalewicz',
  source: '-sin(x)*sin(x^2/pi)^20 - sin(y)*sin(2*y^2/pi)^20',
  view: { x0: 0, x1: 3.2, y0: 0, y1: 3.2 },
  minima: [
    [2.2029055201726093, 1.5707963267948966],
    [2.2029055201726093, 2.7115714838430143],
  ],
  starts: [
    [2.5, 1.9],
    [1.9, 1.3],
  ],
  eta: 0.01,
  teaches:
    'Narrow trenches in a plain: where both sines are small the gradient vanishes to all digits, and there no method of descent can know where to go.',
};
