import { solve } from './lu.ts';
import { matrix, multiply, transpose, type Matrix } from './matrix.ts';
import { symmetricEigen } from './symmetricEigen.ts';

/** XᵀXθ = Xᵀy with its solution. */
export interface NormalEquations {
  /** XᵀX, d × d. */
  readonly xx: Matrix;
  /** Xᵀy, d × 1. */
  readonly xy: Matrix;
  /** Of X, counted by the eigenvalues of XᵀX that are not rounding. */
  readonly rank: number;
  /** They are always solvable. Where X has full column rank this is the one solution, otherwise the shortest. */
  readonly solution: Matrix;
}

/** An eigenvalue below so much of the largest, per column, is the rounding of a zero. */
const TOLERANCE = 8 * Number.EPSILON;

/** The stationary points of ‖Xθ − y‖². @param x N × d. @param y N × 1. */
export function normalEquations(x: Matrix, y: Matrix): NormalEquations {
  const xt = transpose(x);
  const [xx, xy] = [multiply(xt, x), multiply(xt, y)];
  const d = x.cols;
  const { values, vectors } = symmetricEigen(xx.data, d);
  const kept = Array.from(values, (value) => value > TOLERANCE * d * values[d - 1]);
  const rank = kept.filter(Boolean).length;
  if (rank === d) return { xx, xy, rank, solution: solve(xx, xy) };
  const solution = matrix(d, 1);
  for (const [k, used] of kept.entries()) {
    if (!used) continue;
    let along = 0;
    for (let i = 0; i < d; i++) along += vectors[i * d + k] * xy.data[i];
    for (let i = 0; i < d; i++) solution.data[i] += (along / values[k]) * vectors[i * d + k];
  }
  return { xx, xy, rank, solution };
}
