import type { Surface } from './surface.ts';

export const eggCarton: Surface = {
  id: 'eggCarton',
  title: 'Egg carton',
  source: 'sin(x)*sin(y)',
  view: { x0: -3.6, x1: 3.6, y0: -2.7, y1: 2.7 },
  minima: [
    [1.5707963267948966, -1.5707963267948966],
    [-1.5707963267948966, 1.5707963267948966],
  ],
  starts: [
    [0.4, 0.5],
    [-2.6, -0.3],
  ],
  eta: 0.3,
  teaches:
    'Between two neighbouring hollows lies a saddle: Newton’s method goes to whichever stationary point is near, and only the Hessian tells which kind it has found.',
};
