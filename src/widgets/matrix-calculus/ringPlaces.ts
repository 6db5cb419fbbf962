/** Where tile k of n stands on the ring, in per cent of its box; the cut is at the top, and reading goes clockwise. */
export function ringPlace(k: number, n: number): { readonly x: number; readonly y: number } {
  const angle = ringAngle(k, n);
  return { x: 50 + RADIUS * Math.sin(angle), y: 50 - RADIUS * Math.cos(angle) };
}

/** From the top, clockwise, in radians. */
export const ringAngle = (k: number, n: number): number => (2 * Math.PI * (k + 0.5)) / n;

/** Of the ring, in per cent of its box. */
export const RADIUS = 36;

/**
 * How many places a hand has turned the ring: from one point to another around the centre, clockwise positive.
 */
export function turnsOfHand(
  from: readonly [number, number],
  to: readonly [number, number],
  n: number,
): number {
  return Math.round((angleBetween(from, to) * n) / (2 * Math.PI));
}

/** From one direction to another, clockwise, in (−π, π]. */
export function angleBetween(
  from: readonly [number, number],
  to: readonly [number, number],
): number {
  const cross = from[0] * to[1] - from[1] * to[0];
  const dot = from[0] * to[0] + from[1] * to[1];
  return Math.atan2(cross, dot);
}
