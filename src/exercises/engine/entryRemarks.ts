import type { Answer, AskedCells } from './asked.ts';
import { isRounded } from './near.ts';
import { readNumber } from './readNumber.ts';

/** What one wrong entry can be of its truth, beside any other number. */
const SLIPS: readonly { readonly of: (truth: number) => number; readonly said: string }[] = [
  { of: (truth) => -truth, said: 'has the opposite sign' },
  { of: (truth) => 2 * truth, said: 'is twice what it should be' },
  { of: (truth) => truth / 2, said: 'is half of what it should be' },
  { of: () => 0, said: 'is not zero: something there does move' },
];

/**
 * What is told of the wrong entries among right ones: their places, and how each is wrong where that is plain.
 *
 * @returns sentences; none for symbolic cells, whose difference has no such words.
 */
export function entryRemarks(
  asked: AskedCells,
  typed: Answer,
  entries: readonly boolean[],
): string[] {
  if (asked.variables !== undefined || asked.rows * asked.cols === 1) return [];
  const wrong = entries.flatMap((right, field) => (right ? [] : [field]));
  // Among few right ones a slip would be a guess, and its name the answer.
  if (wrong.length === 0 || wrong.length > 3 || 2 * wrong.length > entries.length) return [];
  const values = asked.truth.map((entry) => numberOf(String(entry)));
  const swapped =
    wrong.length === 2 &&
    near(numberOf(typed[wrong[0] ?? 0] ?? ''), values[wrong[1] ?? 0] ?? NaN) &&
    near(numberOf(typed[wrong[1] ?? 0] ?? ''), values[wrong[0] ?? 0] ?? NaN);
  if (swapped) {
    const [a = 0, b = 0] = wrong;
    return [`${placeOf(asked, a)} and ${placeOf(asked, b).toLowerCase()} are exchanged.`];
  }
  return wrong.map((field) => {
    const [is, truth] = [numberOf(typed[field] ?? ''), values[field] ?? NaN];
    const read = readNumber(typed[field] ?? '');
    if (read.ok && isRounded(read.value, truth)) {
      return `${placeOf(asked, field)} is right, but rounded.`;
    }
    const slip = truth === 0 ? undefined : SLIPS.find(({ of }) => near(is, of(truth)));
    return `${placeOf(asked, field)} ${slip?.said ?? 'is not right yet'}.`;
  });
}

function placeOf({ looks, cols }: AskedCells, field: number): string {
  return looks === 'matrix'
    ? `Row ${Math.floor(field / cols) + 1}, column ${(field % cols) + 1}`
    : `Entry ${field + 1}`;
}

function numberOf(text: string): number {
  const read = readNumber(text);
  return read.ok ? read.value.value : NaN;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
