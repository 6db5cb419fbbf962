/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations
 * (Golub & Van Loan, Matrix Computations, §8.5). Chosen for its accuracy on small dense matrices:
 * each rotation zeroes one off-diagonal pair, and the off-diagonal norm falls quadratically in the end.
 */
export interface SymmetricEigen {
  /** Ascending, length n. */
  readonly values: Float64Array;
  /** n × n, row-major; column k is the unit eigenvector of values[k]. */
  readonly vectors: Float64Array;
}

const MAX_SWEEPS = 60;

/**
 * @param matrix n × n, row-major; only its symmetric part is used.
 * @returns NaN values when the matrix holds anything that is not finite.
 */
export function symmetricEigen(matrix: ArrayLike<number>, n: number): SymmetricEigen {
  const a = new Float64Array(n * n);
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    v[i * n + i] = 1;
    for (let j = 0; j < n; j++) a[i * n + j] = matrix[i * n + j] / 2 + matrix[j * n + i] / 2;
  }
  if (!a.every(Number.isFinite)) {
    return { values: new Float64Array(n).fill(NaN), vectors: v };
  }
  const scale = powerOfTwoNear(a);
  for (let k = 0; k < a.length; k++) a[k] /= scale;
  for (let sweep = 0; sweep < MAX_SWEEPS && offDiagonal(a, n) > 0; sweep++) {
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q);
  }
  const order = Array.from({ length: n }, (_, k) => k).sort((i, j) => a[i * n + i] - a[j * n + j]);
  const values = Float64Array.from(order, (k) => a[k * n + k] * scale);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => {
    for (let i = 0; i < n; i++) vectors[i * n + to] = v[i * n + from];
  });
  return { values, vectors };
}

/** Dividing by it is exact, and keeps sums and squares of entries from overflow and underflow. */
function powerOfTwoNear(a: Float64Array): number {
  const largest = a.reduce((size, x) => Math.max(size, Math.abs(x)), 0);
  return largest === 0 ? 1 : 2 ** Math.max(-1000, Math.floor(Math.log2(largest)));
}

/** Sum of |a_pq| over p < q, counting only entries that still matter beside their diagonal. */
function offDiagonal(a: Float64Array, n: number): number {
  let sum = 0;
  for (let p = 0; p < n - 1; p++) {
    for (let q = p + 1; q < n; q++) {
      const size = Math.abs(a[p * n + q]);
      if (size > Number.EPSILON * 1e-3 * Math.abs(a[p * n + p] + a[q * n + q])) sum += size;
      else if (a[p * n + p] + a[q * n + q] === 0) sum += size;
    }
  }
  return sum;
}

function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q];
  if (apq === 0) return;
  const theta = (a[q * n + q] - a[p * n + p]) / (2 * apq);
  // The smaller root of t² + 2θt − 1 = 0 keeps the rotation below 45°.
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const kp = a[k * n + p];
    const kq = a[k * n + q];
    a[k * n + p] = c * kp - s * kq;
    a[k * n + q] = s * kp + c * kq;
  }
  for (let k = 0; k < n; k++) {
    const pk = a[p * n + k];
    const qk = a[q * n + k];
    a[p * n + k] = c * pk - s * qk;
    a[q * n + k] = s * pk + c * qk;
  }
  a[p * n + q] = 0;
  a[q * n + p] = 0;
  for (let k = 0; k < n; k++) {
    const kp = v[k * n + p];
    const kq = v[k * n + q];
    v[k * n + p] = c * kp - s * kq;
    v[k * n + q] = s * kp + c * kq;
  }
}
