import { matrix, type Matrix } from './matrix.ts';

/** (1/N) Σ xₙ of the N rows of X, as a column; NaN without rows. */
export function meanOf({ rows, cols, data }: Matrix): Matrix {
  const out = matrix(cols, 1);
  for (let j = 0; j < cols; j++) {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += data[i + j * rows];
    out.data[j] = sum / rows;
  }
  return out;
}

/**
 * S = Σ wₙ(xₙ − c)(xₙ − c)ᵀ / Σ wₙ about a column c, symmetric d × d: with equal weights the maximum
 * likelihood estimate of a Gaussian's covariance when c is the mean. Divided by N, not by N − 1.
 *
 * @param weights one for each row, not negative, not all 0; equal ones where none are given.
 */
export function scatter(
  { rows, cols, data }: Matrix,
  centre: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Matrix {
  const out = matrix(cols, cols);
  let total = 0;
  for (let n = 0; n < rows; n++) total += weights?.[n] ?? 1;
  for (let j = 0; j < cols; j++) {
    for (let i = 0; i <= j; i++) {
      let sum = 0;
      for (let n = 0; n < rows; n++) {
        const product = (data[n + i * rows] - centre[i]) * (data[n + j * rows] - centre[j]);
        sum += (weights?.[n] ?? 1) * product;
      }
      out.data[i + j * cols] = sum / total;
      out.data[j + i * cols] = sum / total;
    }
  }
  return out;
}
