import type { Tolerance } from './asked.ts';
import type { TypedValue } from './readNumber.ts';

/** How near an exact answer must be, relative to the truth: far below what anyone rounds to. */
const EXACT = 1e-9;
/** The same where the truth is 0. */
const NOTHING = 1e-12;

/** Whether the typed value is the wanted one, exactly or as nearly as the question says. */
export function isNear(
  value: number,
  wanted: number,
  { decimals, relative = 0 }: Tolerance = {},
): boolean {
  const exact = Math.max(Math.max(EXACT, relative) * Math.abs(wanted), NOTHING);
  const rounding = decimals === undefined ? 0 : 0.5 * 10 ** -decimals;
  return Math.abs(value - wanted) <= exact + rounding;
}

/**
 * Whether a decimal number is the truth rounded to the digits it shows, or cut off after them: two digits or more, at least
 * one of them after the point.
 */
export function isRounded({ value, decimals = 0 }: TypedValue, truth: number): boolean {
  const digits = Math.floor(Math.log10(Math.abs(value)) + EXACT) + 1 + decimals;
  if (decimals <= 0 || digits < 2) return false;
  const [off, last] = [Math.abs(value - truth), 10 ** -decimals];
  const isCut = Math.sign(value) === Math.sign(truth) && Math.abs(value) < Math.abs(truth);
  return off <= (last / 2) * (1 + EXACT) || (isCut && off < last * (1 - EXACT));
}
