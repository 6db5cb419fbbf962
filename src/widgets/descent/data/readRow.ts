import type { DataPoint } from '../../../core/surfaces/dataLoss.ts';
import { readNumber } from '../../../ui/controls/typedNumber.ts';

/** A pair, and the line of the text it stands in, counted from 1. */
export interface Row {
  readonly line: number;
  readonly point: DataPoint;
}

export type ReadRows =
  | { readonly ok: true; readonly rows: readonly Row[]; readonly notices: readonly string[] }
  | RowFault;

export interface RowFault {
  readonly ok: false;
  readonly line: number | null;
  readonly message: string;
}

/** A pair as it was found; `comma`: its numbers have decimal commas. */
interface Pair {
  readonly point: DataPoint;
  readonly comma: boolean;
}

/** From the surest to the least sure: only the last takes a comma between digits as separating. */
const SEPARATORS = [/;/, /\t/, /,\s+/, /\s+/, /,/];

/** Two numbers, whatever separates them; null if it is not two. */
export function readRow(text: string): Pair | null {
  const cells = tidy(text);
  for (const separator of SEPARATORS) {
    const parts = cells.split(separator);
    if (parts.length !== 2) continue;
    const [t, u] = parts.map(readNumber);
    if (t.ok && u.ok) {
      return { point: [t.value + 0, u.value + 0], comma: parts.some((part) => part.includes(',')) };
    }
  }
  return null;
}

export const HOW = 'Write a pair t, u, such as 0.5, 1.';

/** Why a text is not a pair. */
export function complaint(text: string): string {
  const cells = tidy(text);
  if (/([,;])\s*[,;]|\t\s*\t/.test(cells)) return `has an empty place. ${HOW}`;
  const separator = SEPARATORS.find((one) => one.test(cells));
  const parts = (separator ? cells.split(separator) : [cells]).map((part) => part.trim());
  const odd = parts.find((part) => !readNumber(part).ok);
  if (odd !== undefined) return `has “${odd.slice(0, 24)}”, which is not a number. ${HOW}`;
  if (parts.length === 1) return `has one number. ${HOW}`;
  return `has ${parts.length} numbers. Keep two columns, t and u.`;
}

/** Without quotes, blanks before commas and a separator at the end. */
const tidy = (text: string): string =>
  text
    .replace(/["']/g, '')
    .replace(/ +(?=[,;\t])/g, '')
    .trim()
    .replace(/[,;]$/, '')
    .trim();
