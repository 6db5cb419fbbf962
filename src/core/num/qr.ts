import { allFinite, binaryExponent, norm2 } from './magnitude.ts';
import { matrix, multiply, transpose, type Matrix } from './matrix.ts';
import { pseudoInverse } from './svd.ts';

/** A = QR, thin: with k = min(m, n), Q is m × k with orthonormal columns, R k × n upper triangular. */
export interface Qr {
  readonly q: Matrix;
  /** Its diagonal is not negative, as Gram–Schmidt has it: so the QR of a regular matrix is unique. */
  readonly r: Matrix;
}

/**
 * QR by Householder reflections (Golub & Van Loan, Matrix Computations, §5.2).
 *
 * @param a any m × n matrix. Q is orthonormal also when its rank is lower.
 * @returns NaN throughout when an entry is not finite; ±Infinity where R leaves the doubles.
 */
export function qr(a: Matrix): Qr {
  const { rows: m, cols: n } = a;
  const k = Math.min(m, n);
  const q = matrix(m, k);
  const r = matrix(k, n);
  if (!allFinite(a.data)) {
    q.data.fill(NaN);
    r.data.fill(NaN);
    return { q, r };
  }
  const unit = 2 ** binaryExponent(a.data);
  const w = a.data.map((x) => x / unit);
  const taus = new Float64Array(k);
  for (let j = 0; j < k; j++) {
    taus[j] = makeReflector(w, j + j * m, (j + 1) * m);
    for (let c = j + 1; c < n; c++) reflect(w, j + c * m, w, j + j * m, m - j, taus[j]);
  }
  for (let j = 0; j < k; j++) q.data[j + j * m] = 1;
  for (let j = k - 1; j >= 0; j--) {
    for (let c = j; c < k; c++) reflect(q.data, j + c * m, w, j + j * m, m - j, taus[j]);
  }
  for (let i = 0; i < k; i++) {
    const sign = w[i + i * m] < 0 ? -1 : 1;
    for (let c = i; c < n; c++) r.data[i + c * k] = sign * unit * w[i + c * m];
    if (sign < 0) for (let at = i * m; at < (i + 1) * m; at++) q.data[at] *= -1;
  }
  return { q, r };
}

/**
 * The X that minimises ‖AX − B‖, column by column; A m × n, B m × p, X n × p. Where many do (m < n, or
 * columns dependent to working precision), the shortest. NaN throughout when an entry is not finite.
 */
export function leastSquares(a: Matrix, b: Matrix): Matrix {
  if (a.rows !== b.rows) throw new RangeError(`${a.rows} rows on the left, ${b.rows} on the right`);
  const tall = a.rows >= a.cols;
  const { q, r } = qr(tall ? a : transpose(a));
  const out = allFinite(b.data)
    ? b
    : matrix(b.rows, b.cols, new Float64Array(b.data.length).fill(NaN));
  if (isDeficient(r, Math.max(a.rows, a.cols))) return multiply(pseudoInverse(a), out);
  // A = QR: X = R⁻¹QᵀB. Or Aᵀ = QR, A = RᵀQᵀ: X = QR⁻ᵀB is the solution without a part across the rows.
  return tall ? backward(r, multiply(transpose(q), out)) : multiply(q, forward(r, out));
}

/** Replaces x = data[from, end) by v without its leading 1, and ‖x‖ (signed) at its head; returns τ. */
function makeReflector(data: Float64Array, from: number, end: number): number {
  const length = norm2(data, from, end);
  if (norm2(data, from + 1, end) === 0) return 0;
  const head = data[from];
  // The sign that adds, not cancels.
  const alpha = head > 0 ? -length : length;
  for (let i = from + 1; i < end; i++) data[i] /= head - alpha;
  data[from] = alpha;
  return (alpha - head) / alpha;
}

/** y ← y − τ v (vᵀy) for `count` numbers y from `at`; v stands in `w` from `from`, its head counts as 1. */
function reflect(
  y: Float64Array,
  at: number,
  w: Float64Array,
  from: number,
  count: number,
  tau: number,
): void {
  if (tau === 0) return;
  let inner = y[at];
  for (let i = 1; i < count; i++) inner += w[from + i] * y[at + i];
  inner *= tau;
  y[at] -= inner;
  for (let i = 1; i < count; i++) y[at + i] -= inner * w[from + i];
}

function isDeficient({ rows: k, data }: Matrix, size: number): boolean {
  let least = Infinity;
  let most = 0;
  for (let i = 0; i < k; i++) {
    least = Math.min(least, data[i + i * k]);
    most = Math.max(most, data[i + i * k]);
  }
  return least <= size * Number.EPSILON * most;
}

/** R⁻¹B. */
function backward({ rows: k, data: r }: Matrix, b: Matrix): Matrix {
  const x = b.data.slice();
  for (let at = 0; at < x.length; at += k) {
    for (let i = k - 1; i >= 0; i--) {
      for (let j = i + 1; j < k; j++) x[at + i] -= r[i + j * k] * x[at + j];
      x[at + i] /= r[i + i * k];
    }
  }
  return matrix(k, b.cols, x);
}

/** R⁻ᵀB. */
function forward({ rows: k, data: r }: Matrix, b: Matrix): Matrix {
  const x = b.data.slice();
  for (let at = 0; at < x.length; at += k) {
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < i; j++) x[at + i] -= r[j + i * k] * x[at + j];
      x[at + i] /= r[i + i * k];
    }
  }
  return matrix(k, b.cols, x);
}
