import type { Surface } from './surface.ts';

export const peaks: Surface = {
  id: 'peaks',
  title: 'Peaks',
  source:
    '3*(1 - x)^2*exp(-x^2 - (y + 1)^2) - 10*(x/5 - x^3 - y^5)*exp(-x^2 - y^2) - 1/3*exp(-(x + 1)^2 - y^2)',
  view: { x0: -3, x1: 3, y0: -3, y1: 3 },
  minima: [
    [0.2282789205563691, -1.6255349574999964],
    [-1.3473962443682108, 0.20451886609700518],
    [0.2964455538468321, 0.32019624766683435],
  ],
  starts: [
    [0.8, -0.6],
    [-0.6, 1],
  ],
  eta: 0.02,
  teaches:
    'Hills and hollows that die away: on the plain around them the gradient fades, and a run from there crawls, or is led out of the picture.',
};
