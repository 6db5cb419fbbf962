import type { View } from '../surfaces/surface.ts';
import { linspace } from './grid.ts';

/** f(x, y), ∂f/∂x, ∂f/∂y into `out`; as a `ScalarFunction` has it. */
export type ValueAndGradient = (at: ArrayLike<number>, out: Float64Array) => Float64Array;

export interface LevelCurve {
  /** x₀, y₀, x₁, y₁, …; the first point is repeated at the end of a closed curve. */
  readonly points: Float64Array;
  readonly closed: boolean;
}

const NEWTON_STEPS = 4;

/**
 * The curves f = level in a view: marching squares on a lattice of `cells` × `cells` (Lorensen & Cline 1987 in
 * the plane), in which the two ways through a saddle cell are told apart by the value at its middle; then each
 * vertex is moved onto the curve by Newton steps along ∇f, as long as it stays within a cell of where it was.
 * Cells with an undefined corner are left out. Yields after each row.
 */
export function* levelSet(
  f: ValueAndGradient,
  level: number,
  view: View,
  cells = 128,
): Generator<number, LevelCurve[]> {
  const n = cells + 1;
  const xs = linspace(view.x0, view.x1, n);
  const ys = linspace(view.y0, view.y1, n);
  const out = new Float64Array(3);
  const at = Float64Array.of(0, 0);
  const height = (x: number, y: number): number => {
    at[0] = x;
    at[1] = y;
    return f(at, out)[0] - level;
  };
  const values = new Float64Array(n * n);
  const links = new Map<number, number[]>();
  const link = (a: number, b: number): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ]) {
      const list = links.get(from);
      if (list) list.push(to);
      else links.set(from, [to]);
    }
  };
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) values[j * n + i] = height(xs[i], ys[j]);
    for (let i = 0; j > 0 && i < cells; i++) {
      const corner = (j - 1) * n + i;
      const [a, b, d, c] = [corner, corner + 1, corner + n, corner + n + 1].map((k) => values[k]);
      if (!Number.isFinite(a + b + c + d)) continue;
      // Edges: 2k from node k to the right, 2k + 1 upwards.
      const [bottom, top, left, right] = [
        2 * corner,
        2 * (corner + n),
        2 * corner + 1,
        2 * corner + 3,
      ];
      const [pa, pb, pc, pd] = [a >= 0, b >= 0, c >= 0, d >= 0];
      const cut = [pa !== pb && bottom, pb !== pc && right, pc !== pd && top, pd !== pa && left];
      const ends = cut.filter((edge) => edge !== false);
      if (ends.length === 2) link(ends[0], ends[1]);
      else if (ends.length === 4) {
        const middle = height((xs[i] + xs[i + 1]) / 2, (ys[j - 1] + ys[j]) / 2) >= 0;
        // The middle belongs with a and c, or with b and d: the lines cut off the other two corners.
        if (middle === pa) {
          link(bottom, right);
          link(top, left);
        } else {
          link(left, bottom);
          link(right, top);
        }
      }
    }
    yield (j + 1) / n;
  }
  const reach = Math.hypot(xs[1] - xs[0], ys[1] - ys[0]);
  const vertex = (edge: number): readonly [number, number] => {
    const k = edge >> 1;
    const i = k % n;
    const j = (k - i) / n;
    const upwards = edge % 2 === 1;
    const other = upwards ? k + n : k + 1;
    const t = values[k] / (values[k] - values[other]);
    const x = upwards ? xs[i] : xs[i] + t * (xs[i + 1] - xs[i]);
    const y = upwards ? ys[j] + t * (ys[j + 1] - ys[j]) : ys[j];
    return ontoCurve(f, level, x, y, reach, out);
  };
  return trace(links).map(({ edges, closed }) => ({
    points: Float64Array.from(edges.flatMap((edge) => [...vertex(edge)])),
    closed,
  }));
}

/** p ← p − (f − level) ∇f/‖∇f‖², kept only as far as it leads closer to the curve. */
function ontoCurve(
  f: ValueAndGradient,
  level: number,
  x: number,
  y: number,
  reach: number,
  out: Float64Array,
): readonly [number, number] {
  let [px, py] = [x, y];
  let best = Infinity;
  let point: readonly [number, number] = [x, y];
  for (let k = 0; k <= NEWTON_STEPS; k++) {
    const [value, gx, gy] = f([px, py], out);
    const off = value - level;
    if (!(Math.abs(off) < best) || Math.hypot(px - x, py - y) > reach) break;
    best = Math.abs(off);
    point = [px, py];
    const square = gx * gx + gy * gy;
    if (off === 0 || !(square > 0)) break;
    px -= (off * gx) / square;
    py -= (off * gy) / square;
  }
  return point;
}

/** Follows the links between edges: open lines from their ends first, then what is left is closed. */
function trace(
  links: ReadonlyMap<number, readonly number[]>,
): { edges: number[]; closed: boolean }[] {
  const seen = new Set<number>();
  const follow = (start: number): number[] => {
    const edges = [start];
    seen.add(start);
    for (let at: number | undefined = start; at !== undefined;) {
      const next: number | undefined = links.get(at)?.find((edge) => !seen.has(edge));
      if (next !== undefined) {
        edges.push(next);
        seen.add(next);
      }
      at = next;
    }
    return edges;
  };
  const lines: { edges: number[]; closed: boolean }[] = [];
  for (const [edge, ends] of links) {
    if (ends.length === 1 && !seen.has(edge)) lines.push({ edges: follow(edge), closed: false });
  }
  for (const edge of links.keys()) {
    if (seen.has(edge)) continue;
    const edges = follow(edge);
    lines.push({ edges: [...edges, edges[0]], closed: true });
  }
  return lines;
}
