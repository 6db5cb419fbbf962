// What comes out of a link is read piece by piece, and what is not as it must be ends the reading.

/** Thrown inside this room only, to leave a reading. */
export class Unfit extends Error {}

export const unfit = (): never => {
  throw new Unfit();
};

/** A list of exactly, or of at most, so many entries. @throws Unfit */
export function list(data: unknown, length: number, exact = true): readonly unknown[] {
  const fits = Array.isArray(data) && (exact ? data.length === length : data.length <= length);
  return fits ? (data as readonly unknown[]) : unfit();
}

/** @throws Unfit */
export const text = (data: unknown, longest: number): string =>
  typeof data === 'string' && data.length <= longest ? data : unfit();

/** @throws Unfit */
export const number = (data: unknown, lo: number, hi: number): number =>
  typeof data === 'number' && data >= lo && data <= hi ? data : unfit();

/** @throws Unfit */
export const whole = (data: unknown, lo: number, hi: number): number =>
  Number.isInteger(data) ? number(data, lo, hi) : unfit();

/** One of several words, kept as its place among them. @throws Unfit */
export const oneOf = <T>(data: unknown, words: readonly T[]): T =>
  words[whole(data, 0, words.length - 1)];

/** What `read` makes of it; undefined where it was unfit. */
export function readStrictly<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unfit) return undefined;
    throw error;
  }
}
