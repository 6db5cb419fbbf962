import { formatNumber } from '../../ui/format.ts';

/** A number in words; what does not exist is none. */
export const say = (x: number, digits = 4): string =>
  Number.isFinite(x) ? formatNumber(x, digits) : 'none';

/** `(3, −2)`, or a single number as it is. */
export const column = (v: ArrayLike<number>): string =>
  v.length === 1 ? say(v[0]) : `(${Array.from(v, (x) => say(x)).join(', ')})`;

/** More numbers than these are not read out one by one. */
const MOST_READ = 6;

/** `u = 3, v = −2`: a point by its names. */
export function placeWords(names: readonly string[], at: ArrayLike<number>): string | null {
  if (names.length > MOST_READ) return null;
  return names.map((name, k) => `${name} = ${say(at[k])}`).join(', ');
}

export const points = (n: number): string => `${n} ${n === 1 ? 'point' : 'points'}`;
