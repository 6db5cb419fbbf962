import { atRest, hasStopped, type MovingState, type LimitedOptimiser } from './optimiser.ts';
import { BETA, ETA } from './parameter.ts';

/**
 * Heavy ball in the averaged convention: m ← βm + (1 − β)∇f(x), x ← x − ηm, m₀ = 0. m is a running mean of
 * gradients. It is the PyTorch convention with η(1 − β) in place of η, so on a quadratic it is stable iff
 * 0 < ηλ < 2(1 + β)/(1 − β). In the state `velocity` is m.
 */
export const heavyBallAveraged: LimitedOptimiser<MovingState> = {
  id: 'heavyBallAveraged',
  title: 'Heavy ball, averaged form',
  needs: 'gradient',
  coordinatewise: true,
  parameters: [ETA, { ...BETA, default: 0.9 }],
  tex: '\\mathbf m \\leftarrow \\beta\\mathbf m + (1-\\beta)\\,\\nabla f(\\mathbf x)^{\\top},\\quad \\mathbf x \\leftarrow \\mathbf x - \\eta\\,\\mathbf m',
  convention: 'm is a running mean of gradients, so that η keeps its meaning whatever β is',
  update: [
    {
      of: '\\mathbf m_{t+1}',
      is: '\\beta\\,\\mathbf m_{t} + (1 - \\beta)\\,\\nabla f(\\mathbf x_{t})^{\\top}',
      with: '{beta}\\,{velocity-} + (1 - {beta})\\,{gradient}',
      gives: '{velocity}',
    },
    {
      of: '\\mathbf x_{t+1}',
      is: '\\mathbf x_{t} - \\eta\\,\\mathbf m_{t+1}',
      with: '{x} - {eta}\\,{velocity}',
      gives: '{next}',
    },
  ],
  quantities: [{ id: 'velocity', label: 'mean gradient', tex: '\\mathbf m' }],
  init: atRest,
  step({ x, velocity: m }, { gradient }, { eta, beta }) {
    const velocity = m.map((mi, i) => beta * mi + (1 - beta) * gradient[i]);
    return {
      state: { x: x.map((xi, i) => xi - eta * velocity[i]), velocity },
      report: { velocity },
    };
  },
  isAtRest: hasStopped,
  stableBelow: (lambdaMax, { beta }) => (2 * (1 + beta)) / ((1 - beta) * lambdaMax),
  limitTex: '\\tfrac{2(1+\\beta)}{1-\\beta}/\\lambda_{\\max}',
  mode: (lambda, { eta, beta }) => ({
    trace: 1 + beta - eta * (1 - beta) * lambda,
    determinant: beta,
  }),
};
