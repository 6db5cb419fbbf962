import { symmetricEigen } from '../num/symmetricEigen.ts';
import type { Optimiser } from './optimiser.ts';
import { largestSize, spectralStep } from './spectralStep.ts';

/**
 * Newton's method, undamped: x ← x − H(x)⁻¹∇f(x)ᵀ, the stationary point of the quadratic model. One step on
 * every quadratic whose H has an inverse, whatever its condition.
 *
 * It solves ∇f = 0 and does not know down from up: a step towards a saddle or a maximum is as good to it as one
 * towards a minimum, and f may rise. Where H is singular (least |λ| ≤ n ε times the largest, as in matrix_rank)
 * the model has no single stationary point, and the run ends with `singular`.
 *
 * No `stableBelow`: there is no step size.
 */
export const newton: Optimiser = {
  id: 'newton',
  title: 'Newton',
  needs: 'hessian',
  parameters: [],
  tex: '\\mathbf x \\leftarrow \\mathbf x - H(\\mathbf x)^{-1}\\,\\nabla f(\\mathbf x)^{\\top}',
  convention:
    'the full step to where the quadratic model is stationary, be it minimum, saddle or maximum',
  update: [
    {
      of: '\\boldsymbol\\lambda_{t}',
      is: '\\text{eigenvalues of } H(\\mathbf x_{t})',
      with: '',
      gives: '{eigenvalues}',
    },
    {
      of: '\\mathbf x_{t+1}',
      is: '\\mathbf x_{t} - H(\\mathbf x_{t})^{-1}\\,\\nabla f(\\mathbf x_{t})^{\\top}',
      with: '{x} - {hessian}^{-1}\\,{gradient}',
      gives: '{next}',
    },
  ],
  quantities: [
    { id: 'eigenvalues', label: 'eigenvalues of the Hessian', tex: '\\boldsymbol\\lambda' },
  ],
  init: (start) => ({ x: Float64Array.from(start) }),
  step({ x }, { gradient }, _parameters, probe) {
    const eigen = symmetricEigen(probe.hessian(x), x.length);
    const largest = largestSize(eigen);
    if (!Number.isFinite(largest)) {
      return { ending: 'undefined', sentence: 'The Hessian does not exist at this point.' };
    }
    const least = Math.min(...Array.from(eigen.values, Math.abs));
    if (least <= x.length * Number.EPSILON * largest) {
      return {
        ending: 'singular',
        sentence:
          'The Hessian has an eigenvalue 0 here, so the quadratic model has no single stationary point to step to.',
      };
    }
    const step = spectralStep(eigen, gradient, (lambda) => lambda);
    return { state: { x: x.map((xi, i) => xi + step[i]) }, report: { eigenvalues: eigen.values } };
  },
};
