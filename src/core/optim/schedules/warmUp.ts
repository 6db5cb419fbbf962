import { afterWarmUp } from './afterWarmUp.ts';
import { constant } from './constant.ts';
import type { Schedule } from './schedule.ts';

/** A linear rise to η over w steps, then constant: early steps are short while averages are still young. */
export const warmUp: Schedule = {
  id: 'warmUp',
  title: 'Warm-up',
  tex: '\\eta_t = \\eta\\,\\min\\Bigl(1, \\frac{t+1}{w}\\Bigr)',
  ...afterWarmUp(constant),
};
