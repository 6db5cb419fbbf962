import type { LimitedOptimiser } from './optimiser.ts';
import { ETA } from './parameter.ts';

/** x ← x − η ∇f(x)ᵀ. On a quadratic each eigen-coordinate is multiplied by 1 − ηλ: stable iff ηλ < 2. */
export const gradientDescent: LimitedOptimiser = {
  id: 'gradientDescent',
  title: 'Gradient descent',
  needs: 'gradient',
  parameters: [ETA],
  tex: '\\mathbf x \\leftarrow \\mathbf x - \\eta\\,\\nabla f(\\mathbf x)^{\\top}',
  convention: 'the step is η times the gradient',
  quantities: [],
  init: (start) => ({ x: Float64Array.from(start) }),
  step: ({ x }, { gradient }, { eta }) => ({
    state: { x: x.map((xi, i) => xi - eta * gradient[i]) },
    report: {},
  }),
  stableBelow: (lambdaMax) => 2 / lambdaMax,
};
