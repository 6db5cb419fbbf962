import { success, type Result } from '../../core/lang/fault.ts';
import { hingeMinimum } from '../../core/optim/hingeMinimum.ts';
import { hingeLoss } from '../../core/surfaces/modelLoss.ts';
import type { HingeLanding, LandingRequestOf } from '../protocol/landing.ts';
import { compiled } from './compiled.ts';

/** A margin this near to 1 stands on the corner: what rounding leaves of it. */
const CORNER = 1e-12;

/** The hinge loss: w − Σ yₙ xₙ over the points within the margin, and at a margin of exactly 1 a whole set. */
export function hingeLanding({ points, w }: LandingRequestOf<'hinge'>): Result<HingeLanding> {
  const source = hingeLoss(points);
  const read = compiled({ source, values: {} });
  if (!read.ok) return read;
  const loss = read.value;
  const margins = points.map(([x1, x2, y]) => y * (w[0] * x1 + w[1] * x2));
  const low: [number, number] = [w[0], w[1]];
  const high: [number, number] = [w[0], w[1]];
  for (const [n, [x1, x2, y]] of points.entries()) {
    const onCorner = Math.abs(margins[n] - 1) <= CORNER;
    if (!onCorner && margins[n] > 1) continue;
    for (const [axis, x] of [x1, x2].entries()) {
      // The slope −1 of the hinge times y x; on the corner any part of it.
      const whole = -y * x;
      low[axis] += onCorner ? Math.min(0, whole) : whole;
      high[axis] += onCorner ? Math.max(0, whole) : whole;
    }
  }
  const minimum = hingeMinimum(
    points.map(([x1, x2, y]) => ({ x: [x1, x2], y: y > 0 ? 1 : -1 })),
    2,
  );
  const [g1, g2] = loss.gradient(w);
  return success({
    model: 'hinge',
    source,
    value: loss.value(w),
    margins,
    subgradient: [g1, g2],
    low,
    high,
    best: [minimum.w[0], minimum.w[1]],
    least: loss.value(minimum.w),
    multipliers: Array.from(minimum.alpha),
  });
}
