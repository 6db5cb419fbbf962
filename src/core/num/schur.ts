import { isolate, reflect, toHessenberg } from './hessenberg.ts';
import { identity, matrix, squareSize, type Matrix } from './matrix.ts';

/** A = Q T Qᵀ, all n × n. */
export interface Schur {
  /** Orthogonal. */
  readonly q: Matrix;
  /**
   * Upper triangular but for blocks of 2 × 2 on the diagonal, each with a pair of complex eigenvalues;
   * real eigenvalues stand alone on the diagonal.
   */
  readonly t: Matrix;
}

/** Steps for one eigenvalue; two or three are usual. */
const MAX_STEPS = 90;

/**
 * The real Schur form by the double-shift QR algorithm (Francis 1961; Golub & Van Loan, Matrix
 * Computations, §7.5). Normwise backward stable: T is exact for a matrix within c·n·ε·‖A‖ of A.
 *
 * @param a n × n, finite, its largest entry neither very large nor very small (near 1 is best).
 * @returns null when the iteration does not converge, which no known matrix makes it do.
 */
export function schur(a: Matrix): Schur | null {
  const n = squareSize(a);
  const h = a.data.slice();
  const q = identity(n).data;
  const block = isolate(h, q, n);
  toHessenberg(h, q, n, block);
  const norm = h.reduce((sum, x) => sum + Math.abs(x), 0);
  let hi = block.hi;
  let steps = 0;
  while (hi > block.lo) {
    const start = splitAbove(h, n, hi, block.lo, norm);
    if (start === hi) hi -= 1;
    else if (start === hi - 1) {
      separate(h, q, n, hi);
      hi -= 2;
    } else {
      if (++steps > MAX_STEPS) return null;
      francisStep(h, q, n, start, hi, steps);
      continue;
    }
    steps = 0;
  }
  return { q: matrix(n, n, q), t: matrix(n, n, h) };
}

/** The first row of the unreduced block that ends in row hi; its negligible subdiagonal entry becomes 0. */
function splitAbove(h: Float64Array, n: number, hi: number, lo: number, norm: number): number {
  for (let k = hi; k > lo; k--) {
    const below = k + (k - 1) * n;
    const beside = Math.abs(h[k + k * n]) + Math.abs(h[below - 1]);
    if (Math.abs(h[below]) <= Number.EPSILON * (beside === 0 ? norm : beside)) {
      h[below] = 0;
      return k;
    }
  }
  return lo;
}

/** One implicit double-shift step on rows and columns lo … hi (at least 3 of them). */
function francisStep(
  h: Float64Array,
  q: Float64Array,
  n: number,
  lo: number,
  hi: number,
  step: number,
): void {
  const at = (i: number, j: number): number => h[i + j * n];
  let sum = at(hi - 1, hi - 1) + at(hi, hi);
  let det = at(hi - 1, hi - 1) * at(hi, hi) - at(hi - 1, hi) * at(hi, hi - 1);
  if (step % 10 === 0) {
    // Cyclic matrices repeat themselves under the usual shifts: other ones now and then break the circle.
    const jolt = Math.abs(at(hi, hi - 1)) + Math.abs(at(hi - 1, hi - 2));
    sum = 1.5 * jolt;
    det = jolt * jolt;
  }
  // The first column of (H − σ₁)(H − σ₂), divided by its common factor.
  const h00 = at(lo, lo);
  let bulge = Float64Array.of(
    (h00 * h00 - sum * h00 + det) / at(lo + 1, lo) + at(lo, lo + 1),
    h00 + at(lo + 1, lo + 1) - sum,
    at(lo + 2, lo + 1),
  );
  for (let k = lo; k < hi; k++) {
    reflect(h, q, n, k, bulge, Math.max(lo, k - 1), Math.min(k + 3, hi));
    if (k > lo) for (let i = k + 1; i <= Math.min(k + 2, hi); i++) h[i + (k - 1) * n] = 0;
    if (k < hi - 1) bulge = h.slice(k + 1 + k * n, Math.min(k + 3, hi) + 1 + k * n);
  }
}

/** Rotates the 2 × 2 block that ends in row k to triangular form when its eigenvalues are real. */
function separate(h: Float64Array, q: Float64Array, n: number, k: number): void {
  const c = h[k + (k - 1) * n];
  const half = (h[k - 1 + (k - 1) * n] - h[k + k * n]) / 2;
  const product = h[k - 1 + k * n] * c;
  const discriminant = half * half + product;
  // Within rounding of 0 a double real eigenvalue is as near as a complex pair, and says more.
  if (discriminant < -4 * Number.EPSILON * (half * half + Math.abs(product))) return;
  const root = Math.sqrt(Math.max(0, discriminant));
  const z = half + (half < 0 ? -root : root);
  const length = Math.hypot(z, c);
  rotate(h, n, k, z / length, c / length);
  for (let i = 0; i < n; i++) rotateRow(q, i, n, k, z / length, c / length);
  h[k + (k - 1) * n] = 0;
}

/** H ← GᵀHG, where G has the columns (cos, sin) and (−sin, cos) in rows k − 1 and k. */
function rotate(h: Float64Array, n: number, k: number, cos: number, sin: number): void {
  for (let j = k - 1; j < n; j++) {
    const x = h[k - 1 + j * n];
    const y = h[k + j * n];
    h[k - 1 + j * n] = cos * x + sin * y;
    h[k + j * n] = cos * y - sin * x;
  }
  for (let i = 0; i <= k; i++) rotateRow(h, i, n, k, cos, sin);
}

function rotateRow(
  data: Float64Array,
  i: number,
  n: number,
  k: number,
  cos: number,
  sin: number,
): void {
  const x = data[i + (k - 1) * n];
  const y = data[i + k * n];
  data[i + (k - 1) * n] = cos * x + sin * y;
  data[i + k * n] = cos * y - sin * x;
}
