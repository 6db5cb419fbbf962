import { formatNumber } from '../../ui/format.ts';

/** A number in a sentence; what rounding left of a zero is one. */
export const say = (x: number): string => formatNumber(Math.abs(x) < 1e-12 ? 0 : x);

/** A point or a move: a number alone, or a pair. */
export const placeText = (numbers: readonly number[]): string =>
  numbers.length === 1 ? say(numbers[0]) : `(${numbers.map(say).join(', ')})`;

export const rowText = (row: readonly number[]): string => `[${row.map(say).join(', ')}]`;

/** A 2 × 2 matrix, row after row. */
export const matrixText = ([a, b, c, d]: readonly number[]): string =>
  `[${say(a)}, ${say(b)}; ${say(c)}, ${say(d)}]`;

export const joined = (...sentences: readonly string[]): string =>
  sentences.filter(Boolean).join(' ');

/** A share as a percentage, never rounded to a certainty that was not seen. */
export function percent(share: number): string {
  const value = 100 * share;
  if (value > 0 && value < 0.1) return 'less than 0.1 %';
  if (value < 100 && value > 99.9) return 'more than 99.9 %';
  return `${formatNumber(value, value > 10 ? 3 : 2)} %`;
}
