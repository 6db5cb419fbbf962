import { armijoFunctions } from '../lineSearch/armijo.ts';
import type { PythonMethod } from '../method.ts';

/** x ← x − t|H|⁻¹g with t halved until f falls enough. */
export const dampedNewton: PythonMethod = {
  id: 'dampedNewton',
  init: () => ['scale = 0.0  # the largest |f| met'],
  step: (words) => [
    'H = hessian(*x)',
    `if not ${words.np}.all(${words.np}.isfinite(H)):`,
    '    break',
    `eigenvalues, V = ${words.np}.linalg.eigh(H)`,
    `sizes = ${words.np}.abs(eigenvalues)`,
    'largest = max(sizes)',
    `sizes = ${words.atLeast('sizes', 'delta * largest if largest > 0 else 1.0')}`,
    'p = -V @ (V.T @ g / sizes)  # -|H|^-1 g',
    'scale = max(scale, abs(value))',
    'length = armijo(look, x, value, g, p, scale, c1)',
    'if length is None:',
    '    break',
    'x = x + length * p',
  ],
  functions: armijoFunctions,
};
