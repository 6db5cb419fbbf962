import { formatNumber } from '../format.ts';

const UNITS: readonly (readonly [size: number, letter: string])[] = [
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
];

/** A count as short as the foot of an axis needs it: 9500, 12 k, 1.2 M. */
export function compactNumber(count: number): string {
  const size = Math.abs(count);
  if (!(size >= 1e4 && size < 1e12)) return formatNumber(count, 3);
  const [unit, letter] = UNITS.find(([least]) => size >= least) ?? [1, ''];
  return `${formatNumber(count / unit, 3)}\u00a0${letter}`;
}
