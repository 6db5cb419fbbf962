import type { PythonRate } from '../rate.ts';
import { afterWarmUp } from './afterWarmUp.ts';

/** η(t + 1)/w for the first w steps, then η. */
export const warmUp: PythonRate = {
  id: 'warmUp',
  eta: afterWarmUp('eta'),
};
