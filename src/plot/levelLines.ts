/** Heights on a lattice: nx·ny numbers, row by row. */
export interface Lattice {
  readonly nx: number;
  readonly ny: number;
  readonly values: ArrayLike<number>;
}

/**
 * The lines of one level on a lattice, by marching squares: polylines x, y, x, y, … in units of the lattice, joined
 * so that dashes run through. Cells with a corner that is no number are left out. Where a cell is a saddle, its middle
 * decides which sides belong together.
 */
export function levelLines({ nx, ny, values }: Lattice, level: number): Float64Array[] {
  // Every crossing lies on an edge; a cell joins two of its edges. Edge 2p runs right from lattice point p, 2p + 1 up.
  const joins = new Map<number, number[]>();
  const join = (a: number, b: number): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = joins.get(from);
      if (known) known.push(to);
      else joins.set(from, [to]);
    }
  };
  for (let j = 0; j < ny - 1; j++) {
    for (let i = 0; i < nx - 1; i++) {
      const p = i + j * nx;
      const [a, b, c, d] = [values[p], values[p + 1], values[p + nx + 1], values[p + nx]];
      const sum = a + b + c + d;
      if (!Number.isFinite(sum)) continue;
      const [bottom, right, top, left] = [2 * p, 2 * (p + 1) + 1, 2 * (p + nx), 2 * p + 1];
      const above = [a, b, c, d].map((v) => v >= level);
      const crossed = [
        above[0] !== above[1] ? bottom : -1,
        above[1] !== above[2] ? right : -1,
        above[2] !== above[3] ? top : -1,
        above[3] !== above[0] ? left : -1,
      ].filter((edge) => edge >= 0);
      if (crossed.length === 2) join(crossed[0], crossed[1]);
      else if (crossed.length === 4) {
        const around = sum / 4 >= level === above[0];
        join(bottom, around ? right : left);
        join(top, around ? left : right);
      }
    }
  }
  const place = (edge: number): readonly [number, number] => {
    const p = edge >> 1;
    const q = edge % 2 === 0 ? p + 1 : p + nx;
    const t = (level - values[p]) / (values[q] - values[p]);
    const [i, j] = [p % nx, Math.floor(p / nx)];
    return edge % 2 === 0 ? [i + t, j] : [i, j + t];
  };
  return walked(joins).map((edges) => Float64Array.from(edges.flatMap(place)));
}

/** Chains of joined edges: those with two ends first, then the closed ones, whose first edge comes again at the end. */
function walked(joins: Map<number, number[]>): number[][] {
  const lines: number[][] = [];
  const walk = (start: number): void => {
    const line = [start];
    let at = start;
    for (;;) {
      const next = joins.get(at)?.pop();
      if (next === undefined) break;
      const back = joins.get(next);
      back?.splice(back.indexOf(at), 1);
      line.push(next);
      at = next;
    }
    if (line.length > 1) lines.push(line);
  };
  for (const [edge, to] of joins) if (to.length === 1) walk(edge);
  for (const [edge, to] of joins) if (to.length > 0) walk(edge);
  return lines;
}
