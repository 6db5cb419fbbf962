import type { Surface } from './surface.ts';

export const sixHumpCamel: Surface = {
  id: 'sixHumpCamel',
  title: 'Six-hump camel',
  source: '(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (4*y^2 - 4)*y^2',
  view: { x0: -2.1, x1: 2.1, y0: -1.2, y1: 1.2 },
  minima: [
    [0.08984201310031806, -0.7126564030207396],
    [-0.08984201310031806, 0.7126564030207396],
    [-1.7036067149699807, 0.7960835686726251],
    [1.7036067149699807, -0.7960835686726251],
    [-1.6071047529201972, -0.5686514548841314],
    [1.6071047529201972, 0.5686514548841314],
  ],
  starts: [
    [-1, 0.2],
    [1.3, 1],
  ],
  eta: 0.03,
  teaches:
    'Six minima on three levels, in pairs since f(−x, −y) = f(x, y): a symmetry of the function is a symmetry of every path.',
};
