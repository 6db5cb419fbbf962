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

/** The n × n identity. */
export function identity(n: number): Matrix {
  const out = matrix(n, n);
  for (let i = 0; i < n; i++) out.data[i + i * n] = 1;
  return out;
}

/** Aᵀ, a new matrix. */
export function transpose({ rows, cols, data }: Matrix): Matrix {
  const out = matrix(cols, rows);
  for (let j = 0; j < cols; j++) {
    for (let i = 0; i < rows; i++) out.data[j + i * cols] = data[i + j * rows];
  }
  return out;
}

/** A·B, (m × k)(k × n) → m × n. Throws a RangeError when the inner sizes differ. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) {
    throw new RangeError(`${a.rows} × ${a.cols} times ${b.rows} × ${b.cols} is not defined`);
  }
  const out = matrix(a.rows, b.cols);
  for (let j = 0; j < b.cols; j++) {
    for (let k = 0; k < a.cols; k++) {
      const factor = b.data[k + j * b.rows];
      for (let i = 0; i < a.rows; i++) {
        out.data[i + j * a.rows] += a.data[i + k * a.rows] * factor;
      }
    }
  }
  return out;
}

/** n of an n × n matrix. Throws a RangeError when it is not square. */
export function squareSize({ rows, cols }: Matrix): number {
  if (rows !== cols) throw new RangeError(`a square matrix is needed, not ${rows} × ${cols}`);
  return rows;
}
