import { atRest, ETA, type Optimiser } from './optimiser.ts';

/** x ← x − η ∇f(x)ᵀ. On a quadratic each eigen-coordinate is multiplied by 1 − ηλ: stable iff ηλ < 2. */
export const gradientDescent: Optimiser = {
  id: 'gradientDescent',
  title: 'Gradient descent',
  needs: 'gradient',
  parameters: [ETA],
  tex: '\\mathbf x \\leftarrow \\mathbf x - \\eta\\,\\nabla f(\\mathbf x)^{\\top}',
  convention: 'the step is η times the gradient',
  init: atRest,
  step: ({ x, velocity }, gradient, { eta }) => ({
    x: x.map((xi, i) => xi - eta * gradient[i]),
    velocity,
  }),
  stableBelow: (lambdaMax) => 2 / lambdaMax,
};
