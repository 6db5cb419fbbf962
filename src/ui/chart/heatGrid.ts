/** Samples of a function of two numbers, row by row from below, each in the middle of its cell; NaN where it has none. */
export interface HeatGrid {
  readonly columns: number;
  readonly rows: number;
  readonly values: ArrayLike<number>;
}

/** u, v in turn: from 0 to 1 across, and from 0 to 1 up. */
export type Outline = readonly number[];

/** The grid with a border, so that it reaches from 0 to 1: half a cell wide, with the values of the samples beside it. */
export interface HeatNodes {
  /** Places across and up. */
  readonly us: readonly number[];
  readonly vs: readonly number[];
  /** Row by row from below. */
  readonly values: Float64Array;
  /** The least and the greatest corner of each cell between them; NaN where one has no value. */
  readonly least: Float64Array;
  readonly greatest: Float64Array;
}

/** Infinite values are so large instead: between one and a number an edge then runs at the number. */
const HUGE = 1e300;

const NONE = new Float64Array(0);

/** No nodes where there are fewer samples than cells. */
export function nodesOf({ columns, rows, values }: HeatGrid): HeatNodes {
  if (columns < 1 || rows < 1 || values.length < columns * rows)
    return { us: [], vs: [], values: NONE, least: NONE, greatest: NONE };
  const places = (count: number): readonly number[] => [
    0,
    ...Array.from({ length: count }, (_, k) => (k + 0.5) / count),
    1,
  ];
  const inside = (k: number, count: number): number => Math.min(count, Math.max(1, k)) - 1;
  const [us, vs] = [places(columns), places(rows)];
  const padded = new Float64Array(us.length * vs.length);
  for (let j = 0; j < vs.length; j++) {
    const row = inside(j, rows) * columns;
    for (let i = 0; i < us.length; i++) {
      const value = values[row + inside(i, columns)];
      padded[j * us.length + i] = Math.min(HUGE, Math.max(-HUGE, value));
    }
  }
  return { us, vs, values: padded, ...rangesOf(padded, us.length, vs.length) };
}

/** Once for all edges: most cells lie on one side of most of them. */
function rangesOf(
  values: Float64Array,
  across: number,
  up: number,
): Pick<HeatNodes, 'least' | 'greatest'> {
  const least = new Float64Array((across - 1) * (up - 1));
  const greatest = new Float64Array(least.length);
  for (let j = 0, cell = 0; j + 1 < up; j++) {
    for (let at = j * across; at + 1 < (j + 1) * across; at++, cell++) {
      const [a, b] = [values[at], values[at + 1]];
      const [c, d] = [values[at + across], values[at + across + 1]];
      least[cell] = Math.min(a, b, c, d);
      greatest[cell] = Math.max(a, b, c, d);
    }
  }
  return { least, greatest };
}

/** Polygons that together cover where the value is at least `edge`; full cells of a row are one. */
export function regionAbove(nodes: HeatNodes, edge: number): readonly Outline[] {
  const { least, greatest } = nodes;
  return cover(nodes, (cell) => {
    if (!(greatest[cell] >= edge)) return 'none';
    return least[cell] >= edge ? 'all' : cutCell(cornersOf(nodes, cell), edge).polygon;
  });
}

/** Polygons that cover where there is no value: all cells that a missing sample touches. */
export const missingRegion = (nodes: HeatNodes): readonly Outline[] =>
  cover(nodes, (cell) => (Number.isNaN(nodes.least[cell]) ? 'all' : 'none'));

/** Short pieces of the line on which the value is `level`. */
export function isoline(nodes: HeatNodes, level: number): readonly Outline[] {
  const pieces: Outline[] = [];
  nodes.least.forEach((least, cell) => {
    if (!(least < level && nodes.greatest[cell] >= level)) return;
    pieces.push(...cutCell(cornersOf(nodes, cell), level).cuts);
  });
  return pieces;
}

/** What of each cell belongs to a region: nothing, a polygon of it, or all of it. */
function cover(
  { us, vs }: HeatNodes,
  part: (cell: number) => Outline | 'all' | 'none',
): readonly Outline[] {
  const polygons: Outline[] = [];
  const width = us.length - 1;
  for (let j = 0; j + 1 < vs.length; j++) {
    let from = -1;
    for (let i = 0; i <= width; i++) {
      const own = i < width ? part(j * width + i) : 'none';
      if (own === 'all') {
        if (from < 0) from = i;
        continue;
      }
      if (from >= 0) {
        polygons.push([us[from], vs[j], us[i], vs[j], us[i], vs[j + 1], us[from], vs[j + 1]]);
        from = -1;
      }
      if (own !== 'none') polygons.push(own);
    }
  }
  return polygons;
}

/** Places and values, counterclockwise from below on the left. */
type Corners = readonly (readonly [u: number, v: number, value: number])[];

function cornersOf({ us, vs, values }: HeatNodes, cell: number): Corners {
  const [i, j] = [cell % (us.length - 1), Math.floor(cell / (us.length - 1))];
  const at = j * us.length + i;
  return [
    [us[i], vs[j], values[at]],
    [us[i + 1], vs[j], values[at + 1]],
    [us[i + 1], vs[j + 1], values[at + us.length + 1]],
    [us[i], vs[j + 1], values[at + us.length]],
  ];
}

/** The part of a cell where the value is at least `edge`, and the pieces of the line between it and the rest. */
function cutCell(corners: Corners, edge: number): { polygon: Outline; cuts: readonly Outline[] } {
  const polygon: number[] = [];
  const leaves: [number, number][] = [];
  const enters: [number, number][] = [];
  corners.forEach(([u, v, value], k) => {
    const [nextU, nextV, next] = corners[(k + 1) % corners.length];
    if (value >= edge) polygon.push(u, v);
    if (value >= edge === next >= edge) return;
    const t = (edge - value) / (next - value);
    const at: [number, number] = [u + t * (nextU - u), v + t * (nextV - v)];
    polygon.push(...at);
    (value >= edge ? leaves : enters).push(at);
  });
  // Around the cell they alternate: where the region leaves, its border runs to where it next enters.
  const first = corners[0][2] >= edge ? 0 : 1;
  const cuts = leaves.map((from, k) => [...from, ...enters[(k + first) % enters.length]]);
  return { polygon, cuts };
}

/** The middle of the largest square of samples that are all `inside`, and its side; null where there is none. */
export function heartOf(
  { columns, rows, values }: HeatGrid,
  inside: (value: number) => boolean,
): {
  readonly u: number;
  readonly v: number;
  readonly side: readonly [u: number, v: number];
} | null {
  let best = { i: 0, j: 0, side: 0 };
  let below = new Uint16Array(columns);
  for (let j = 0; j < rows; j++) {
    const row = new Uint16Array(columns);
    for (let i = 0; i < columns; i++) {
      if (!inside(values[j * columns + i])) continue;
      // The square that ends here is one larger than the least of those that end beside, below and aslant.
      row[i] = 1 + (i === 0 ? 0 : Math.min(row[i - 1], below[i], below[i - 1]));
      if (row[i] > best.side) best = { i, j, side: row[i] };
    }
    below = row;
  }
  const { i, j, side } = best;
  if (side === 0) return null;
  return {
    u: (i + 1 - side / 2) / columns,
    v: (j + 1 - side / 2) / rows,
    side: [side / columns, side / rows],
  };
}
