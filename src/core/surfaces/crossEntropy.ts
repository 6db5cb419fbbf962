import type { Surface } from './surface.ts';

/** Σ softplus(z) − target·z over the two examples of the saturated neuron, z = ±2x + y: its minimum is the same. */
export const crossEntropy: Surface = {
  id: 'crossEntropy',
  title: 'Cross-entropy of a neuron',
  source: 'softplus(2*x + y) - 0.9*(2*x + y) + softplus(y - 2*x) - 0.1*(y - 2*x)',
  view: { x0: -4, x1: 4, y0: -3, y1: 3 },
  minima: [[1.0986122886681098, 0]],
  starts: [
    [-1.2, 0.8],
    [3, -2],
  ],
  eta: 0.3,
  teaches:
    'The same neuron under cross-entropy: the slope of the sigmoid cancels, the surface is convex, and a wrong answer brings a large gradient.',
};
