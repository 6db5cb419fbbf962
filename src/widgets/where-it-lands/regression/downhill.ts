import type { RegressionLanding } from '../../../worker/protocol/landing.ts';
import type { Point } from '../../../worker/protocol.ts';

/** θ − t ∇Rᵀ with the t at which R is least along the way: t = ‖∇R‖²/(∇R H ∇Rᵀ). Stays where ∇R is zero. */
export function downhill(
  [a, b]: Point,
  { gradient: [g1, g2], hessian: [h11, h12, h22] }: RegressionLanding,
): Point {
  const curvature = h11 * g1 * g1 + 2 * h12 * g1 * g2 + h22 * g2 * g2;
  if (!(curvature > 0)) return [a, b];
  const t = (g1 * g1 + g2 * g2) / curvature;
  return [a - t * g1, b - t * g2];
}
