import type { Code } from '../definition.ts';

/**
 * Both ways through a product of dense Jacobians of these widths, timed: the count becomes seconds. NumPy's own
 * `multi_dot` finds the best bracketing.
 */
export const bracketCode = (widths: readonly number[]): Code => ({
  label: 'NumPy',
  text: `from time import perf_counter

import numpy as np

widths = [${widths.join(', ')}]
rng = np.random.default_rng(0)
# The Jacobian of map k is widths[k] x widths[k-1].
J = [rng.standard_normal((m, n)) for n, m in zip(widths, widths[1:])]


def from_output():
    product = J[-1]
    for A in reversed(J[:-1]):
        product = product @ A
    return product


def from_input():
    product = J[0]
    for A in J[1:]:
        product = A @ product
    return product


for way in (from_output, from_input):
    start = perf_counter()
    product = way()
    print(way.__name__, product.shape, f"{perf_counter() - start:.6f} s")
print(np.allclose(from_output(), np.linalg.multi_dot(J[::-1])))
`,
});
