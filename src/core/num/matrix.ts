/**
 * A dense matrix, column by column: entry (i, j), counted from 0, is `data[i + j·rows]`. So `data` is vec(A)
 * of the lessons as it stands. A column vector has one column, a number is 1 × 1.
 */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float64Array;
}

/** A matrix of zeros, or over `data` when given (not copied). */
export function matrix(rows: number, cols: number, data?: Float64Array): Matrix {
  return { rows, cols, data: data ?? new Float64Array(rows * cols) };
}

/** From nested rows, as numbers are written down: [[1, 2], [3, 4]]. */
export function fromRows(rows: readonly (readonly number[])[]): Matrix {
  const cols = rows[0]?.length ?? 0;
  const out = matrix(rows.length, cols);
  rows.forEach((row, i) => row.forEach((value, j) => (out.data[i + j * rows.length] = value)));
  return out;
}

/** To nested rows. */
export function toRows({ rows, cols, data }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: cols }, (__, j) => data[i + j * rows]),
  );
}
