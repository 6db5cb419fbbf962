/**
 * The row that a dragged one is to take the place of.
 *
 * @param own which of the rows is dragged.
 * @param y of the pointer, in pixels of the window.
 * @returns its index; -1 where the row stays. A taller row is taken only past its middle, or two would change places for
 * ever.
 */
export const rowUnder = (rows: readonly Element[], own: number, y: number): number =>
  rows.findIndex((row, at) => {
    const { top, bottom, height } = row.getBoundingClientRect();
    const [from, to] = at < own ? [top, top + height / 2] : [top + height / 2, bottom];
    return at !== own && y >= from && y < to;
  });
