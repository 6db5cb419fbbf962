import type { Optimiser, OptimiserState } from './optimiser.ts';
import { ETA } from './parameter.ts';
import { EPSILON } from './safeguards.ts';

export interface AdagradState extends OptimiserState {
  /** Sum of squared gradients, for each coordinate. */
  readonly squares: Float64Array;
}

/**
 * AdaGrad (Duchi, Hazan & Singer 2011) with PyTorch's defaults: s ← s + g², x ← x − η g/(√s + ε), entry by
 * entry, s₀ = 0. Steps only get shorter: the first is η·sign(g), the t-th at most η.
 *
 * No `stableBelow`: s grows for as long as a coordinate bounces, so that on a quadratic every η > 0 becomes
 * stable in the end.
 */
export const adagrad: Optimiser<AdagradState> = {
  id: 'adagrad',
  title: 'AdaGrad',
  needs: 'gradient',
  coordinatewise: true,
  parameters: [
    { ...ETA, default: 0.01 },
    { ...EPSILON, default: 1e-10 },
  ],
  tex: '\\mathbf s \\leftarrow \\mathbf s + \\mathbf g^2,\\quad \\mathbf x \\leftarrow \\mathbf x - \\eta\\,\\frac{\\mathbf g}{\\sqrt{\\mathbf s} + \\varepsilon}',
  convention: 'squares, root and division are taken entry by entry; ε stands outside the root',
  update: [
    {
      of: '\\mathbf g_{t}',
      is: '\\nabla f(\\mathbf x_{t})^{\\top}',
      with: '{gradient}',
      gives: '{gradient}',
    },
    {
      of: '\\mathbf s_{t+1}',
      is: '\\mathbf s_{t} + \\mathbf g_{t}^{2}',
      with: '{squares-} + {gradient}^{2}',
      gives: '{squares}',
    },
    {
      of: '\\mathbf x_{t+1}',
      is: '\\mathbf x_{t} - \\eta\\,\\frac{\\mathbf g_{t}}{\\sqrt{\\mathbf s_{t+1}} + \\varepsilon}',
      with: '{x} - {eta}\\,\\frac{{gradient}}{\\sqrt{{squares}} + {epsilon}}',
      gives: '{next}',
    },
  ],
  quantities: [{ id: 'squares', label: 'sum of squared gradients', tex: '\\mathbf s' }],
  init: (start) => ({ x: Float64Array.from(start), squares: new Float64Array(start.length) }),
  step({ x, squares: s }, { gradient: g }, { eta, epsilon }) {
    const squares = s.map((si, i) => si + g[i] * g[i]);
    return {
      state: {
        x: x.map((xi, i) => xi - (eta * g[i]) / (Math.sqrt(squares[i]) + epsilon)),
        squares,
      },
      report: { squares },
    };
  },
};
