import { DATA_LIMITS, type DataPoint } from '../../../core/surfaces/dataLoss.ts';
import { formatNumber } from '../../../ui/format.ts';
import { hasLists, readLists } from './readLists.ts';
import { readLines } from './readLines.ts';
import type { ReadRows } from './readRow.ts';

/** Points with what should be known about the reading, or what is wrong, in which line, and what to do. */
export type DataRead =
  | {
      readonly ok: true;
      readonly points: readonly DataPoint[];
      readonly notices: readonly string[];
    }
  | { readonly ok: false; readonly line: number | null; readonly message: string };

/**
 * Reads pairs t, u from pasted text: one pair in each line, separated by tab, semicolon, comma or blanks, with or
 * without a line of headings; or pairs and lists in brackets, as MATLAB, NumPy and JSON write them.
 */
export function readData(text: string): DataRead {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const read: ReadRows = hasLists(plain) ? readLists(plain) : readLines(plain);
  if (!read.ok) return read;
  const { rows } = read;
  if (rows.length < DATA_LIMITS.least)
    return { ok: false, line: null, message: tooFew(rows.length) };
  const kept = rows.slice(0, DATA_LIMITS.most);
  const huge = kept.find(({ point }) => point.some((value) => Math.abs(value) > DATA_LIMITS.size));
  if (huge) {
    const limit = formatNumber(DATA_LIMITS.size);
    return {
      ok: false,
      line: huge.line,
      message: `Line ${huge.line} has a number beyond ±${limit}. Choose a larger unit.`,
    };
  }
  const notices =
    rows.length > DATA_LIMITS.most
      ? [
          `Of ${rows.length} points the first ${DATA_LIMITS.most} are used: a loss here takes no more.`,
        ]
      : [];
  return {
    ok: true,
    points: kept.map(({ point }) => point),
    notices: [...read.notices, ...notices],
  };
}

const tooFew = (count: number): string =>
  count === 0
    ? 'There are no numbers here. Write a pair t, u in each line, such as 0.5, 1.'
    : `There is only one point. A loss takes at least ${DATA_LIMITS.least}: add a line with another pair.`;
