/** Less than this share of the largest curvature counts as none: rounding leaves about 1e-16 of it. */
const NONE = 1e-10;

/**
 * How a surface bends at a point, by the two eigenvalues of its Hessian: `round` upwards alike in every direction,
 * `bowl` upwards, `trough` upwards with one level direction, `saddle` up and down, `ridge` nowhere up and somewhere
 * down, `flat` not at all.
 */
export type Bend = 'round' | 'bowl' | 'trough' | 'saddle' | 'ridge' | 'flat';

export function bendOf([low, high]: readonly [low: number, high: number]): Bend {
  const none = NONE * Math.max(Math.abs(low), Math.abs(high));
  if (low > none) return isRound([low, high]) ? 'round' : 'bowl';
  if (high > none) return low < -none ? 'saddle' : 'trough';
  return low < 0 ? 'ridge' : 'flat';
}

/** Alike in every direction, upwards or down. */
export const isRound = ([low, high]: readonly [number, number]): boolean =>
  high - low <= NONE * Math.max(Math.abs(low), Math.abs(high));

/** Upwards in every direction: then there is a fastest setting. */
export function isBowl(eigenvalues: readonly [number, number]): boolean {
  const bend = bendOf(eigenvalues);
  return bend === 'bowl' || bend === 'round';
}

/** The curvatures that can be stable at all, ascending; of two alike one. */
export function upwardOf(eigenvalues: readonly [number, number]): readonly number[] {
  switch (bendOf(eigenvalues)) {
    case 'bowl':
      return eigenvalues;
    case 'round':
    case 'trough':
    case 'saddle':
      return [eigenvalues[1]];
    case 'ridge':
    case 'flat':
      return [];
  }
}
