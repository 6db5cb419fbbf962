import { matrix, squareSize, type Matrix } from './matrix.ts';

/**
 * A = LLᵀ of a symmetric positive definite n × n matrix (Golub & Van Loan, Matrix Computations, §4.2).
 * Only the lower triangle of A is read.
 *
 * @returns L, lower triangular with a positive diagonal; null when A is not positive definite in double
 * precision (a pivot is not above 0), or holds anything that is not finite.
 */
export function cholesky(a: Matrix): Matrix | null {
  const n = squareSize(a);
  const out = matrix(n, n);
  const l = out.data;
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = a.data[i + j * n];
      for (let k = 0; k < j; k++) sum -= l[i + k * n] * l[j + k * n];
      if (i > j) l[i + j * n] = sum / l[j + j * n];
      else if (sum > 0) l[j + j * n] = Math.sqrt(sum);
      else return null;
      if (!Number.isFinite(l[i + j * n])) return null;
    }
  }
  return out;
}

/** X with LLᵀX = B, for the factor L that `cholesky` gives; L n × n, B n × m. */
export function solveCholesky(l: Matrix, b: Matrix): Matrix {
  const n = squareSize(l);
  if (b.rows !== n) throw new RangeError(`${n} rows are needed on the right, not ${b.rows}`);
  const out = matrix(n, b.cols, b.data.slice());
  const x = out.data;
  for (let at = 0; at < x.length; at += n) {
    for (let i = 0; i < n; i++) {
      let sum = x[at + i];
      for (let k = 0; k < i; k++) sum -= l.data[i + k * n] * x[at + k];
      x[at + i] = sum / l.data[i + i * n];
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = x[at + i];
      for (let k = i + 1; k < n; k++) sum -= l.data[k + i * n] * x[at + k];
      x[at + i] = sum / l.data[i + i * n];
    }
  }
  return out;
}
