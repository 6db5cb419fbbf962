import { cholesky } from './cholesky.ts';
import { matrix, type Matrix } from './matrix.ts';
import type { Rng } from './rng.ts';

/** Independent standard normal numbers, by Box and Muller (1958). */
export function createNormal(rng: Rng): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    // 1 − u lies in (0, 1], where the logarithm is finite.
    const radius = Math.sqrt(-2 * Math.log(1 - rng.next()));
    const angle = 2 * Math.PI * rng.next();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/**
 * A matrix of the Gaussian orthogonal ensemble (Mehta, Random Matrices, ch. 2): symmetric, entries independent and
 * normal with mean 0, of variance 1 off the diagonal and 2 on it, so that no direction is preferred. Its eigenvalues
 * fill [−2√n, 2√n] with the density of a half circle as n grows (Wigner).
 */
export function gaussianSymmetric(n: number, normal: () => number): Matrix {
  const out = matrix(n, n);
  for (let j = 0; j < n; j++) {
    for (let i = 0; i <= j; i++) {
      const entry = normal() * (i === j ? Math.SQRT2 : 1);
      out.data[i + j * n] = entry;
      out.data[j + i * n] = entry;
    }
  }
  return out;
}

/** Whether all eigenvalues are positive (1), all negative (−1), or neither (0): a Cholesky factor exists or not. */
export function definiteness(a: Matrix): 1 | -1 | 0 {
  if (cholesky(a)) return 1;
  return cholesky({ ...a, data: a.data.map((x) => -x) }) ? -1 : 0;
}
