import type { Surface } from './surface.ts';

/** x³ − 3xy² = r³cos 3θ, with a fourth power that bends its three valleys up again at r = 1. */
export const monkeySaddle: Surface = {
  id: 'monkeySaddle',
  title: 'Monkey saddle',
  source: 'x^3 - 3*x*y^2 + 3/4*(x^2 + y^2)^2',
  view: { x0: -1.8, x1: 1.8, y0: -1.35, y1: 1.35 },
  minima: [
    [-1, 0],
    [0.5, 0.8660254037844386],
    [0.5, -0.8660254037844386],
  ],
  starts: [
    [1.5, 0.02],
    [0.3, -0.1],
  ],
  eta: 0.03,
  teaches:
    'Three ways down and three up meet where the gradient and the whole Hessian are zero: second derivatives cannot tell what this point is.',
};
