/** A w = Σⱼ wⱼ aⱼ for a matrix given by its columns, one after the other; 0·∞ counts as 0, as for a column left out. */
export function columnsTimes(matrix: readonly number[], w: ArrayLike<number>): number[] {
  const n = w.length;
  const m = matrix.length / n;
  return Array.from({ length: m }, (_, i) =>
    Array.from(w).reduce((sum, x, j) => sum + (x === 0 ? 0 : x * matrix[i + j * m]), 0),
  );
}

/** Column j, and row i, of an m-row matrix given by its columns. */
export const columnOf = (matrix: readonly number[], m: number, j: number): readonly number[] =>
  matrix.slice(j * m, (j + 1) * m);
export const rowOf = (matrix: readonly number[], m: number, i: number): readonly number[] =>
  matrix.filter((_, k) => k % m === i);

export const minus = (a: ArrayLike<number>, b: ArrayLike<number>): number[] =>
  Array.from(a, (x, k) => x - b[k]);
export const plus = (a: ArrayLike<number>, b: ArrayLike<number>): number[] =>
  Array.from(a, (x, k) => x + b[k]);
export const times = (t: number, a: ArrayLike<number>): number[] => Array.from(a, (x) => t * x);
export const lengthOf = (a: ArrayLike<number>): number => Math.hypot(...Array.from(a));

/** The unit vector along axis k of n. */
export const axis = (n: number, k: number): number[] =>
  Array.from({ length: n }, (_, j) => (j === k ? 1 : 0));
