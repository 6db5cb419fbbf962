import type { Surface } from './surface.ts';

/** The lowest minimum is the tip of a cone: √(x² + y²) has no gradient there. */
export const ackley: Surface = {
  id: 'ackley',
  title: 'Ackley',
  source: '-20*exp(-0.2*sqrt((x^2 + y^2)/2)) - exp((cos(2*pi*x) + cos(2*pi*y))/2) + e + 20',
  view: { x0: -3.2, x1: 3.2, y0: -2.4, y1: 2.4 },
  minima: [[0, 0]],
  minimaAre: 'kink',
  starts: [
    [-2.3, 1.6],
    [0.4, -0.3],
  ],
  eta: 0.02,
  teaches:
    'A funnel full of dimples: nearly every start ends in the dimple next to it, and at the bottom the slope jumps instead of fading, so a fixed step hovers around it.',
};
