import type { Library } from '../library.ts';
import { SUFFICIENT_DECREASE } from './sufficientDecrease.ts';

/** Backtracking, as `core/optim/armijo.ts`, with what it calls. */
export const armijoFunctions = ({ np }: Library): string[] => [
  SUFFICIENT_DECREASE,
  `def armijo(look, x, value, g, p, scale, c1):
    """The first of 1, 1/2, 1/4, ... that lowers f enough along p; None where none that moves x does."""
    enough = sufficient_decrease(value, g @ p, scale, c1, 1.0)
    for halvings in range(61):
        t = 0.5**halvings
        z = x + t * p
        if ${np}.all(z == x):
            return None
        if enough(t, look(z)[0]):
            return t
    return None`,
];
