import { matrix, type Matrix } from '../../core/num/matrix.ts';

/** Of a sum of products, in units of the sum of their sizes. */
const ROUNDING = 8 * Number.EPSILON;

/**
 * A·B, where an entry Σₖ aᵢₖ bₖⱼ that is no larger than the rounding of its own terms is 0: 0.1 + 0.2 − 0.3 is a zero
 * to the reader. A single term is never cut, however small: 4⁻²⁴ is a slope.
 */
export function chainProduct(a: Matrix, b: Matrix): Matrix {
  const out = matrix(a.rows, b.cols);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < b.cols; j++) {
      let [sum, sizes] = [0, 0];
      for (let k = 0; k < a.cols; k++) {
        const term = a.data[i + k * a.rows] * b.data[k + j * b.rows];
        sum += term;
        sizes += Math.abs(term);
      }
      out.data[i + j * a.rows] = Math.abs(sum) <= ROUNDING * sizes ? 0 : sum;
    }
  }
  return out;
}
