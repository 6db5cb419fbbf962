import type { View } from '../surfaces/surface.ts';

/** The arrow (u, v) at a point into `out`; NaN where it is undefined. */
export type PlanarMap = (x: number, y: number, out: Float64Array) => void;

/** ∇f as a planar map; undefined where f is, even if the formula of the derivative has a value there. */
export function gradientMap(f: {
  valueAndGradient(x: ArrayLike<number>, out?: Float64Array): Float64Array;
}): PlanarMap {
  const sweep = new Float64Array(3);
  const at = new Float64Array(2);
  return (x, y, out) => {
    at[0] = x;
    at[1] = y;
    f.valueAndGradient(at, sweep);
    const defined = Number.isFinite(sweep[0]);
    out[0] = defined ? sweep[1] : NaN;
    out[1] = defined ? sweep[2] : NaN;
  };
}

/** Arrows on a lattice, row by row from below; all arrays have columns × rows entries. */
export interface VectorField {
  readonly columns: number;
  readonly rows: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** As the map gives them; NaN where it is undefined. */
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** To be drawn, in units of the plane: parallel to (u, v), at most as long as a cell is wide. */
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  /** ‖(u, v)‖ of an arrow drawn a whole cell long. */
  readonly reference: number;
}

/** The part of the arrows that are drawn in proportion; the longer ones are cut to a cell. */
const QUANTILE = 0.9;

/**
 * Samples of a planar map in the middles of columns × rows cells of a view. Lengths are scaled by a quantile,
 * not by the largest: one arrow beside a pole would leave the others without length.
 */
export function* vectorField(
  map: PlanarMap,
  view: View,
  columns: number,
  rows: number,
): Generator<number, VectorField> {
  const n = columns * rows;
  const [x, y, u, v, dx, dy] = Array.from({ length: 6 }, () => new Float64Array(n));
  const width = (view.x1 - view.x0) / columns;
  const height = (view.y1 - view.y0) / rows;
  const out = new Float64Array(2);
  for (let j = 0, k = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++, k++) {
      x[k] = view.x0 + (i + 0.5) * width;
      y[k] = view.y0 + (j + 0.5) * height;
      map(x[k], y[k], out);
      const defined = Number.isFinite(out[0]) && Number.isFinite(out[1]);
      u[k] = defined ? out[0] : NaN;
      v[k] = defined ? out[1] : NaN;
    }
    yield (j + 1) / rows;
  }
  const lengths = u.map((ui, k) => Math.hypot(ui, v[k]));
  const known = lengths.filter((length) => length > 0).sort();
  const reference = known.length > 0 ? known[Math.floor(QUANTILE * (known.length - 1))] : 0;
  const cell = Math.min(width, height);
  for (let k = 0; k < n; k++) {
    // Divided first: lengths may be as large as doubles go.
    const scale = lengths[k] > 0 ? (cell * Math.min(1, lengths[k] / reference)) / lengths[k] : 0;
    dx[k] = Number.isNaN(u[k]) ? NaN : u[k] * scale;
    dy[k] = Number.isNaN(v[k]) ? NaN : v[k] * scale;
  }
  return { columns, rows, x, y, u, v, dx, dy, reference };
}
