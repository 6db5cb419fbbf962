import { afterWarmUp } from './afterWarmUp.ts';
import { cosine } from './cosine.ts';
import type { Schedule } from './schedule.ts';

/** A linear rise to η over w steps, then half a cosine wave over the rest: as large models are trained. */
export const warmUpCosine: Schedule = {
  id: 'warmUpCosine',
  title: 'Warm-up, then cosine',
  tex: '\\eta_t = \\eta\\,\\frac{t+1}{w}\\ (t < w),\\quad \\eta\\,\\Bigl(q + (1-q)\\,\\frac{1+\\cos(\\pi\\,(t-w)/(T-w))}{2}\\Bigr)\\ (t \\ge w)',
  ...afterWarmUp(cosine),
};
