import { texNumber } from '../parts/texNumber.ts';

interface Entries {
  readonly rows: number;
  readonly cols: number;
  /** Column by column. */
  readonly data: ArrayLike<number>;
}

/**
 * A matrix for TeX, in square brackets, with so many digits at most; an entry that does not exist is `none`, and so is
 * the whole matrix when no entry exists. Small entries are kept: a move of 10⁻¹⁷ is no 0.
 */
export function numbersTex({ rows, cols, data }: Entries, digits = 4): string {
  const entries = Array.from(data);
  if (!entries.some(Number.isFinite)) return NONE;
  const line = (i: number): string =>
    Array.from({ length: cols }, (_, j) => entryTex(entries[i + j * rows], digits)).join(' & ');
  const lines = Array.from({ length: rows }, (_, i) => line(i));
  return `\\begin{bmatrix} ${lines.join(' \\\\ ')} \\end{bmatrix}`;
}

const NONE = '\\text{none}';

const entryTex = (x: number, digits: number): string =>
  Number.isFinite(x) ? texNumber(x, digits) : NONE;

export const columnOf = (data: ArrayLike<number>): Entries => ({
  rows: data.length,
  cols: 1,
  data,
});

export const rowOf = (data: ArrayLike<number>): Entries => ({ rows: 1, cols: data.length, data });
