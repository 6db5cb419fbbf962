import type { PythonMethod } from '../method.ts';

/** x ← x − H⁻¹g. */
export const newton: PythonMethod = {
  id: 'newton',
  init: () => [],
  step: ({ np }) => [
    'H = hessian(*x)',
    `if not ${np}.all(${np}.isfinite(H)) or ${np}.linalg.matrix_rank(H) < 2:`,
    '    break  # the quadratic model has no single stationary point',
    `x = x - ${np}.linalg.solve(H, g)`,
  ],
};
