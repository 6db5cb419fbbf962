// The numbers of lesson 10 that no figure shows; the lesson names them in its Checks.
import { scalarFunction } from '../../src/core/compile/scalarFunction.ts';

/** The loss of logistic regression on the four points of section 6; a is the intercept, b the slope. */
const SOURCE = 'softplus(a - b) + softplus(a) - a + softplus(a + b) + softplus(a + 2b) - (a + 2b)';

function lossOfFourPoints() {
  const f = scalarFunction(SOURCE, { inputs: ['a', 'b'] });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value;
}

/** H⁻¹ at the minimum, 2 × 2: the covariance of the Laplace approximation under a flat prior. */
function laplaceCovariance(): number[] {
  const f = lossOfFourPoints();
  let x = [0, 0];
  for (let step = 0; step < 8; step++) {
    const [g1, g2] = f.gradient(x);
    const [a, b, c, d] = inverseOf(f.hessian(x));
    x = [x[0] - a * g1 - b * g2, x[1] - c * g1 - d * g2];
  }
  return inverseOf(f.hessian(x));
}

/** A 2 × 2 matrix, row by row. */
function inverseOf([a, b, c, d]: ArrayLike<number> & Iterable<number>): number[] {
  const det = a * d - b * c;
  return [d / det, -b / det, -c / det, a / det];
}

export const numbers = {
  /** Of the intercept and of the slope. */
  laplaceSpread: () => {
    const [a, , , d] = laplaceCovariance();
    return [Math.sqrt(a), Math.sqrt(d)];
  },
};
