import type { OptimiserParameter } from '../parameter.ts';
import type { Schedule } from './schedule.ts';

/** The share of η that a decay ends at. */
export const FINAL_SHARE: OptimiserParameter = {
  id: 'finalShare',
  label: 'share of the step size at the end',
  tex: 'q',
  min: 0,
  max: 1,
  scale: 'linear',
  default: 0,
};

/**
 * η_t = η(q + (1 − q)(1 + cos(πt/T))/2), half a wave from η at t = 0 down to qη at t = T, one past the last
 * step (Loshchilov & Hutter 2017, without restarts).
 */
export const cosine: Schedule = {
  id: 'cosine',
  title: 'Cosine',
  parameters: [FINAL_SHARE],
  tex: '\\eta_t = \\eta\\,\\Bigl(q + (1-q)\\,\\frac{1+\\cos(\\pi t/T)}{2}\\Bigr)',
  eta: (t, steps, { eta, finalShare: q }) =>
    eta * (q + ((1 - q) * (1 + Math.cos((Math.PI * t) / steps))) / 2),
};
