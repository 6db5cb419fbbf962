import {
  atRest,
  hasStopped,
  VELOCITY,
  type MovingState,
  type LimitedOptimiser,
} from './optimiser.ts';
import { BETA, ETA } from './parameter.ts';

/**
 * Heavy ball (Polyak 1964) in the convention of PyTorch: v ← βv + ∇f(x), x ← x − ηv, v₀ = 0.
 * With β = 0 it is gradient descent, to the bit. On a quadratic: stable iff 0 < ηλ < 2(1 + β), 0 ≤ β < 1.
 */
export const heavyBall: LimitedOptimiser<MovingState> = {
  id: 'heavyBall',
  title: 'Heavy ball',
  needs: 'gradient',
  coordinatewise: true,
  parameters: [ETA, BETA],
  tex: '\\mathbf v \\leftarrow \\beta\\mathbf v + \\nabla f(\\mathbf x)^{\\top},\\quad \\mathbf x \\leftarrow \\mathbf x - \\eta\\,\\mathbf v',
  convention: 'the velocity gathers gradients and η scales the velocity, as in PyTorch',
  update: [
    {
      of: '\\mathbf v_{t+1}',
      is: '\\beta\\,\\mathbf v_{t} + \\nabla f(\\mathbf x_{t})^{\\top}',
      with: '{beta}\\,{velocity-} + {gradient}',
      gives: '{velocity}',
    },
    {
      of: '\\mathbf x_{t+1}',
      is: '\\mathbf x_{t} - \\eta\\,\\mathbf v_{t+1}',
      with: '{x} - {eta}\\,{velocity}',
      gives: '{next}',
    },
  ],
  quantities: [VELOCITY],
  init: atRest,
  step({ x, velocity: v }, { gradient }, { eta, beta }) {
    const velocity = v.map((vi, i) => beta * vi + gradient[i]);
    return {
      state: { x: x.map((xi, i) => xi - eta * velocity[i]), velocity },
      report: { velocity },
    };
  },
  isAtRest: hasStopped,
  stableBelow: (lambdaMax, { beta }) => (2 * (1 + beta)) / lambdaMax,
  limitTex: '2(1+\\beta)/\\lambda_{\\max}',
  mode: (lambda, { eta, beta }) => ({ trace: 1 + beta - eta * lambda, determinant: beta }),
};
