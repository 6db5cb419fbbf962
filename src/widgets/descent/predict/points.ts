import type { Point } from '../state.ts';

/** a + t b. */
export const along = ([x, y]: Point, t: number, [u, v]: Point): Point => [x + t * u, y + t * v];

/** From a to b. */
export const between = (a: Point, b: Point): Point => along(b, -1, a);

export const size = ([x, y]: Point): number => Math.hypot(x, y);

export const apart = (a: Point, b: Point): number => size(between(a, b));

/** The angle from u to v in degrees, anticlockwise, from −180 to 180; NaN where one of them is 0. */
export function turn([a, b]: Point, [c, d]: Point): number {
  if ((a === 0 && b === 0) || (c === 0 && d === 0)) return NaN;
  return (Math.atan2(a * d - b * c, a * c + b * d) * 180) / Math.PI;
}
