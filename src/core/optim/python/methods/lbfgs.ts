import { descendAlongFunctions } from '../lineSearch/descendAlong.ts';
import type { PythonMethod } from '../method.ts';

/** x ← x − tBg with B from the last pairs alone. */
export const lbfgs: PythonMethod = {
  id: 'lbfgs',
  init: () => [
    'pairs = []  # the last steps s with the changes y of the gradient, the newest last',
    'scale = 0.0  # the largest |f| met',
  ],
  step: ({ np }) => [
    'scale = max(scale, abs(value))',
    'wanted = two_loop(pairs, g) if pairs else None',
    'found = descend_along(look, x, value, g, wanted, 1.0, scale, c1, c2)',
    'if found is None:',
    '    break',
    'step, _, restarted = found',
    's, y = step.x - x, step.g - g',
    'if restarted:',
    '    pairs = []',
    `if s @ y > 1e-10 * ${np}.linalg.norm(s) * ${np}.linalg.norm(y):`,
    '    pairs.append((s, y))',
    'pairs = pairs[-memory:]',
    'x = step.x',
  ],
  functions: (library) => [TWO_LOOP, ...descendAlongFunctions(library)],
};

const TWO_LOOP = `def two_loop(pairs, g):
    """-B g with the B of BFGS, rebuilt from pairs of step and change of gradient (Nocedal 1980)."""
    q = -g
    alphas = []
    for s, y in reversed(pairs):
        alphas.append((s @ q) / (s @ y))
        q = q - alphas[-1] * y
    s, y = pairs[-1]
    q = q * (s @ y) / (y @ y)
    for (s, y), alpha in zip(pairs, reversed(alphas)):
        q = q + (alpha - (y @ q) / (s @ y)) * s
    return q`;
