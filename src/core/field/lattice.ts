import { linspace } from './grid.ts';
import { MeshLines, type Mesh } from './mesh.ts';

interface LatticeOptions {
  /** Of the box, one number for each dimension. */
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  /** From one line to the next, along each axis so many. */
  readonly cells: readonly number[];
  /** Samples of each: what a map bends needs several. */
  readonly fine: number;
}

/**
 * The lines of a lattice in a box of one, two or three dimensions: its edge first, then what divides it, with the
 * faces of the square or of the cube's surface. In three dimensions only the surface is divided.
 */
export function lattice({ low, high, cells, fine }: LatticeOptions): Mesh {
  const n = low.length;
  const last = cells.map((count) => count * fine);
  const strides = last.map((_, k) =>
    last.slice(0, k).reduce((size, count) => size * (count + 1), 1),
  );
  const axes = last.map((count, k) => linspace(low[k], high[k], count + 1));
  const total = last.reduce((size, count) => size * (count + 1), 1);
  const points = new Float64Array(total * n);
  for (let p = 0; p < total; p++) {
    for (let k = 0; k < n; k++)
      points[p * n + k] = axes[k][Math.floor(p / strides[k]) % (last[k] + 1)];
  }
  const mesh = new MeshLines();
  const at = (...index: readonly number[]): number =>
    index.reduce((sum, i, k) => sum + i * strides[k], 0);
  const along = (axis: number, place: (i: number) => number): number[] =>
    Array.from({ length: last[axis] + 1 }, (_, i) => place(i));
  if (n === 1)
    mesh.line(
      along(0, (i) => i),
      true,
    );
  if (n === 2) {
    const [x, y] = last;
    const ring = [
      ...along(0, (i) => at(i, 0)),
      ...along(1, (i) => at(x, i)).slice(1),
      ...along(0, (i) => at(x - i, y)).slice(1),
      ...along(1, (i) => at(0, y - i)).slice(1),
    ];
    mesh.line(ring, true);
    divide(mesh, [x, y], fine, (i, j) => at(i, j));
  }
  if (n === 3) {
    const [x, y, z] = last;
    for (const a of [0, 1]) {
      for (const b of [0, 1]) {
        mesh.line(
          along(0, (i) => at(i, a * y, b * z)),
          true,
        );
        mesh.line(
          along(1, (i) => at(a * x, i, b * z)),
          true,
        );
        mesh.line(
          along(2, (i) => at(a * x, b * y, i)),
          true,
        );
      }
    }
    for (const end of [0, 1]) {
      divide(mesh, [x, y], fine, (i, j) => at(i, j, end * z));
      divide(mesh, [x, z], fine, (i, j) => at(i, end * y, j));
      divide(mesh, [y, z], fine, (i, j) => at(end * x, i, j));
    }
  }
  return mesh.over(n, points);
}

/** The inner lines of a rectangle of points, and its faces. */
function divide(
  mesh: MeshLines,
  [width, height]: readonly [number, number],
  fine: number,
  at: (i: number, j: number) => number,
): void {
  const count = (length: number): number[] => Array.from({ length: length + 1 }, (_, i) => i);
  for (let i = fine; i < width; i += fine) mesh.line(count(height).map((j) => at(i, j)));
  for (let j = fine; j < height; j += fine) mesh.line(count(width).map((i) => at(i, j)));
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < height; j++)
      mesh.quads.push(at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1));
  }
}
