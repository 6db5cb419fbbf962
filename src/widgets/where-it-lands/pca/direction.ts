import type { Point } from '../../../worker/protocol.ts';

/** In (−180, 180], so that one direction has one angle. */
export function wrapped(degrees: number): number {
  const turned = (((degrees + 180) % 360) + 360) % 360;
  return turned === 0 ? 180 : turned - 180;
}

/** A direction of length 1; exact along the axes. */
export function directionOf(degrees: number): Point {
  const turned = wrapped(degrees);
  if (turned % 90 === 0) {
    const quarter = (turned / 90 + 4) % 4;
    return [[1, 0] as const, [0, 1] as const, [-1, 0] as const, [0, -1] as const][quarter];
  }
  const angle = (turned * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
}

export const angleOf = ([u, v]: Point): number => (Math.atan2(v, u) * 180) / Math.PI;

/** A hand this near to an eigenvector means it, in degrees. */
const MAGNET = 1.6;

/** What a hand means: an eigenvector where it is near one, else whole degrees. */
export function snapAngle(degrees: number, top: Point | null): number {
  const free = wrapped(Math.round(degrees));
  if (!top) return free;
  const special = [0, 90, 180, -90].map((turn) => wrapped(angleOf(top) + turn));
  return special.find((angle) => Math.abs(wrapped(degrees - angle)) < MAGNET) ?? free;
}
