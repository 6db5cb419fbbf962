import type { LimitedOptimiser } from './optimiser.ts';
import { ETA } from './parameter.ts';

/** x ← x − η ∇f(x)ᵀ. On a quadratic each eigen-coordinate is multiplied by 1 − ηλ: stable iff ηλ < 2. */
export const gradientDescent: LimitedOptimiser = {
  id: 'gradientDescent',
  title: 'Gradient descent',
  needs: 'gradient',
  coordinatewise: true,
  parameters: [ETA],
  tex: '\\mathbf x \\leftarrow \\mathbf x - \\eta\\,\\nabla f(\\mathbf x)^{\\top}',
  convention: 'the step is η times the gradient',
  update: [
    {
      of: '\\mathbf x_{t+1}',
      is: '\\mathbf x_{t} - \\eta\\,\\nabla f(\\mathbf x_{t})^{\\top}',
      with: '{x} - {eta}\\,{gradient}',
      gives: '{next}',
    },
  ],
  quantities: [],
  init: (start) => ({ x: Float64Array.from(start) }),
  step: ({ x }, { gradient }, { eta }) => ({
    state: { x: x.map((xi, i) => xi - eta * gradient[i]) },
    report: {},
  }),
  stableBelow: (lambdaMax) => 2 / lambdaMax,
  limitTex: '2/\\lambda_{\\max}',
  mode: (lambda, { eta }) => ({ trace: 1 - eta * lambda, determinant: 0 }),
};
