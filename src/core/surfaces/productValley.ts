import type { Surface } from './surface.ts';

/** The error of the network t ↦ xyt at t = 1, target 1; the minima given are two points of the hyperbola xy = 1. */
export const productValley: Surface = {
  id: 'productValley',
  title: 'Two-layer linear network',
  source: '1/2*(x*y - 1)^2',
  view: { x0: -3, x1: 3, y0: -2.25, y1: 2.25 },
  minima: [
    [1, 1],
    [-1, -1],
  ],
  minimaAre: 'flat',
  starts: [
    [2.5, -0.5],
    [0.1, 0.2],
  ],
  eta: 0.1,
  teaches:
    'All points with xy = 1 are equally good, so the minimum is a curve, the Hessian on it is singular, and which point is found depends on the start.',
};
