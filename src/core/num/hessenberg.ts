/**
 * Reduction of a general matrix before its eigenvalues are sought. Everything here is a similarity
 * A = Q H Qᵀ with orthogonal Q, both n × n, column by column, changed in place.
 */

/** Rows and columns lo … hi are what is left to do; outside, H is upper triangular already. */
export interface ActiveBlock {
  readonly lo: number;
  readonly hi: number;
}

/**
 * Permutes eigenvalues that can be read off to the ends (the first step of balancing, Parlett & Reinsch
 * 1969): triangular matrices, however permuted, keep their exact eigenvalues. Iterating on them instead
 * would spread a triple eigenvalue by ε^(1/3).
 */
export function isolate(h: Float64Array, q: Float64Array, n: number): ActiveBlock {
  let lo = 0;
  let hi = n - 1;
  const alone = (k: number, byRow: boolean): boolean => {
    for (let j = lo; j <= hi; j++) {
      if (j !== k && (byRow ? h[k + j * n] : h[j + k * n]) !== 0) return false;
    }
    return true;
  };
  for (let k = hi; k >= lo; k--) {
    if (!alone(k, true)) continue;
    swapBoth(h, q, n, k, hi--);
    k = hi + 1;
  }
  for (let k = lo; k <= hi; k++) {
    if (!alone(k, false)) continue;
    swapBoth(h, q, n, k, lo++);
    k = lo - 1;
  }
  return { lo, hi };
}

/** Zeroes everything below the first subdiagonal by reflections (Golub & Van Loan, §7.4). */
export function toHessenberg(
  h: Float64Array,
  q: Float64Array,
  n: number,
  block: ActiveBlock,
): void {
  const { lo, hi } = block;
  for (let k = lo; k < hi - 1; k++) {
    const v = h.slice(k + 1 + k * n, hi + 1 + k * n);
    if (!reflect(h, q, n, k + 1, v, k, hi)) continue;
    for (let i = k + 2; i <= hi; i++) h[i + k * n] = 0;
  }
}

/**
 * H ← PHP, Q ← QP for the reflection P that maps `x` (rows from `first`) to a multiple of its first axis.
 * Columns from `left` on and rows up to `bottom` take part: elsewhere H is zero or not concerned.
 * `x` is overwritten; false when it already is such a multiple, and nothing is done.
 */
export function reflect(
  h: Float64Array,
  q: Float64Array,
  n: number,
  first: number,
  x: Float64Array,
  left: number,
  bottom: number,
): boolean {
  let tail = 0;
  for (let i = 1; i < x.length; i++) tail = Math.hypot(tail, x[i]);
  if (tail === 0) return false;
  const length = Math.hypot(x[0], tail);
  // v = x ± ‖x‖e₁, with the sign that adds; divided by its head, so that nothing overflows.
  const head = x[0] + (x[0] < 0 ? -length : length);
  const tau = 1 + Math.abs(x[0]) / length;
  x[0] = 1;
  for (let i = 1; i < x.length; i++) x[i] /= head;
  for (let j = left; j < n; j++) apply(h, first + j * n, 1, x, tau);
  for (let i = 0; i <= bottom; i++) apply(h, i + first * n, n, x, tau);
  for (let i = 0; i < n; i++) apply(q, i + first * n, n, x, tau);
  return true;
}

/** y ← y − τ v (vᵀy) for the numbers of `data` at `at`, `at + stride`, … */
function apply(data: Float64Array, at: number, stride: number, v: Float64Array, tau: number): void {
  let inner = 0;
  for (let i = 0; i < v.length; i++) inner += v[i] * data[at + i * stride];
  inner *= tau;
  for (let i = 0; i < v.length; i++) data[at + i * stride] -= inner * v[i];
}

function swapBoth(h: Float64Array, q: Float64Array, n: number, a: number, b: number): void {
  const swap = (data: Float64Array, x: number, y: number): void => {
    const held = data[x];
    data[x] = data[y];
    data[y] = held;
  };
  if (a === b) return;
  for (let k = 0; k < n; k++) swap(h, k + a * n, k + b * n);
  for (let k = 0; k < n; k++) swap(q, k + a * n, k + b * n);
  for (let k = 0; k < n; k++) swap(h, a + k * n, b + k * n);
}
