import type { SymmetricEigen } from '../num/symmetricEigen.ts';

/** −Σ vₖ (vₖᵀg)/μ(λₖ): Newton's step when μ(λ) = λ, in the eigenvectors v of a symmetric matrix. */
export function spectralStep(
  { values, vectors }: SymmetricEigen,
  g: Float64Array,
  mu: (lambda: number) => number,
): Float64Array {
  const n = g.length;
  const step = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    let part = 0;
    for (let i = 0; i < n; i++) part += vectors[i * n + k] * g[i];
    part /= mu(values[k]);
    for (let i = 0; i < n; i++) step[i] -= vectors[i * n + k] * part;
  }
  return step;
}

/** |λ| of largest size; NaN where the matrix was not finite. */
export const largestSize = ({ values }: SymmetricEigen): number =>
  Math.max(...Array.from(values, Math.abs));
