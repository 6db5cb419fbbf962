/** What of a lesson is in sight, from where its sections stand on the screen. */
interface Sight {
  /** Indices of the sections that are being looked at. */
  readonly on: readonly number[];
  /** Indices of those whose end has been reached. */
  readonly passed: readonly number[];
}

/**
 * @param tops where each section begins, in pixels below the upper edge of the screen
 * @param end where the last one ends
 * @param height of the screen
 * @param atBottom whether the page cannot be scrolled further: then what is in sight is all there is
 */
export function sightOf(
  tops: readonly number[],
  end: number,
  height: number,
  atBottom: boolean,
): Sight {
  const on: number[] = [];
  const passed: number[] = [];
  for (const [index, top] of tops.entries()) {
    const bottom = tops[index + 1] ?? end;
    // The middle of the screen is where one reads; a short section may never come there.
    const inMiddle = top < 0.8 * height && bottom > 0.2 * height;
    const whole = top >= 0 && bottom <= height;
    if (inMiddle || whole) on.push(index);
    if (bottom < height / 2 || (atBottom && bottom <= height)) passed.push(index);
  }
  return { on, passed };
}
