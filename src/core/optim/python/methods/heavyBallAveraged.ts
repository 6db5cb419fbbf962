import type { PythonMethod } from '../method.ts';

/** m ← βm + (1 − β)g, x ← x − ηm. */
export const heavyBallAveraged: PythonMethod = {
  id: 'heavyBallAveraged',
  init: ({ np }) => [`m = ${np}.zeros(2)`],
  step: ({ eta }) => ['m = beta * m + (1 - beta) * g', `x = x - ${eta} * m`],
  atRest: 'still(m)',
};
