import type { PythonMethod } from '../method.ts';

/** v ← βv + g, x ← x − η(g + βv). */
export const nesterov: PythonMethod = {
  id: 'nesterov',
  init: ({ np }) => [`v = ${np}.zeros(2)`],
  step: ({ eta }) => ['v = beta * v + g', `x = x - ${eta} * (g + beta * v)`],
  atRest: 'still(v)',
  torch: {
    call: 'SGD',
    settings: { momentum: 'beta', nesterov: 'True' },
    memory: ['v', 'momentum_buffer'],
    positive: ['beta'],
  },
};
