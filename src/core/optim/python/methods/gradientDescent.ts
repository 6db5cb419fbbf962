import type { PythonMethod } from '../method.ts';

/** x ← x − ηg. */
export const gradientDescent: PythonMethod = {
  id: 'gradientDescent',
  init: () => [],
  step: ({ eta }) => [`x = x - ${eta} * g`],
  torch: { call: 'SGD', settings: {} },
};
