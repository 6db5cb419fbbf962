import { formatNumber } from '../../ui/format.ts';

/** A number in words. The smallest is not cut to 0: a product of slopes may be 4⁻⁵⁰. */
export const say = (x: number, digits = 4): string => formatNumber(x, digits);

const plain = (numbers: ArrayLike<number>, digits: number): string =>
  Array.from(numbers, (x) => say(x, digits)).join(', ');

/** A column in a line of text, `(2, 3)`; a number as it is. */
export const columnText = (v: ArrayLike<number>, digits = 4): string =>
  v.length === 1 ? say(v[0], digits) : `(${plain(v, digits)})`;

/** A row, `[4, 3]`. */
export const rowText = (v: ArrayLike<number>): string => `[${plain(v, 4)}]`;

/** `550 000`: a count, in groups of three. */
export const countText = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** `2 × 3`, in one piece. */
export const size = (rows: number, cols: number): string => `${rows}\u00a0×\u00a0${cols}`;

export const times = (n: number): string =>
  `${countText(n)} ${n === 1 ? 'multiplication' : 'multiplications'}`;
