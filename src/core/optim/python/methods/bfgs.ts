import { descendAlongFunctions } from '../lineSearch/descendAlong.ts';
import type { PythonMethod } from '../method.ts';

/** x ← x − tBg with B updated from the changes of the gradient. */
export const bfgs: PythonMethod = {
  id: 'bfgs',
  init: ({ np }) => [
    `B = ${np}.eye(2)  # approximates the inverse of the Hessian`,
    'learned = False  # B knows of some curvature',
    'scale = 0.0  # the largest |f| met',
  ],
  step: ({ np }) => [
    'scale = max(scale, abs(value))',
    'wanted = -(B @ g) if learned else None',
    'found = descend_along(look, x, value, g, wanted, 1.0, scale, c1, c2)',
    'if found is None:',
    '    break',
    'step, _, restarted = found',
    's, y = step.x - x, step.g - g',
    'if restarted:',
    `    B, learned = ${np}.eye(2), False`,
    `if s @ y > 1e-10 * ${np}.linalg.norm(s) * ${np}.linalg.norm(y):`,
    '    if not learned:',
    '        B = (s @ y) / (y @ y) * B',
    '    # (I - rho s y^T) B (I - rho y s^T) + rho s s^T, multiplied out',
    '    rho, By = 1 / (s @ y), B @ y',
    `    B = B + (1 + rho * (y @ By)) * rho * ${np}.outer(s, s)`,
    `    B = B - rho * (${np}.outer(By, s) + ${np}.outer(s, By))`,
    '    learned = True',
    'x = step.x',
  ],
  functions: descendAlongFunctions,
};
