import { formatNumber, spokenNumber } from '../../../ui/format.ts';
import { listed } from '../say.ts';
import { plainName } from '../label.ts';
import type { WayLine } from './wayLines.ts';

const DIGITS = 4;
/** Longer ways are shortened in the middle. */
const LONGEST = 24;
const ENDS = 9;
/** Longer rows are named by their size. */
const MOST_ENTRIES = 4;

/** A whole number: beyond a million as a power of ten. */
export const countText = (n: number): string => formatNumber(n, 6);

/** With its noun: 1 way, 4 ways. */
export const counted = (n: number, noun: string): string =>
  `${countText(n)} ${n === 1 ? noun : `${noun}s`}`;

/** x → a → L, shortened in the middle where it is long. */
export const wayText = ({ names }: Pick<WayLine, 'names'>): string =>
  shortened(names.map(plainName), ' → ');

/** 1 · 0.6 · 2.8; empty for a way of no edge, whose product is what the sweep starts with. */
export const factorsText = ({ factors }: Pick<WayLine, 'factors'>): string =>
  shortened(factors, ' · ');

function shortened(parts: readonly string[], between: string): string {
  if (parts.length <= LONGEST) return parts.join(between);
  const left = parts.length - 2 * ENDS;
  return [...parts.slice(0, ENDS), `… ${left} more …`, ...parts.slice(-ENDS)].join(between);
}

/** A product or a sum: a number, a short row by its entries, a long one by its size. */
export function rowText(data: ArrayLike<number> | null): string {
  if (!data) return 'too large to be written out';
  if (data.length === 1) return formatNumber(data[0], DIGITS);
  if (data.length > MOST_ENTRIES) return `row of ${data.length}`;
  return `[${Array.from(data, (x) => formatNumber(x, 3)).join(', ')}]`;
}

/** The same to be heard. */
export function rowWords(data: ArrayLike<number> | null): string {
  if (!data) return 'too large to be written out';
  if (data.length === 1) return spokenNumber(data[0], DIGITS);
  if (data.length > MOST_ENTRIES) return `a row of ${data.length} numbers`;
  return `the row ${Array.from(data, (x) => spokenNumber(x, 3)).join(', ')}`;
}

/** A line of the list to be heard. */
export function lineWords(line: WayLine, place: number, total: number): string {
  const way = shortened(line.names, ', ');
  const product = rowWords(line.product);
  const head = `Way ${place + 1} of ${countText(total)}: ${way}`;
  return line.factors.length > 1
    ? `${head}: ${factorsText(line).replaceAll(' · ', ' times ')} is ${product}`
    : `${head}: ${product}`;
}

/** The users of a node and the ways that each brings: “x is used by a and b: 3 + 1 = 4 ways”. */
export function shareWords(
  name: string,
  shares: readonly { readonly name: string; readonly ways: number }[],
): string {
  const total = shares.reduce((sum, { ways }) => sum + ways, 0);
  const users = listed([...new Set(shares.map((share) => plainName(share.name)))]);
  const sum = shares.map(({ ways }) => countText(ways)).join(' + ');
  const ways = counted(total, 'way');
  return shares.length === 1
    ? `${plainName(name)} is used by ${users} alone, and has its ways: ${ways}.`
    : `${plainName(name)} is used by ${users}: ${sum} = ${ways}.`;
}
