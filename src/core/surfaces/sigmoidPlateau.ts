import type { Surface } from './surface.ts';

/** Squared error of σ(wt + b) at t = 2 and t = −2 with the targets 0.9 and 0.1; x is w, y is b, and ln 9 = logit 0.9. */
export const sigmoidPlateau: Surface = {
  id: 'sigmoidPlateau',
  title: 'Saturated neuron',
  source: '1/2*((sigmoid(2*x + y) - 0.9)^2 + (sigmoid(y - 2*x) - 0.1)^2)',
  view: { x0: -4, x1: 4, y0: -3, y1: 3 },
  minima: [[1.0986122886681098, 0]],
  starts: [
    [-1.2, 0.8],
    [3, -2],
  ],
  eta: 3,
  teaches:
    'A neuron that is sure of the wrong answer learns slowly: under squared error its gradient holds the slope of the sigmoid, which is nearly zero there.',
};
