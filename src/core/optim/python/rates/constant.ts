import type { PythonRate } from '../rate.ts';

/** η_t = η. */
export const constant: PythonRate = {
  id: 'constant',
  eta: 'eta',
};
