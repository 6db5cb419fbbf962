import type { Matrix } from './matrix.ts';
import { PRIME, fromNumber, inverseMod, mulMod, subMod } from './modular.ts';

/** A matrix of residues modulo 2^61 − 1, column by column like `Matrix`: entry (i, j) is data[i + j·rows]. */
export interface ModularMatrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: readonly bigint[];
}

/** The residues of a matrix of finite doubles, each exactly; see `fromNumber`. */
export function modularMatrix({ rows, cols, data }: Matrix): ModularMatrix {
  return { rows, cols, data: Array.from(data, fromNumber) };
}

/** A·B, (m × k)(k × n) → m × n. Throws a RangeError when the inner sizes differ. */
export function modularProduct(a: ModularMatrix, b: ModularMatrix): ModularMatrix {
  if (a.cols !== b.rows) {
    throw new RangeError(`${a.rows} × ${a.cols} times ${b.rows} × ${b.cols} is not defined`);
  }
  const data: bigint[] = [];
  for (let j = 0; j < b.cols; j++) {
    for (let i = 0; i < a.rows; i++) {
      // One reduction for the whole sum: BigInts have room.
      let sum = 0n;
      for (let k = 0; k < a.cols; k++) sum += a.data[i + k * a.rows] * b.data[k + j * b.rows];
      data.push(sum % PRIME);
    }
  }
  return { rows: a.rows, cols: b.cols, data };
}

/** det A of an n × n matrix. */
export function modularDeterminant(a: ModularMatrix): bigint {
  return eliminate(a, { rows: a.rows, cols: 0, data: [] }).determinant;
}

/** A⁻¹ of an n × n matrix; null when it is singular modulo p. */
export function modularInverse(a: ModularMatrix): ModularMatrix | null {
  const n = a.rows;
  const data = Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 1n : 0n));
  return modularSolve(a, { rows: n, cols: n, data });
}

/** X with AX = B; A n × n, B n × m; null when A is singular modulo p. */
export function modularSolve(a: ModularMatrix, b: ModularMatrix): ModularMatrix | null {
  return eliminate(a, b).solution;
}

/** Gauss–Jordan on [A | B], row by row. Every pivot but 0 is as good as any other. */
function eliminate(
  a: ModularMatrix,
  b: ModularMatrix,
): { determinant: bigint; solution: ModularMatrix | null } {
  const n = a.rows;
  if (a.cols !== n || b.rows !== n) {
    throw new RangeError(`${n} × ${a.cols} and ${b.rows} rows on the right are no system`);
  }
  const both = [...a.data, ...b.data];
  const rows = Array.from({ length: n }, (_, i) => both.filter((__, k) => k % n === i));
  let determinant = 1n;
  for (let k = 0; k < n; k++) {
    const at = rows.findIndex((row, i) => i >= k && row[k] !== 0n);
    const inverse = at < 0 ? null : inverseMod(rows[at][k]);
    if (inverse === null) return { determinant: 0n, solution: null };
    if (at !== k) determinant = subMod(0n, determinant);
    [rows[k], rows[at]] = [rows[at], rows[k]];
    determinant = mulMod(determinant, rows[k][k]);
    const pivotRow = rows[k].map((x) => mulMod(x, inverse));
    rows.forEach((row, i) => {
      const factor = row[k];
      if (i !== k && factor !== 0n) {
        rows[i] = row.map((x, j) => subMod(x, mulMod(factor, pivotRow[j])));
      }
    });
    rows[k] = pivotRow;
  }
  const data = b.data.map((_, k) => rows[k % n][n + Math.floor(k / n)]);
  return { determinant, solution: { rows: n, cols: b.cols, data } };
}
