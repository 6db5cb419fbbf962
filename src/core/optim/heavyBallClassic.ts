import {
  atRest,
  hasStopped,
  VELOCITY,
  type MovingState,
  type LimitedOptimiser,
} from './optimiser.ts';
import { BETA, ETA } from './parameter.ts';

/**
 * Heavy ball in the classic convention: v ← βv − η∇f(x), x ← x + v, v₀ = 0. The same path as the PyTorch
 * convention while η is constant (v here is −η times v there), so the same limit 0 < ηλ < 2(1 + β) on a
 * quadratic; they part when η changes during a run.
 */
export const heavyBallClassic: LimitedOptimiser<MovingState> = {
  id: 'heavyBallClassic',
  title: 'Heavy ball, classic form',
  needs: 'gradient',
  coordinatewise: true,
  parameters: [ETA, BETA],
  tex: '\\mathbf v \\leftarrow \\beta\\mathbf v - \\eta\\,\\nabla f(\\mathbf x)^{\\top},\\quad \\mathbf x \\leftarrow \\mathbf x + \\mathbf v',
  convention: 'the velocity is the last step, and η scales only the new gradient',
  update: [
    {
      of: '\\mathbf v_{t+1}',
      is: '\\beta\\,\\mathbf v_{t} - \\eta\\,\\nabla f(\\mathbf x_{t})^{\\top}',
      with: '{beta}\\,{velocity-} - {eta}\\,{gradient}',
      gives: '{velocity}',
    },
    {
      of: '\\mathbf x_{t+1}',
      is: '\\mathbf x_{t} + \\mathbf v_{t+1}',
      with: '{x} + {velocity}',
      gives: '{next}',
    },
  ],
  quantities: [VELOCITY],
  init: atRest,
  step({ x, velocity: v }, { gradient }, { eta, beta }) {
    const velocity = v.map((vi, i) => beta * vi - eta * gradient[i]);
    return { state: { x: x.map((xi, i) => xi + velocity[i]), velocity }, report: { velocity } };
  },
  isAtRest: hasStopped,
  stableBelow: (lambdaMax, { beta }) => (2 * (1 + beta)) / lambdaMax,
  limitTex: '2(1+\\beta)/\\lambda_{\\max}',
  mode: (lambda, { eta, beta }) => ({ trace: 1 + beta - eta * lambda, determinant: beta }),
};
