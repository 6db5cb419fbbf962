/** Where one reads, as a part of the free height of the screen from above. */
const READING = 0.45;

/**
 * The step being read: the last that begins above the line where one reads; −1 before the first does.
 *
 * @param tops where each step begins, in pixels below the upper edge of the screen
 * @param above how much of the screen something covers from above
 */
export function stepAt(tops: readonly number[], height: number, above: number): number {
  const line = above + READING * (height - above);
  return tops.findLastIndex((top) => top < line);
}
