import { cholesky, solveCholesky } from '../num/cholesky.ts';
import { matrix, type Matrix } from '../num/matrix.ts';
import { scatter } from '../num/scatter.ts';

/** One Gaussian of a mixture in d dimensions. */
export interface Component {
  /** Of all of them, at least 0; together 1. */
  readonly weight: number;
  /** d numbers. */
  readonly mean: Float64Array;
  /** d × d, symmetric and positive definite. */
  readonly covariance: Matrix;
}

/** What the parameters say of the points. */
export interface Expectation {
  /** rₙₖ, row by row: point n, component k at n·K + k. Each row sums to 1. */
  readonly responsibilities: Float64Array;
  /** N_k = Σₙ rₙₖ. */
  readonly counts: Float64Array;
  /** Σₙ log Σₖ πₖ N(xₙ; μₖ, Σₖ). */
  readonly logLikelihood: number;
}

/**
 * The E-step: responsibilities rₙₖ ∝ πₖ N(xₙ; μₖ, Σₖ), from logarithms, so that far points do not underflow.
 *
 * @param points N × d.
 * @returns null where a covariance is not positive definite.
 */
export function expectation(points: Matrix, components: readonly Component[]): Expectation | null {
  const count = components.length;
  const logs = components.map((component) => logDensity(points, component));
  const responsibilities = new Float64Array(points.rows * count);
  const counts = new Float64Array(count);
  let logLikelihood = 0;
  for (let n = 0; n < points.rows; n++) {
    let most = -Infinity;
    for (const log of logs) {
      if (log === null) return null;
      most = Math.max(most, log[n]);
    }
    let sum = 0;
    for (const [k, log] of logs.entries()) {
      const share = Math.exp((log?.[n] ?? NaN) - most);
      responsibilities[n * count + k] = share;
      sum += share;
    }
    for (let k = 0; k < count; k++) {
      responsibilities[n * count + k] /= sum;
      counts[k] += responsibilities[n * count + k];
    }
    logLikelihood += most + Math.log(sum);
  }
  return { responsibilities, counts, logLikelihood };
}

/** log πₖ + log N(xₙ; μ, Σ) of every row, by Σ = LLᵀ: log det Σ = 2 Σ log Lᵢᵢ. */
function logDensity(points: Matrix, { weight, mean, covariance }: Component): Float64Array | null {
  const { rows, cols, data } = points;
  const factor = cholesky(covariance);
  if (!factor) return null;
  let logRoot = 0;
  for (let i = 0; i < cols; i++) logRoot += Math.log(factor.data[i + i * cols]);
  const constant = Math.log(weight) - logRoot - (cols / 2) * Math.log(2 * Math.PI);
  const apart = matrix(cols, rows);
  for (let n = 0; n < rows; n++) {
    for (let i = 0; i < cols; i++) apart.data[i + n * cols] = data[n + i * rows] - mean[i];
  }
  const solved = solveCholesky(factor, apart).data;
  return Float64Array.from({ length: rows }, (_, n) => {
    let square = 0;
    for (let i = 0; i < cols; i++) square += apart.data[i + n * cols] * solved[i + n * cols];
    return constant - square / 2;
  });
}

/**
 * The M-step: what makes the gradient zero while the responsibilities are held,
 * πₖ = N_k/N, μₖ = (1/N_k) Σ rₙₖ xₙ, Σₖ = (1/N_k) Σ rₙₖ (xₙ − μₖ)(xₙ − μₖ)ᵀ.
 *
 * A component to which nothing belongs (N_k = 0) has no new parameters: they are NaN.
 */
export function maximisation(
  points: Matrix,
  { responsibilities, counts }: Expectation,
): Component[] {
  const { rows, cols, data } = points;
  const count = counts.length;
  return Array.from(counts, (total, k) => {
    const weights = Float64Array.from({ length: rows }, (_, n) => responsibilities[n * count + k]);
    const mean = Float64Array.from({ length: cols }, (_, i) => {
      let sum = 0;
      for (let n = 0; n < rows; n++) sum += weights[n] * data[n + i * rows];
      return sum / total;
    });
    return { weight: total / rows, mean, covariance: scatter(points, mean, weights) };
  });
}
