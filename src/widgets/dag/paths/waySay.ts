import { entryName } from '../../../ui/math/entryName.ts';
import { formatNumber, spokenNumber } from '../../../ui/format.ts';
import type { WayLine } from './wayLines.ts';

const DIGITS = 4;
/** Longer ways are shortened in the middle. */
const LONGEST = 24;
const ENDS = 9;
/** Of longer rows the first entries are printed, and how many there are. */
const MOST_ENTRIES = 4;
const FIRST = 3;

/** A whole number: beyond a million as a power of ten. */
export const countText = (n: number): string => formatNumber(n, 6);

/** With its noun: 1 way, 4 ways. */
export const counted = (n: number, noun: string): string =>
  `${countText(n)} ${n === 1 ? noun : `${noun}s`}`;

/** x → a → L, shortened in the middle where it is long. */
export const wayText = ({ names }: Pick<WayLine, 'names'>): string =>
  shortened(names.map(entryName), ' → ');

/** 1 · 0.6 · 2.8; empty for a way of no edge, whose product is what the sweep starts with. */
export const factorsText = ({ factors }: Pick<WayLine, 'factors'>): string =>
  shortened(factors, ' · ');

function shortened(parts: readonly string[], between: string): string {
  if (parts.length <= LONGEST) return parts.join(between);
  const left = parts.length - 2 * ENDS;
  return [...parts.slice(0, ENDS), `… ${left} more …`, ...parts.slice(-ENDS)].join(between);
}

/** A product or a sum: a number, or a row. @param most entries that there is room for. */
export function rowText(data: ArrayLike<number> | null, most = MOST_ENTRIES): string {
  if (!data) return 'too large to be written out';
  if (data.length === 1) return formatNumber(data[0], DIGITS);
  const shown = Array.from(data).slice(0, data.length > most ? FIRST : most);
  const more = data.length > most ? [`… ${data.length} entries`] : [];
  return `[${[...shown.map((x) => formatNumber(x, 3)), ...more].join(', ')}]`;
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
