import type { PythonMethod } from '../method.ts';

/** v ← βv − ηg, x ← x + v. */
export const heavyBallClassic: PythonMethod = {
  id: 'heavyBallClassic',
  init: ({ np }) => [`v = ${np}.zeros(2)`],
  step: ({ eta }) => [`v = beta * v - ${eta} * g`, 'x = x + v'],
  atRest: 'still(v)',
};
