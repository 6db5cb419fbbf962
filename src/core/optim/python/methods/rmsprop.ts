import type { PythonMethod } from '../method.ts';

/** s ← αs + (1 − α)g², x ← x − ηg/(√s + ε). */
export const rmsprop: PythonMethod = {
  id: 'rmsprop',
  init: ({ np }) => [`s = ${np}.zeros(2)`],
  step: ({ np, eta }) => [
    's = alpha * s + (1 - alpha) * g * g',
    `x = x - ${eta} * g / (${np}.sqrt(s) + epsilon)`,
  ],
  torch: { call: 'RMSprop', settings: { alpha: 'alpha', eps: 'epsilon' } },
};
