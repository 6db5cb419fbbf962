import { descendAlongFunctions } from '../lineSearch/descendAlong.ts';
import type { PythonMethod } from '../method.ts';

/** p ← −g + βp by Polak and Ribière, x ← x + tp. */
export const conjugateGradient: PythonMethod = {
  id: 'conjugateGradient',
  init: () => [
    'p, g_old = None, None  # the last direction, and the gradient it was made from',
    'change = 0.0  # of f to first order in the last step: the next is first tried with the same',
    'scale = 0.0  # the largest |f| met',
  ],
  step: () => [
    'beta, wanted, first = 0.0, None, 1.0',
    'if p is not None:',
    '    beta = max(0.0, (g @ g - g @ g_old) / (g_old @ g_old))',
    '    wanted = beta * p - g if beta > 0 else -g',
    '    if change != 0 and wanted @ g < 0:',
    '        first = change / (wanted @ g)',
    'scale = max(scale, abs(value))',
    'found = descend_along(look, x, value, g, wanted, first, scale, c1, c2)',
    'if found is None:',
    '    break',
    'step, p, _ = found',
    'change, g_old, x = step.t * (p @ g), g, step.x',
  ],
  functions: descendAlongFunctions,
};
