import type { Surface } from './surface.ts';

export const styblinskiTang: Surface = {
  id: 'styblinskiTang',
  title: 'Styblinski–Tang',
  source: '1/2*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)',
  view: { x0: -4.6, x1: 4.6, y0: -4.2, y1: 4.2 },
  minima: [
    [-2.903534027771177, -2.903534027771177],
    [-2.903534027771177, 2.746802770990837],
    [2.746802770990837, -2.903534027771177],
    [2.746802770990837, 2.746802770990837],
  ],
  starts: [
    [0.5, -0.5],
    [4, 3.5],
  ],
  eta: 0.02,
  teaches:
    'The function is a sum of one of x and one of y, so each coordinate falls into its nearer valley without regard to the other, and only one pair of the four is the lowest.',
};
