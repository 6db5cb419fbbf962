import { texNumber } from './texNumber.ts';

interface Entries {
  readonly rows: number;
  readonly cols: number;
  /** Column by column. */
  readonly data: ArrayLike<number>;
}

/** What rounding leaves of a zero is a zero. */
const NOISE = 1e-14;

/** A matrix of numbers for TeX, in square brackets; with so many digits at most. */
export function matrixTex({ rows, cols, data }: Entries, significant = 4): string {
  const row = (i: number): string =>
    Array.from({ length: cols }, (_, j) => {
      const x = data[i + j * rows];
      return texNumber(Math.abs(x) < NOISE ? 0 : x, significant);
    }).join(' & ');
  const lines = Array.from({ length: rows }, (_, i) => row(i));
  return `\\begin{bmatrix} ${lines.join(' \\\\ ')} \\end{bmatrix}`;
}

export const columnOf = (data: ArrayLike<number>): Entries => ({
  rows: data.length,
  cols: 1,
  data,
});

export const rowOf = (data: ArrayLike<number>): Entries => ({ rows: 1, cols: data.length, data });
