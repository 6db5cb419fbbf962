import { formatFixed, formatNumber } from '../../ui/format.ts';

/** The number that a text prints, as `readPrinted('−0.75')` = −0.75; NaN for anything else. */
export function readPrinted(text: string): number {
  const plain = text.trim().replaceAll('\u2212', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Decimals of a printed number, or null where it is written in another way. */
export function decimalsOf(text: string): number | null {
  if (Number.isNaN(readPrinted(text))) return null;
  return text.trim().split('.')[1]?.length ?? 0;
}

/** Prints a number as the text printed the one before it, so that the line keeps its length. */
export function printedLike(text: string, value: number): string {
  const decimals = decimalsOf(text);
  if (decimals === null || !Number.isFinite(value)) return formatNumber(value);
  const fixed = formatFixed(value, decimals);
  // A number that is not zero is not shown as zero.
  return value !== 0 && readPrinted(fixed) === 0 ? formatNumber(value, 2) : fixed;
}

/** One digit of room: lining figures in tables are as wide as this space. */
const FIGURE_SPACE = '\u2007';

/** The same room for a shorter number, before it: the sentence behind it stays, and its lines break where they did. */
export function inItsRoom(printed: string, next: string): string {
  return next.padStart(printed.trim().length, FIGURE_SPACE);
}
