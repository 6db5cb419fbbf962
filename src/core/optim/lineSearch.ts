import type { Evaluation } from './objective.ts';
import { dot } from './vectors.ts';

/** Where a line search stands and looks: f and ∇f at x, and a direction to go. */
export interface Ray {
  readonly x: Float64Array;
  readonly here: Evaluation;
  readonly direction: Float64Array;
  /** The largest |f| met so far: rounding errors of f are in proportion to it. */
  readonly scale: number;
}

/** Share of the scale below which differences of f may be rounding, with room for cancellation inside f. */
const NOISE = 1e-13;

/**
 * Armijo's condition f(x + tp) ≤ f(x) + c₁ t ∇f(x)p, as a function of t and f(x + tp). Where the decrease that
 * the first length promises is itself within the rounding of f, an increase of that size is let pass: otherwise
 * the last digits of a minimum could not be reached, since f is flat there long before ∇f is 0.
 */
export function sufficientDecrease(
  { here, direction, scale }: Ray,
  c1: number,
  first: number,
): (t: number, value: number) => boolean {
  const slope = dot(here.gradient, direction);
  const noise = NOISE * scale;
  const slack = first * Math.abs(slope) <= noise ? noise : 0;
  return (t, value) => value <= here.value + c1 * t * slope + slack;
}
