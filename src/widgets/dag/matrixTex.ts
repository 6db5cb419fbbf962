import { texNumber } from '../parts/texNumber.ts';

/** Larger arrays are not written out. */
const MOST = 36;

/**
 * An array for TeX. @param asRow of an adjoint: that of a column is a row (numerator layout).
 */
export function matrixTex(
  data: ArrayLike<number>,
  { rows, cols }: { readonly rows: number; readonly cols: number },
  asRow = false,
  digits = 4,
): string {
  if (rows * cols === 1) return texNumber(data[0], digits);
  if (rows * cols > MOST) return `\\text{${rows} × ${cols} numbers}`;
  const row = asRow && cols === 1;
  const [m, n] = row ? [1, rows] : [rows, cols];
  const lines = Array.from({ length: m }, (_, i) =>
    Array.from({ length: n }, (__, j) => texNumber(data[row ? j : i + j * rows], digits)).join(
      ' & ',
    ),
  );
  return `\\begin{bmatrix} ${lines.join(' \\\\ ')} \\end{bmatrix}`;
}
