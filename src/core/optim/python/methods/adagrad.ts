import type { PythonMethod } from '../method.ts';

/** s ← s + g², x ← x − ηg/(√s + ε). */
export const adagrad: PythonMethod = {
  id: 'adagrad',
  init: ({ np }) => [`s = ${np}.zeros(2)`],
  step: ({ np, eta }) => ['s = s + g * g', `x = x - ${eta} * g / (${np}.sqrt(s) + epsilon)`],
  torch: { call: 'Adagrad', settings: { eps: 'epsilon' } },
};
