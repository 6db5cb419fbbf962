import type { PythonMethod } from '../method.ts';

/** v ← βv + g, x ← x − ηv. */
export const heavyBall: PythonMethod = {
  id: 'heavyBall',
  init: ({ np }) => [`v = ${np}.zeros(2)`],
  step: ({ eta }) => ['v = beta * v + g', `x = x - ${eta} * v`],
  atRest: 'still(v)',
  torch: {
    call: 'SGD',
    settings: { momentum: 'beta' },
    memory: ['v', 'momentum_buffer'],
    positive: ['beta'],
  },
};
