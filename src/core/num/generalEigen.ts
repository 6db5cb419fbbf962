import { allFinite, binaryExponent, norm2 } from './magnitude.ts';
import { matrix, multiply, squareSize, type Matrix } from './matrix.ts';
import { schur, type Schur } from './schur.ts';
import { symmetricEigen } from './symmetricEigen.ts';

/** Eigenvalues re + i·im of a real n × n matrix. */
export interface GeneralEigen {
  /** Ascending; where equal, ascending by |im|. Length n. */
  readonly re: Float64Array;
  /** 0 for real eigenvalues; a complex pair stands side by side, the positive imaginary part first. */
  readonly im: Float64Array;
  /**
   * n × n. Column k is a unit eigenvector of re[k] when im[k] is 0, and NaN otherwise. Orthonormal for a
   * symmetric matrix; for one that cannot be diagonalised some are parallel.
   */
  readonly vectors: Matrix;
}

/**
 * Eigenvalues of a small real matrix, with eigenvectors of the real ones, from its real Schur form
 * (Golub & Van Loan, Matrix Computations, §7.5–7.6). A symmetric matrix goes to `symmetricEigen`, so
 * that all its eigenvalues are real.
 *
 * @param a n × n. An eigenvalue of multiplicity k in one Jordan block is good to ε^(1/k)·‖A‖ only.
 * @returns NaN throughout when an entry is not finite.
 */
export function generalEigen(a: Matrix): GeneralEigen {
  const n = squareSize(a);
  const re = new Float64Array(n).fill(NaN);
  const im = new Float64Array(n).fill(NaN);
  const vectors = matrix(n, n, new Float64Array(n * n).fill(NaN));
  if (!allFinite(a.data)) return { re, im, vectors };
  if (isSymmetric(a)) return fromSymmetric(a);
  const unit = 2 ** binaryExponent(a.data);
  const form = schur(
    matrix(
      n,
      n,
      a.data.map((x) => x / unit),
    ),
  );
  if (form === null) return { re, im, vectors };
  const values = diagonalBlocks(form.t);
  // The sort is stable: pairs stay together.
  values.sort((x, y) => x.re - y.re || Math.abs(x.im) - Math.abs(y.im));
  values.forEach((value, k) => {
    re[k] = value.re * unit;
    im[k] = value.im * unit;
    if (value.im === 0) vectors.data.set(eigenvector(form, value.row), k * n);
  });
  return { re, im, vectors };
}

interface Eigenvalue {
  readonly re: number;
  readonly im: number;
  /** Its row in T. */
  readonly row: number;
}

function diagonalBlocks({ rows: n, data: t }: Matrix): Eigenvalue[] {
  const out: Eigenvalue[] = [];
  for (let k = 0; k < n; k++) {
    const here = t[k + k * n];
    const c = k + 1 < n ? t[k + 1 + k * n] : 0;
    if (c === 0) {
      out.push({ re: here, im: 0, row: k });
      continue;
    }
    const next = t[k + 1 + (k + 1) * n];
    const half = (here - next) / 2;
    const im = Math.sqrt(-(half * half + t[k + (k + 1) * n] * c));
    const re = next + half;
    out.push({ re, im, row: k }, { re, im: -im, row: k });
    k++;
  }
  return out;
}

/** Q·x for the x with (T − λ)x = 0 and a 1 in row k, where λ = T[k, k]; a unit vector. */
function eigenvector({ q, t: { data: t } }: Schur, k: number): Float64Array {
  const n = q.rows;
  const lambda = t[k + k * n];
  // Instead of 0: as T is known to rounding only, any divisor of this size is as true.
  const smallest = Number.EPSILON * Math.max(norm2(t, 0, n * n), 2 ** -1000);
  const x = new Float64Array(n);
  x[k] = 1;
  for (let i = 0; i < k; i++) x[i] = -t[i + k * n];
  for (let i = k - 1; i >= 0; i--) {
    const paired = i > 0 && t[i + (i - 1) * n] !== 0;
    if (paired) solvePair(x, t, n, i, lambda, smallest);
    else x[i] /= awayFromZero(t[i + i * n] - lambda, smallest);
    const top = paired ? i - 1 : i;
    for (let j = top; j <= i; j++) for (let r = 0; r < top; r++) x[r] -= t[r + j * n] * x[j];
    // Near-multiple eigenvalues make x grow by 1/ε a row; only its direction counts.
    const size = norm2(x, 0, k + 1);
    if (size > 1e50) for (let r = 0; r <= k; r++) x[r] /= size;
    if (paired) i--;
  }
  const out = multiply(q, matrix(n, 1, x)).data;
  const length = norm2(out, 0, n);
  return out.map((entry) => entry / length);
}

/** Rows i − 1 and i of T − λ, a 2 × 2 block with complex eigenvalues: regular. */
function solvePair(
  x: Float64Array,
  t: Float64Array,
  n: number,
  i: number,
  lambda: number,
  smallest: number,
): void {
  const a = t[i - 1 + (i - 1) * n] - lambda;
  const b = t[i - 1 + i * n];
  const c = t[i + (i - 1) * n];
  const d = t[i + i * n] - lambda;
  const [r, s] = [x[i - 1], x[i]];
  const det = awayFromZero(a * d - b * c, smallest * smallest);
  x[i - 1] = (d * r - b * s) / det;
  x[i] = (a * s - c * r) / det;
}

function awayFromZero(x: number, smallest: number): number {
  return Math.abs(x) < smallest ? smallest : x;
}

function isSymmetric({ rows: n, data }: Matrix): boolean {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) if (data[i + j * n] !== data[j + i * n]) return false;
  }
  return true;
}

function fromSymmetric({ rows: n, data }: Matrix): GeneralEigen {
  const { values, vectors } = symmetricEigen(data, n);
  const columns = matrix(n, n);
  // symmetricEigen is row by row.
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) columns.data[i + k * n] = vectors[i * n + k];
  return { re: values, im: new Float64Array(n), vectors: columns };
}
