/** Up to it, the sum and difference of two integers are doubles exactly. */
export const EXACT = 2 ** 52;

/**
 * The exact determinant of a small integer matrix by fraction-free elimination (Bareiss 1968): every
 * number on the way is a minor, so the divisions leave no remainder. People type integers, and
 * [1, 2, 3; 4, 5, 6; 7, 8, 9] should be singular, not 6.7e-16.
 *
 * @param a n × n, column by column; overwritten.
 * @returns NaN when an entry is not an integer, or a number on the way is too large to be exact.
 */
export function integerDeterminant(a: Float64Array, n: number): number {
  for (let k = 0; k < n * n; k++) if (!Number.isInteger(a[k])) return NaN;
  let sign = 1;
  let previous = 1;
  for (let k = 0; k < n; k++) {
    let row = k;
    while (row < n && a[row + k * n] === 0) row++;
    if (row === n) return 0;
    if (row !== k) {
      sign = -sign;
      for (let j = k; j < n; j++) {
        const held = a[k + j * n];
        a[k + j * n] = a[row + j * n];
        a[row + j * n] = held;
      }
    }
    const pivot = a[k + k * n];
    for (let j = k + 1; j < n; j++) {
      for (let i = k + 1; i < n; i++) {
        const gain = pivot * a[i + j * n];
        const loss = a[i + k * n] * a[k + j * n];
        if (Math.abs(gain) > EXACT || Math.abs(loss) > EXACT) return NaN;
        a[i + j * n] = (gain - loss) / previous;
      }
    }
    previous = pivot;
  }
  return Math.abs(previous) <= EXACT ? sign * previous : NaN;
}
