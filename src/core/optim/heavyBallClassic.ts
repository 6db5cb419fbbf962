import { atRest, BETA, ETA, type Optimiser } from './optimiser.ts';
import { heavyBall } from './heavyBall.ts';

/**
 * Heavy ball in the classic convention: v ← βv − η∇f(x), x ← x + v, v₀ = 0. The same path as the PyTorch
 * convention while η is constant (v here is −η times v there); they part when η changes during a run.
 */
export const heavyBallClassic: Optimiser = {
  id: 'heavyBallClassic',
  title: 'Heavy ball, classic form',
  needs: 'gradient',
  parameters: [ETA, BETA],
  tex: '\\mathbf v \\leftarrow \\beta\\mathbf v - \\eta\\,\\nabla f(\\mathbf x)^{\\top},\\quad \\mathbf x \\leftarrow \\mathbf x + \\mathbf v',
  convention: 'the velocity is the last step, and η scales only the new gradient',
  init: atRest,
  step({ x, velocity }, gradient, { eta, beta }) {
    const next = velocity.map((v, i) => beta * v - eta * gradient[i]);
    return { x: x.map((xi, i) => xi + next[i]), velocity: next };
  },
  stableBelow: heavyBall.stableBelow,
};
