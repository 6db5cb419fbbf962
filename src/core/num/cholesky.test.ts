import { describe, expect, it } from 'vitest';
import { cholesky, solveCholesky } from './cholesky.ts';
import { fromRows, identity, matrix, multiply, toRows, transpose, type Matrix } from './matrix.ts';
import { createRng } from './rng.ts';
import {
  build,
  hilbert,
  minus,
  normF,
  notFinite,
  randomMatrix,
  randomOrthogonal,
  scaleBy,
} from './testMatrices.ts';

const EPS = Number.EPSILON;

/** Symmetric with the given eigenvalues, exactly symmetric. */
function withEigenvalues(n: number, values: number[], seed: number): Matrix {
  const q = randomOrthogonal(createRng(seed), n);
  const a = multiply(
    multiply(
      q,
      build(n, n, (i, j) => (i === j ? values[i] : 0)),
    ),
    transpose(q),
  );
  return build(n, n, (i, j) => (a.data[i + j * n] + a.data[j + i * n]) / 2);
}

function factor(a: Matrix): Matrix {
  const l = cholesky(a);
  if (l === null) throw new Error('not positive definite');
  return l;
}

describe('A = LLᵀ', () => {
  it('to rounding, for random, ill-conditioned and nearly singular matrices', () => {
    const rng = createRng(1);
    const all: [string, Matrix][] = [];
    for (let n = 1; n <= 15; n++) {
      const b = randomMatrix(rng, n);
      all.push([`random ${n}`, multiply(b, transpose(b))]);
    }
    // Condition 1.6e16 at 12: positive definite in exact arithmetic, and still in doubles.
    for (let n = 1; n <= 12; n++) all.push([`Hilbert ${n}`, hilbert(n)]);
    for (const tiny of [1e-4, 1e-8, 1e-12, 1e-14]) {
      all.push([
        `smallest eigenvalue ${tiny}`,
        withEigenvalues(6, [1, 1, 0.5, 0.1, tiny, tiny], 2),
      ]);
    }
    // Graded: badly conditioned, but a diagonal matrix around a good one.
    all.push(['graded', build(5, 5, (i, j) => (i === j ? 1 : 0.3) * 10 ** (-20 * (i + j)))]);
    for (const [name, a] of all) {
      const n = a.rows;
      const l = factor(a);
      const error = minus(multiply(l, transpose(l)), a);
      // |LLᵀ − A| ≤ (n + 1)ε·√(a_ii a_jj), entry by entry (Higham, Theorem 10.5).
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          const scale = Math.sqrt(a.data[i + i * n]) * Math.sqrt(a.data[j + j * n]);
          expect(Math.abs(error.data[i + j * n]), name).toBeLessThanOrEqual((n + 1) * EPS * scale);
          if (j > i) expect(l.data[i + j * n]).toBe(0);
        }
      }
    }
  });

  it('has the factor a book has', () => {
    const a = fromRows([
      [4, 12, -16],
      [12, 37, -43],
      [-16, -43, 98],
    ]);
    expect(toRows(factor(a))).toEqual([
      [2, 0, 0],
      [6, 1, 0],
      [-8, 5, 3],
    ]);
    expect(toRows(factor(fromRows([[9]])))).toEqual([[3]]);
  });

  it('reads the lower triangle only', () => {
    expect(
      factor(
        fromRows([
          [4, NaN],
          [2, 5],
        ]),
      ),
    ).toEqual(
      factor(
        fromRows([
          [4, 2],
          [2, 5],
        ]),
      ),
    );
  });

  it('is null when A is not positive definite', () => {
    expect(cholesky(matrix(2, 2))).toBeNull();
    expect(cholesky(fromRows([[-1]]))).toBeNull();
    expect(
      cholesky(
        fromRows([
          [1, 2],
          [2, 4],
        ]),
      ),
    ).toBeNull();
    expect(
      cholesky(
        fromRows([
          [1, 2],
          [2, 1],
        ]),
      ),
    ).toBeNull();
    for (const below of [-1e-2, -1e-8, -1e-13]) {
      expect(cholesky(withEigenvalues(6, [1, 1, 0.5, 0.1, 1, below], 3)), `${below}`).toBeNull();
    }
    for (const x of notFinite) {
      expect(cholesky(fromRows([[x]]))).toBeNull();
      expect(
        cholesky(
          fromRows([
            [1, 0],
            [x, 1],
          ]),
        ),
      ).toBeNull();
    }
  });

  it('does not mind the scale', () => {
    const a = hilbert(6);
    for (const power of [-900, 900]) {
      expect(factor(scaleBy(a, 2 ** power))).toEqual(scaleBy(factor(a), 2 ** (power / 2)));
    }
    expect(normF(minus(scaleBy(factor(scaleBy(a, 1e-150)), 1e75), factor(a)))).toBeLessThan(1e-9);
  });
});

describe('solveCholesky', () => {
  it('has a small residual, on several right-hand sides', () => {
    const rng = createRng(4);
    for (let n = 1; n <= 12; n++) {
      const r = randomMatrix(rng, n);
      for (const a of [hilbert(n), multiply(r, transpose(r))]) {
        const b = randomMatrix(rng, n, 3);
        const x = solveCholesky(factor(a), b);
        const residual = normF(minus(multiply(a, x), b));
        expect(residual).toBeLessThan(3 * n * EPS * normF(a) * normF(x));
      }
    }
  });

  it('inverts', () => {
    const a = fromRows([
      [4, 2],
      [2, 5],
    ]);
    const inverse = solveCholesky(factor(a), identity(2));
    expect(normF(minus(multiply(a, inverse), identity(2)))).toBeLessThan(1e-15);
  });
});
