import { formatNumber } from '../../ui/format.ts';

/** Below this a number is the rounding of a zero. */
const NOISE = 1e-12;

export const calm = (x: number): number => (Math.abs(x) < NOISE ? 0 : x);

/** A number in words; what does not exist is none. */
export const say = (x: number, digits = 4): string =>
  Number.isFinite(x) ? formatNumber(calm(x), digits) : 'none';

/** `(3, −2)`: a point, a column. */
export const column = (values: readonly number[]): string =>
  `(${values.map((v) => say(v)).join(', ')})`;

/** `[3, −2]`: a row. */
export const row = (values: readonly number[]): string =>
  `[${values.map((v) => say(v)).join(', ')}]`;

/** `[1, 2; 3, 4]` of a matrix row by row. */
export const square = ([a, b, c, d]: readonly number[]): string =>
  `[${say(a)}, ${say(b)}; ${say(c)}, ${say(d)}]`;

/** The same of s₁₁, s₁₂, s₂₂. */
export const symmetric = ([a, b, d]: readonly number[]): string => square([a, b, b, d]);

export const plural = (count: number, one: string): string =>
  `${count} ${one}${count === 1 ? '' : 's'}`;

/** Numbered names: `t1`, `t2`, … */
export const numbered = (name: string, values: ArrayLike<number>): Record<string, number> =>
  Object.fromEntries(Array.from(values, (value, k) => [`${name}${k + 1}`, value]));
