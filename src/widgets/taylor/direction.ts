/** A direction of length 1; exact along the axes. */
export function directionOf(degrees: number): readonly [number, number] {
  const turned = wrapped(degrees);
  if (turned % 90 === 0) {
    const quarter = (turned / 90 + 4) % 4;
    return [[1, 0] as const, [0, 1] as const, [-1, 0] as const, [0, -1] as const][quarter];
  }
  const angle = (turned * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
}

/** The angle of a vector, in (−180, 180]. */
export const angleOf = ([u, v]: readonly number[]): number =>
  wrapped((Math.atan2(v, u) * 180) / Math.PI);

/** In (−180, 180], so that one direction has one angle. */
export function wrapped(degrees: number): number {
  if (degrees > -180 && degrees <= 180) return degrees + 0;
  const turned = (((degrees + 180) % 360) + 360) % 360;
  return turned === 0 ? 180 : turned - 180;
}

/** A hand this near to an eigenvector means it. */
const MAGNET = 1.6;

/** What a hand means: an eigenvector where it is near to one, else whole degrees. */
export function snapAngle(degrees: number, eigenvectors: readonly (readonly number[])[]): number {
  const special = eigenvectors.flatMap((v) => [angleOf(v), wrapped(angleOf(v) + 180)]);
  const near = special.find((angle) => Math.abs(wrapped(degrees - angle)) < MAGNET);
  return near ?? wrapped(Math.round(degrees));
}
