import type { Library } from '../library.ts';

/** NumPy: f comes with its derivatives written out. */
export const numpy: Library = {
  id: 'numpy',
  np: 'np',
  array: 'np.array',
  atLeast: (entries, least) => `np.maximum(${entries}, ${least})`,
  derivatives: () => [],
};
