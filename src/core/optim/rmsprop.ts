import type { Optimiser, OptimiserState } from './optimiser.ts';
import { ETA } from './parameter.ts';
import { EPSILON } from './safeguards.ts';

export interface RmspropState extends OptimiserState {
  /** Running mean of squared gradients, for each coordinate. */
  readonly squares: Float64Array;
}

/**
 * RMSProp (Tieleman & Hinton 2012) with PyTorch's defaults: s ← αs + (1 − α)g², x ← x − η g/(√s + ε), entry
 * by entry, s₀ = 0, not centred, ε outside the root. s estimates the mean square of the gradient: its size,
 * not the curvature, and not its variance. The first step is η/√(1 − α)·sign(g), ten times η by default.
 *
 * No `stableBelow`: near a minimum √s shrinks with the gradient, so that a fixed η ends in hovering, however
 * small it is; the step is no linear map of x, and has no eigenvalues.
 */
export const rmsprop: Optimiser<RmspropState> = {
  id: 'rmsprop',
  title: 'RMSProp',
  needs: 'gradient',
  coordinatewise: true,
  parameters: [
    { ...ETA, default: 0.01 },
    {
      id: 'alpha',
      label: 'memory of squares',
      tex: '\\alpha',
      min: 0,
      max: 0.999,
      scale: 'linear',
      default: 0.99,
    },
    EPSILON,
  ],
  tex: '\\mathbf s \\leftarrow \\alpha\\mathbf s + (1-\\alpha)\\,\\mathbf g^2,\\quad \\mathbf x \\leftarrow \\mathbf x - \\eta\\,\\frac{\\mathbf g}{\\sqrt{\\mathbf s} + \\varepsilon}',
  convention: 's starts at 0 without correction and ε stands outside the root, as in PyTorch',
  update: [
    {
      of: '\\mathbf g_{t}',
      is: '\\nabla f(\\mathbf x_{t})^{\\top}',
      with: '{gradient}',
      gives: '{gradient}',
    },
    {
      of: '\\mathbf s_{t+1}',
      is: '\\alpha\\,\\mathbf s_{t} + (1 - \\alpha)\\,\\mathbf g_{t}^{2}',
      with: '{alpha}\\,{squares-} + (1 - {alpha})\\,{gradient}^{2}',
      gives: '{squares}',
    },
    {
      of: '\\mathbf x_{t+1}',
      is: '\\mathbf x_{t} - \\eta\\,\\frac{\\mathbf g_{t}}{\\sqrt{\\mathbf s_{t+1}} + \\varepsilon}',
      with: '{x} - {eta}\\,\\frac{{gradient}}{\\sqrt{{squares}} + {epsilon}}',
      gives: '{next}',
    },
  ],
  quantities: [{ id: 'squares', label: 'mean squared gradient', tex: '\\mathbf s' }],
  init: (start) => ({ x: Float64Array.from(start), squares: new Float64Array(start.length) }),
  step({ x, squares: s }, { gradient: g }, { eta, alpha, epsilon }) {
    const squares = s.map((si, i) => alpha * si + (1 - alpha) * g[i] * g[i]);
    return {
      state: {
        x: x.map((xi, i) => xi - (eta * g[i]) / (Math.sqrt(squares[i]) + epsilon)),
        squares,
      },
      report: { squares },
    };
  },
};
