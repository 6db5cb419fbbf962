import { readNumber } from './typedNumber.ts';

/**
 * Reads a point as it is typed or pasted: "-1.2, 1", "(−1.2, 1)", "-1.2 1", "-1,2; 1". Null if the text is not two
 * numbers, so that a single number can be read as such. With one comma and nothing else between the
 * numbers the comma separates, as it does in (a, b); decimal commas need a semicolon or blanks.
 */
export function readPair(text: string): readonly [number, number] | null {
  const numbers = readTuple(text, 2);
  return numbers && [numbers[0], numbers[1]];
}

/** As `readPair`, for so many numbers. */
export function readTuple(text: string, count: number): readonly number[] | null {
  const inner = text
    .trim()
    .replace(/^[([]([^)\]]*)[)\]]$/, '$1')
    .trim();
  for (const separator of [/;/, /,\s+/, /\s+/, /,/]) {
    const parts = inner.split(separator).filter((part) => part.trim() !== '');
    if (parts.length !== count) continue;
    const values = parts.flatMap((part) => {
      const read = readNumber(part);
      return read.ok ? [read.value] : [];
    });
    if (values.length === count) return values;
  }
  return null;
}

/** In a single field "1,5" is a decimal comma, so only a text that cannot be one number is a pair. */
export const looksLikePair = (text: string): boolean => looksLikeTuple(text, 2);

export function looksLikeTuple(text: string, count: number): boolean {
  return !readNumber(text).ok && readTuple(text, count) !== null;
}
