import type { PythonRate } from '../rate.ts';
import { afterWarmUp } from './afterWarmUp.ts';
import { halfWave } from './halfWave.ts';

/** η(t + 1)/w for the first w steps, then half a wave over the rest. */
export const warmUpCosine: PythonRate = {
  id: 'warmUpCosine',
  eta: afterWarmUp(`eta * ${halfWave('(t - warm_up_steps)', '(steps - warm_up_steps)')}`),
};
