import type { Descent } from '../../worker/protocol.ts';

/** A run at one step. */
export interface Standing {
  readonly step: number;
  readonly x: number;
  readonly y: number;
  readonly loss: number;
  readonly gradientNorm: number;
  /** Largest stable step size at this point; NaN where the surface has no upward curvature. */
  readonly limit: number;
}

/** The run at the step shown, or at its end when it is shorter. */
export function standing(descent: Descent, step: number): Standing {
  const t = Math.min(step, descent.steps);
  return {
    step: t,
    x: descent.path[2 * t],
    y: descent.path[2 * t + 1],
    loss: descent.loss[t],
    gradientNorm: descent.gradientNorm[t],
    limit: descent.limit[t],
  };
}
