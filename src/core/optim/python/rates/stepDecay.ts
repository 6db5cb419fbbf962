import type { PythonRate } from '../rate.ts';

/** η_t = ηγ^⌊t/k⌋. */
export const stepDecay: PythonRate = {
  id: 'stepDecay',
  eta: 'eta * decay_factor ** (t // decay_every)',
};
