import { directionalDifference } from '../../core/ad/centralDifference.ts';

/** Steps of a central difference, relative to the size of what moves. */
const STEPS = [1e-2, 1e-3, 1e-4, 1e-5, 1e-6];
/** Two steps agree when they differ by no more than this, relative to the difference itself. */
const SETTLED = 1e-3;
/** Relative error of a value that was computed with care. */
const ROUNDING = 32 * Number.EPSILON;

/**
 * The central difference of g at x along v, at the step where it settles: a large one cuts the curve short, a small one is
 * made of rounding. NaN where no two steps agree, as beside a jump, or where rounding is all there is.
 */
export function steadyDifference(
  g: (x: Float64Array) => number,
  x: ArrayLike<number>,
  v: ArrayLike<number>,
): number {
  const length = Math.max(...Array.from(v, Math.abs));
  if (!(length > 0)) return 0;
  const size = Math.max(...Array.from(x, (xi, k) => (v[k] === 0 ? 0 : Math.abs(xi))));
  const here = Math.abs(g(Float64Array.from(x)));
  // Close to 0 a move must be small against the number itself, where the formula may end at 0.
  const scales = size > 0 && size < 0.1 ? [1, size] : [Math.max(1, size)];
  let best = { value: NaN, error: Infinity };
  for (const scale of scales) {
    let last = NaN;
    for (const step of STEPS) {
      const h = (step * scale) / length;
      const value = directionalDifference(g, x, v, h);
      const error = Math.abs(value - last) + (ROUNDING * here) / h;
      if (error < best.error) best = { value, error };
      last = value;
    }
  }
  return best.error <= SETTLED * Math.max(Math.abs(best.value), 1e-6) ? best.value : NaN;
}

/**
 * The slopes of g at x along v ahead of x and behind it, the smaller one first: between them lies every slope that may stand
 * for the derivative at a corner.
 */
export function slopesOfBothSides(
  g: (x: Float64Array) => number,
  x: ArrayLike<number>,
  v: ArrayLike<number>,
): readonly [number, number] {
  const h = 1e-6 * Math.max(1, ...Array.from(x, Math.abs));
  const at = (t: number): number => g(Float64Array.from(x, (xi, k) => xi + t * v[k]));
  const [ahead, behind] = [(at(h) - at(0)) / h, (at(0) - at(-h)) / h];
  return [Math.min(ahead, behind), Math.max(ahead, behind)];
}
