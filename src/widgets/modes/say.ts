import { formatNumber, superscript } from '../../ui/format.ts';

/** A number in words. */
export const say = (x: number, digits = 4): string => formatNumber(x, digits);

/** `1000`, `550 000`: a count, in groups of three where it is a long one; a power of ten as such. */
export function countText(n: number): string {
  if (n >= 1e6 && /^10*$/.test(String(n))) return `10${superscript(Math.log10(n))}`;
  if (n >= 1e7) return formatNumber(n, 3);
  if (n < 10_000) return String(n);
  return String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** `1 sweep`, `3 sweeps`. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${countText(n)} ${n === 1 ? one : many}`;

/** How many times as many; no digits that nobody reads. */
export const ratioText = (ratio: number): string =>
  ratio >= 1e6 ? countText(Math.round(ratio)) : say(ratio, ratio < 10 ? 2 : 3);

/** A text in a line, cut where it is long. */
export const cut = (text: string, longest = 32): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
