import type { PythonRate } from '../rate.ts';

/** η_t = η/(1 + t/τ). */
export const inverseTime: PythonRate = {
  id: 'inverseTime',
  eta: 'eta / (1 + t / half_time)',
};
