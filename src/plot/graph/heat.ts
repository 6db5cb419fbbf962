/** A square of a heat map. */
export interface HeatCell {
  readonly row: number;
  readonly col: number;
  /** Null for what is no number. */
  readonly colour: string | null;
}

export interface HeatMap {
  readonly rows: number;
  readonly cols: number;
  /** It stands for a larger array. */
  readonly thinned: boolean;
  readonly cells: readonly HeatCell[];
}

const STOPS = 9;
/** Shades between two stops of the map. */
const SHADES = 4;

/**
 * The array in at most `side` rows and columns. A larger one is thinned: each square shows the entry of its block that
 * is farthest from zero, so that a single large number is not lost.
 */
export function heatMap(
  rows: number,
  cols: number,
  data: ArrayLike<number>,
  reach: number,
  side: number,
): HeatMap {
  const [across, down] = [Math.min(cols, side), Math.min(rows, side)];
  const cells: HeatCell[] = [];
  for (let row = 0; row < down; row++) {
    for (let col = 0; col < across; col++) {
      const value = farthest(data, cols, blockOf(row, down, rows), blockOf(col, across, cols));
      cells.push({ row, col, colour: divergingColour(value, reach) });
    }
  }
  return { rows: down, cols: across, thinned: down < rows || across < cols, cells };
}

const blockOf = (index: number, parts: number, whole: number): readonly [number, number] => [
  Math.floor((index * whole) / parts),
  Math.floor(((index + 1) * whole) / parts),
];

/** The first entry that is no number, or the one of largest magnitude. */
function farthest(
  data: ArrayLike<number>,
  cols: number,
  [top, bottom]: readonly [number, number],
  [left, right]: readonly [number, number],
): number {
  let found = 0;
  for (let row = top; row < bottom; row++) {
    for (let col = left; col < right; col++) {
      const value = data[row * cols + col];
      if (Number.isNaN(value)) return value;
      if (Math.abs(value) > Math.abs(found)) found = value;
    }
  }
  return found;
}

/** The colour of the diverging map (vik) for a number from −reach to reach, by its tokens; null for no number. */
export function divergingColour(value: number, reach: number): string | null {
  if (Number.isNaN(value)) return null;
  const share = reach > 0 ? Math.max(-1, Math.min(1, value / reach)) : Math.sign(value);
  const place = Math.round(((share + 1) / 2) * STOPS * SHADES) / SHADES;
  const stop = Math.min(STOPS - 1, Math.floor(place));
  const part = place - stop;
  if (part === 0) return `var(--div-${stop})`;
  if (part === 1) return `var(--div-${stop + 1})`;
  return `color-mix(in oklab, var(--div-${stop + 1}) ${100 * part}%, var(--div-${stop}))`;
}
