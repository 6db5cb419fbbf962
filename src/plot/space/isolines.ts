import type { SurfaceMesh } from './surfaceMesh.ts';

/** Short pieces of lines of equal height. */
export interface Isolines {
  /** Two points a piece, x y z each. */
  readonly points: Float32Array;
  /** Which of the heights each piece belongs to. */
  readonly level: Uint16Array;
}

/**
 * Where the triangles of a surface cross given heights, taken on the very triangles that are drawn, so that
 * the lines lie on them exactly.
 *
 * @param heights z of each line, in any order.
 */
export function isolinesOf(
  { positions, triangles }: SurfaceMesh,
  heights: readonly number[],
): Isolines {
  const points: number[] = [];
  const level: number[] = [];
  const cross = (a: number, b: number, h: number): void => {
    const [za, zb] = [positions[3 * a + 2], positions[3 * b + 2]];
    // Half open, so that a line through a vertex is met once.
    if (za < h === zb < h) return;
    const t = (h - za) / (zb - za);
    points.push(
      positions[3 * a] + t * (positions[3 * b] - positions[3 * a]),
      positions[3 * a + 1] + t * (positions[3 * b + 1] - positions[3 * a + 1]),
      h,
    );
  };
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t], triangles[t + 1], triangles[t + 2]];
    const lowest = Math.min(positions[3 * a + 2], positions[3 * b + 2], positions[3 * c + 2]);
    const highest = Math.max(positions[3 * a + 2], positions[3 * b + 2], positions[3 * c + 2]);
    heights.forEach((h, k) => {
      if (h <= lowest || h > highest) return;
      cross(a, b, h);
      cross(b, c, h);
      cross(c, a, h);
      level.push(k);
    });
  }
  return { points: Float32Array.from(points), level: Uint16Array.from(level) };
}
