import { formatNumber } from '../../ui/format.ts';
import type { ArrayValue, LaidOut } from '../../worker/protocol/matrix.ts';

/** Noise of rounding is 0. */
const NOISE = 1e-13;

/** A number in words; what does not exist is none. */
export const say = (x: number, digits = 4): string =>
  Number.isFinite(x) ? formatNumber(Math.abs(x) < NOISE ? 0 : x, digits) : 'none';

export const size = ({ rows, cols }: { readonly rows: number; readonly cols: number }): string =>
  `${rows} × ${cols}`;

/** Larger arrays are named by their size. */
const MOST_READ = 9;

/** `[1, 2; 3, 4]`, `(1, 2)`, or a number. */
export function sayArray({ rows, cols, data }: ArrayValue): string {
  if (rows * cols === 1) return say(data[0]);
  if (rows * cols > MOST_READ) return `${rows} × ${cols} numbers`;
  const lines = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: cols }, (__, j) => say(data[i + j * rows])).join(', '),
  );
  return cols === 1 ? `(${lines.join(', ')})` : `[${lines.join('; ')}]`;
}

/** The layout of a derivative, as what it is said to be. */
export function layoutWords({ kind, rows, cols }: LaidOut, by: string): string {
  switch (kind) {
    case 'number':
      return 'is a number';
    case 'row':
      return `is a row, ${rows} × ${cols}, numerator layout`;
    case 'shape':
      return `has the shape of ${by}, ${rows} × ${cols}`;
    case 'jacobian':
      return `is the Jacobian, ${rows} × ${cols}, outputs times inputs`;
    case 'vecjacobian':
      return `is ∂vec f/∂vec ${by}, ${rows} × ${cols}, both column by column`;
  }
}

/** `x` of a column is a vector, `A` a matrix, `s` a number. */
export function kindWords({
  rows,
  cols,
}: {
  readonly rows: number;
  readonly cols: number;
}): string {
  if (rows * cols === 1) return 'a number';
  if (cols === 1) return `a column of ${rows}`;
  return rows === 1 ? `a row of ${cols}` : `${rows} × ${cols}`;
}
