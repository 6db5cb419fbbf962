/** Where numbers stand on a strip, in percent of its width. */
export interface StripScale {
  readonly zero: number;
  readonly place: (x: number) => number;
}

/** Percent of the width that stays free at either end, for arrowheads. */
const MARGIN = 5;

/** One scale for all rows, with 0 on it: lengths of different rows can be compared. */
export function stripScale(numbers: readonly number[]): StripScale {
  const finite = numbers.filter(Number.isFinite);
  let [low, high] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  if (low === high) [low, high] = [-1, 1];
  // Divided before they are subtracted: two numbers of 10³⁰⁸ have a difference beyond the largest.
  const size = Math.max(-low, high);
  const span = high / size - low / size;
  const place = (x: number): number =>
    MARGIN + ((100 - 2 * MARGIN) * (x / size - low / size)) / span;
  return { zero: place(0), place };
}
