import { oneSidedSlope } from '../../core/compile/limitGradient.ts';
import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import type { Smoothness } from '../protocol/tangent.ts';

export interface Sides {
  readonly slope: number;
  readonly left: number;
  readonly right: number;
  readonly autodiff: number;
  readonly smoothness: Smoothness;
  readonly remarks: readonly string[];
}

/** So far apart, beside their size, two numbers are different slopes: limits are found to about 1e-9. */
const SAME = 1e-6;
/** So near a kink the rules of each side hold, and their slope is exact to 1e-12. */
const NEAR = 2 ** -40;

/**
 * The slope of f at x₀ from both sides, and what that makes of the point. Where no operation has a kink there,
 * automatic differentiation is right; elsewhere its answer is a convention, and the limits are asked.
 */
export function sidesOf(f: ScalarFunction, x0: number): Sides {
  const [value, autodiff] = f.valueAndGradient([x0]);
  const remarks = f.remarks([x0]);
  const none = { slope: NaN, left: NaN, right: NaN, autodiff, remarks };
  if (!Number.isFinite(value)) return { ...none, smoothness: 'undefined' };
  const [hasLeft, hasRight] = [-1, 1].map((side) => Number.isFinite(f.value([beside(x0, side)])));
  if (remarks.length === 0 && Number.isFinite(autodiff)) {
    const left = hasLeft ? autodiff : NaN;
    const right = hasRight ? autodiff : NaN;
    const whole = hasLeft && hasRight;
    const smoothness = whole ? 'smooth' : 'edge';
    return { ...none, slope: whole ? autodiff : NaN, left, right, smoothness };
  }
  const left = slopeOf(f, x0, -1);
  const right = slopeOf(f, x0, 1);
  const both = { ...none, left, right };
  if (!hasLeft || !hasRight) return { ...both, smoothness: 'edge' };
  if (!Number.isFinite(left) || !Number.isFinite(right)) {
    if (jumps(f, x0, value)) return { ...both, smoothness: 'jump' };
    const steep = Math.abs(left) === Infinity || Math.abs(right) === Infinity;
    const known = !Number.isNaN(left) && !Number.isNaN(right);
    return { ...both, smoothness: steep && known ? 'vertical' : 'restless' };
  }
  if (!agree(left, right)) return { ...both, smoothness: 'kink' };
  const slope = agree(autodiff, right) ? autodiff : (left + right) / 2;
  return { ...both, slope, left: slope, right: slope, smoothness: 'smooth' };
}

const agree = (a: number, b: number): boolean => Math.abs(a - b) <= SAME * Math.max(1, Math.abs(b));

const beside = (x0: number, side: number, near = NEAR): number =>
  x0 + side * near * Math.max(1, Math.abs(x0));

/**
 * The limit; or the derivative a hair beside the point, where that says the same with less noise: taken at two
 * distances, so that what the slope changes on the way there is left out.
 */
function slopeOf(f: ScalarFunction, x0: number, side: 1 | -1): number {
  const limit = oneSidedSlope((x) => f.value(x), [x0], 0, side);
  const [far, half] = [NEAR, NEAR / 2].map((d) => f.gradient([beside(x0, side, d)])[0]);
  const near = 2 * half - far;
  // A slope of nothing is nothing, whatever it is a hair beside the point.
  return Number.isFinite(limit) && limit !== 0 && agree(near, limit) ? near : limit;
}

/** The gap to the value stays as one comes nearer. */
function jumps(f: ScalarFunction, x0: number, value: number): boolean {
  const gap = (side: number, k: number): number => Math.abs(f.value([x0 + side * 2 ** -k]) - value);
  return [-1, 1].some((side) => gap(side, 44) > 0.9 * gap(side, 34) && gap(side, 34) > 0);
}
