import type { PythonRate } from '../rate.ts';
import { halfWave } from './halfWave.ts';

/** Half a wave from η down to qη. */
export const cosine: PythonRate = {
  id: 'cosine',
  eta: `eta * ${halfWave('t', 'steps')}`,
};
