import { determinantOf } from './lu.ts';
import { allFinite } from './magnitude.ts';
import { matrix, squareSize, type Matrix } from './matrix.ts';
import { fromScaled, product } from './product.ts';
import { svd } from './svd.ts';

/**
 * The matrix of cofactors of an n × n matrix: entry (i, j) is (−1)^(i+j) times the determinant of A
 * without row i and column j. It is ∂ det A / ∂A, equal to det(A)·A⁻ᵀ where A is regular, and defined
 * for every A. Exact for small integers.
 *
 * @returns NaN throughout when an entry is not finite; ±Infinity where an entry leaves the doubles.
 */
export function cofactor(a: Matrix): Matrix {
  const out = matrix(a.rows, a.cols);
  cofactorInto(out.data, a.data, squareSize(a));
  return out;
}

/** out ← cof A, n × n, column by column. `out` may not be `a`. */
export function cofactorInto(out: Float64Array, a: Float64Array, n: number): void {
  const given = a.length === n * n ? a : a.subarray(0, n * n);
  if (!allFinite(given)) {
    out.fill(NaN, 0, n * n);
    return;
  }
  if (n === 1) out[0] = 1;
  else if (n === 2) [out[0], out[1], out[2], out[3]] = [a[3], 0 - a[2], 0 - a[1], a[0]];
  else if (n === 3) crossProducts(out, a);
  // Products of two huge entries may have left the doubles although the minor does not.
  if (n > 3 || (n === 3 && !allFinite(out.subarray(0, 9)))) fromSingularValues(out, given, n);
}

/** cof [a, b, c] = [b × c, c × a, a × b]. */
function crossProducts(out: Float64Array, a: Float64Array): void {
  for (let j = 0; j < 3; j++) {
    const x = ((j + 1) % 3) * 3;
    const y = ((j + 2) % 3) * 3;
    out[3 * j] = a[x + 1] * a[y + 2] - a[x + 2] * a[y + 1];
    out[3 * j + 1] = a[x + 2] * a[y] - a[x] * a[y + 2];
    out[3 * j + 2] = a[x] * a[y + 1] - a[x + 1] * a[y];
  }
}

/** cof(UΣVᵀ) = det U · det V · U cof(Σ) Vᵀ: no division, so it is as good for singular matrices. */
function fromSingularValues(out: Float64Array, a: Float64Array, n: number): void {
  const { u, values, v } = svd(matrix(n, n, a));
  const sign = Math.sign(determinantOf(u.data, n)) * Math.sign(determinantOf(v.data, n));
  const others = Array.from(values, (_, k) => product(values.with(k, 1), n));
  // Keeps sums finite where an entry will not be, so that the others are not lost beside it.
  const shift = Math.max(0, ...others.map(({ exponent }) => exponent));
  out.fill(0, 0, n * n);
  others.forEach(({ mantissa, exponent }, k) => {
    const weight = sign * fromScaled({ mantissa, exponent: exponent - shift });
    for (let j = 0; j < n; j++) {
      const factor = weight * v.data[j + k * n];
      for (let i = 0; i < n; i++) out[i + j * n] += u.data[i + k * n] * factor;
    }
  });
  for (let k = 0; k < n * n; k++) out[k] = fromScaled({ mantissa: out[k], exponent: shift });
  // Integers have integer cofactors. Adding 0 turns −0 to 0.
  if (a.every(Number.isInteger)) for (let k = 0; k < n * n; k++) out[k] = Math.round(out[k]) + 0;
}
