/**
 * Gaussian elimination with partial pivoting over plain arrays (Golub & Van Loan, Matrix Computations,
 * §3.4): the three loops that everything in lu.ts is made of. n × n, column by column.
 */

/** Overwrites f (n × n) with its factors, fills `rowOf`; returns the sign of the permutation. */
export function factorise(f: Float64Array, n: number, rowOf: Int32Array): number {
  let sign = 1;
  for (let i = 0; i < n; i++) rowOf[i] = i;
  for (let k = 0; k < n; k++) {
    let row = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(f[i + k * n]) > Math.abs(f[row + k * n])) row = i;
    if (row !== k) {
      sign = -sign;
      const held = rowOf[k];
      rowOf[k] = rowOf[row];
      rowOf[row] = held;
      for (let j = 0; j < n; j++) {
        const entry = f[k + j * n];
        f[k + j * n] = f[row + j * n];
        f[row + j * n] = entry;
      }
    }
    const pivot = f[k + k * n];
    // A column of zeros needs no elimination; the factors stay true.
    if (pivot === 0) continue;
    for (let i = k + 1; i < n; i++) f[i + k * n] /= pivot;
    for (let j = k + 1; j < n; j++) {
      const factor = f[k + j * n];
      for (let i = k + 1; i < n; i++) f[i + j * n] -= f[i + k * n] * factor;
    }
  }
  return sign;
}

/** Whether the diagonal of the factors holds 0 or NaN. */
export function isSingular(f: Float64Array, n: number): boolean {
  for (let k = 0; k < n; k++) if (f[k + k * n] === 0 || Number.isNaN(f[k + k * n])) return true;
  return false;
}

/** x ← U⁻¹L⁻¹x in place, for the n numbers of x from `at`. */
export function substitute(factors: Float64Array, n: number, x: Float64Array, at: number): void {
  for (let j = 0; j < n; j++) {
    const value = x[at + j];
    for (let i = j + 1; i < n; i++) x[at + i] -= factors[i + j * n] * value;
  }
  for (let j = n - 1; j >= 0; j--) {
    const value = (x[at + j] /= factors[j + j * n]);
    for (let i = 0; i < j; i++) x[at + i] -= factors[i + j * n] * value;
  }
}
