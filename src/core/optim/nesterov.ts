import {
  atRest,
  hasStopped,
  VELOCITY,
  type MovingState,
  type LimitedOptimiser,
} from './optimiser.ts';
import { BETA, ETA } from './parameter.ts';

/**
 * Nesterov's accelerated gradient as PyTorch writes it (Sutskever et al. 2013, with the look-ahead point as
 * x): v ← βv + ∇f(x), x ← x − η(∇f(x) + βv), v₀ = 0. On a quadratic the modes are the roots of
 * z² − (1 + β)(1 − ηλ)z + β(1 − ηλ); complex ones have modulus √(β(1 − ηλ)). Stable iff
 * 0 < ηλ < 2(1 + β)/(1 + 2β): less room than heavy ball has.
 */
export const nesterov: LimitedOptimiser<MovingState> = {
  id: 'nesterov',
  title: 'Nesterov',
  needs: 'gradient',
  coordinatewise: true,
  parameters: [ETA, { ...BETA, default: 0.9 }],
  tex: '\\mathbf v \\leftarrow \\beta\\mathbf v + \\nabla f(\\mathbf x)^{\\top},\\quad \\mathbf x \\leftarrow \\mathbf x - \\eta\\,(\\nabla f(\\mathbf x)^{\\top} + \\beta\\mathbf v)',
  convention: 'the step looks ahead by the new velocity, and η scales all of it, as in PyTorch',
  update: [
    {
      of: '\\mathbf v_{t+1}',
      is: '\\beta\\,\\mathbf v_{t} + \\nabla f(\\mathbf x_{t})^{\\top}',
      with: '{beta}\\,{velocity-} + {gradient}',
      gives: '{velocity}',
    },
    {
      of: '\\mathbf x_{t+1}',
      is: '\\mathbf x_{t} - \\eta\\,\\bigl(\\nabla f(\\mathbf x_{t})^{\\top} + \\beta\\,\\mathbf v_{t+1}\\bigr)',
      with: '{x} - {eta}\\,\\bigl({gradient} + {beta}\\,{velocity}\\bigr)',
      gives: '{next}',
    },
  ],
  quantities: [VELOCITY],
  init: atRest,
  step({ x, velocity: v }, { gradient }, { eta, beta }) {
    const velocity = v.map((vi, i) => beta * vi + gradient[i]);
    return {
      state: { x: x.map((xi, i) => xi - eta * (gradient[i] + beta * velocity[i])), velocity },
      report: { velocity },
    };
  },
  isAtRest: hasStopped,
  stableBelow: (lambdaMax, { beta }) => (2 + 2 * beta) / ((1 + 2 * beta) * lambdaMax),
  limitTex: '\\tfrac{2(1+\\beta)}{1+2\\beta}/\\lambda_{\\max}',
  mode: (lambda, { eta, beta }) => ({
    trace: (1 + beta) * (1 - eta * lambda),
    determinant: beta * (1 - eta * lambda),
  }),
};
