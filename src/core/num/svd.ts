import { allFinite, binaryExponent, norm2 } from './magnitude.ts';
import { identity, matrix, transpose, type Matrix } from './matrix.ts';

/** A = U·diag(values)·Vᵀ, thin: with k = min(m, n), U is m × k and V n × k, both with orthonormal columns. */
export interface Svd {
  readonly u: Matrix;
  /** Descending, not negative, length k. */
  readonly values: Float64Array;
  readonly v: Matrix;
}

const MAX_SWEEPS = 60;
/** Working at 2^480 instead of 1, columns as small as 10^-280 of the largest have squares that are doubles. */
const WORKING = 480;
/** Columns smaller than this beside 2^480 count as zero. */
const VANISHING = 2 ** -475;

/**
 * Singular values by one-sided Jacobi rotations (Hestenes; Demmel & Veselić 1992; Golub & Van Loan,
 * Matrix Computations, §8.6): columns are rotated in pairs until all are orthogonal. Small singular
 * values of a matrix with columns of very different size come out with all their digits.
 *
 * @param a any m × n matrix. U and V are orthonormal also when its rank is lower.
 * @returns NaN throughout when an entry is not finite.
 */
export function svd(a: Matrix): Svd {
  if (a.rows < a.cols) {
    const { u, values, v } = svd(transpose(a));
    return { u: v, values, v: u };
  }
  const { rows: m, cols: n } = a;
  if (!allFinite(a.data)) {
    const nan = (rows: number): Matrix => matrix(rows, n, new Float64Array(rows * n).fill(NaN));
    return { u: nan(m), values: new Float64Array(n).fill(NaN), v: nan(n) };
  }
  const scale = 2 ** (WORKING - Math.max(-500, binaryExponent(a.data)));
  const w = a.data.map((x) => x * scale);
  const v = identity(n).data;
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) rotated = orthogonalise(w, v, m, n, p, q) || rotated;
    }
    if (!rotated) break;
  }
  return sorted(w, v, m, n, scale);
}

/** The number of singular values above `tol`; that is max(m, n)·ε times the largest when not given. */
export function rank(a: Matrix, tol?: number): number {
  const { values } = svd(a);
  const limit = tol ?? cutoff(a, values);
  return Number.isNaN(values[0]) ? NaN : values.filter((value) => value > limit).length;
}

/** Largest over smallest singular value: Infinity when that is 0, NaN when an entry is not finite. */
export function conditionNumber(a: Matrix): number {
  const { values } = svd(a);
  const smallest = values[values.length - 1];
  return smallest === 0 ? Infinity : values[0] / smallest;
}

/**
 * The Moore–Penrose inverse A⁺, n × m. Singular values up to `tol` count as 0; see `rank`.
 * A⁺b is the shortest of the vectors that minimise ‖Ax − b‖.
 */
export function pseudoInverse(a: Matrix, tol?: number): Matrix {
  const { u, values, v } = svd(a);
  const limit = tol ?? cutoff(a, values);
  const { rows: m, cols: n } = a;
  const out = matrix(n, m);
  values.forEach((value, k) => {
    if (value <= limit) return;
    for (let j = 0; j < m; j++) {
      const factor = u.data[j + k * m] / value;
      for (let i = 0; i < n; i++) out.data[i + j * n] += v.data[i + k * n] * factor;
    }
  });
  return out;
}

function cutoff({ rows, cols }: Matrix, values: Float64Array): number {
  return Math.max(rows, cols) * Number.EPSILON * values[0];
}

/** Makes columns p and q of W orthogonal, the longer one first; whether there was anything to rotate. */
function orthogonalise(
  w: Float64Array,
  v: Float64Array,
  m: number,
  n: number,
  p: number,
  q: number,
): boolean {
  let pp = 0;
  let qq = 0;
  let pq = 0;
  for (let i = 0; i < m; i++) {
    const x = w[i + p * m];
    const y = w[i + q * m];
    pp += x * x;
    qq += y * y;
    pq += x * y;
  }
  // Sorting on the way (de Rijk 1989) saves sweeps.
  if (pp < qq) {
    exchange(w, m, p, q);
    exchange(v, n, p, q);
    [pp, qq] = [qq, pp];
  }
  const longP = Math.sqrt(pp);
  const longQ = Math.sqrt(qq);
  if (longQ < VANISHING || Math.abs(pq) <= Math.sqrt(m) * Number.EPSILON * longP * longQ) {
    return false;
  }
  const zeta = (qq - pp) / (2 * pq);
  // The smaller root of t² + 2ζt − 1 = 0 keeps the rotation below 45°.
  const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(zeta, 1));
  const c = 1 / Math.hypot(t, 1);
  rotate(w, m, p, q, c, c * t);
  rotate(v, n, p, q, c, c * t);
  return true;
}

function exchange(data: Float64Array, rows: number, p: number, q: number): void {
  for (let i = 0; i < rows; i++) {
    const held = data[i + p * rows];
    data[i + p * rows] = data[i + q * rows];
    data[i + q * rows] = held;
  }
}

function rotate(data: Float64Array, rows: number, p: number, q: number, c: number, s: number) {
  for (let i = 0; i < rows; i++) {
    const x = data[i + p * rows];
    const y = data[i + q * rows];
    data[i + p * rows] = c * x - s * y;
    data[i + q * rows] = s * x + c * y;
  }
}

/** W = U·diag(values), with the values in descending order. */
function sorted(w: Float64Array, v: Float64Array, m: number, n: number, scale: number): Svd {
  const norms = Array.from({ length: n }, (_, j) => norm2(w, j * m, (j + 1) * m));
  const order = norms.map((_, j) => j).sort((i, j) => norms[j] - norms[i]);
  const out = { u: matrix(m, n), values: new Float64Array(n), v: matrix(n, n) };
  order.forEach((from, to) => {
    out.v.data.set(v.subarray(from * n, (from + 1) * n), to * n);
    if (norms[from] < VANISHING) return complete(out.u.data, m, to);
    out.values[to] = norms[from] / scale;
    for (let i = 0; i < m; i++) out.u.data[i + to * m] = w[i + from * m] / norms[from];
  });
  return out;
}

/** Column k ← a unit vector orthogonal to the k orthonormal columns before it (k < m). */
function complete(u: Float64Array, m: number, k: number): void {
  // The row with the least weight so far has the axis that lies least in their span: what is left of
  // it is at least 1/√m long, so that taking the rest away once is enough.
  let best = 0;
  let least = Infinity;
  for (let i = 0; i < m; i++) {
    let weight = 0;
    for (let j = 0; j < k; j++) weight += u[i + j * m] ** 2;
    if (weight < least) [best, least] = [i, weight];
  }
  const at = k * m;
  u.fill(0, at, at + m);
  u[at + best] = 1;
  for (let j = 0; j < k; j++) {
    let inner = 0;
    for (let i = 0; i < m; i++) inner += u[at + i] * u[i + j * m];
    for (let i = 0; i < m; i++) u[at + i] -= inner * u[i + j * m];
  }
  const length = norm2(u, at, at + m);
  for (let i = 0; i < m; i++) u[at + i] /= length;
}
