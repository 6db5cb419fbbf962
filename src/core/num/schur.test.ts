import { describe, expect, it } from 'vitest';
import { fromRows, identity, matrix, multiply, toRows, transpose, type Matrix } from './matrix.ts';
import { createRng } from './rng.ts';
import { schur } from './schur.ts';
import {
  build,
  hardSquares,
  minus,
  normF,
  randomIntegers,
  randomMatrix,
  randomOrthogonal,
  skewness,
} from './testMatrices.ts';

const EPS = Number.EPSILON;

function decomposed(a: Matrix): { q: Matrix; t: Matrix } {
  const form = schur(a);
  if (form === null) throw new Error('no convergence');
  return form;
}

/** Residual, orthogonality and shape, the first two to a small multiple of rounding. */
function expectSchur(a: Matrix, name: string): void {
  const n = a.rows;
  const { q, t } = decomposed(a);
  const bound = 8 * Math.max(n, 2) * EPS;
  expect(skewness(q), name).toBeLessThanOrEqual(bound);
  const error = normF(minus(multiply(multiply(q, t), transpose(q)), a));
  expect(error, name).toBeLessThanOrEqual(bound * normF(a));
  for (let j = 0; j < n; j++) {
    for (let i = j + 2; i < n; i++) expect(t.data[i + j * n], name).toBe(0);
    const below = j + 1 < n ? t.data[j + 1 + j * n] : 0;
    if (below === 0) continue;
    // A block: complex eigenvalues, and no other block right after it.
    const half = (t.data[j + j * n] - t.data[j + 1 + (j + 1) * n]) / 2;
    expect(half * half + t.data[j + (j + 1) * n] * below, name).toBeLessThan(0);
    if (j + 2 < n) expect(t.data[j + 2 + (j + 1) * n], name).toBe(0);
  }
}

describe('A = QTQᵀ', () => {
  it('for random matrices of every small size', () => {
    const rng = createRng(1);
    const runs = process.env.DEEP ? 300 : 10;
    for (let n = 1; n <= 16; n++) {
      for (let k = 0; k < runs; k++) {
        expectSchur(randomMatrix(rng, n), `random ${n} ${k}`);
        // Many equal entries and zeros: multiple eigenvalues, reducible matrices.
        expectSchur(randomIntegers(rng, n, n, 1), `signs ${n} ${k}`);
      }
    }
  });

  it('for hard matrices', () => {
    for (const [name, a] of hardSquares(createRng(2))) expectSchur(a, name);
  });

  it('for cyclic and orthogonal matrices, on which the plain shifts stand still', () => {
    for (let n = 2; n <= 12; n++) {
      expectSchur(
        build(n, n, (i, j) => (i === (j + 1) % n ? 1 : 0)),
        `cycle ${n}`,
      );
      expectSchur(randomOrthogonal(createRng(n), n), `orthogonal ${n}`);
    }
  });

  it('for companion matrices, nilpotent and defective ones', () => {
    for (let n = 2; n <= 12; n++) {
      expectSchur(
        build(n, n, (i, j) => (i === j + 1 ? 1 : j === n - 1 ? (i % 3) - 1 : 0)),
        `companion ${n}`,
      );
      const p = randomOrthogonal(createRng(20 + n), n);
      const jordan = build(n, n, (i, j) => (i === j ? 2 : j === i + 1 ? 1 : 0));
      expectSchur(multiply(multiply(p, jordan), transpose(p)), `Jordan ${n}`);
    }
  });

  it('leaves triangular matrices, however permuted, their exact diagonal', () => {
    const rng = createRng(3);
    for (let n = 1; n <= 8; n++) {
      const upper = build(n, n, (i, j) => (i < j ? rng.uniform(-9, 9) : i === j ? i : 0));
      const order = Array.from({ length: n }, (_, k) => (k * 3 + 1) % n);
      const shuffled =
        n % 3 === 0 ? transpose(upper) : build(n, n, (i, j) => upper.data[order[i] + order[j] * n]);
      for (const a of [upper, transpose(upper), shuffled]) {
        const { t } = decomposed(a);
        const diagonal = Array.from({ length: n }, (_, k) => t.data[k + k * n]);
        expect(diagonal.sort((x, y) => x - y)).toEqual(Array.from({ length: n }, (_, k) => k));
        expectSchur(a, `triangular ${n}`);
      }
    }
  });

  it('keeps a real eigenvalue that stands alone in its row or column', () => {
    const rng = createRng(4);
    for (let n = 3; n <= 7; n++) {
      for (let at = 0; at < n; at++) {
        const a = build(n, n, (i, j) =>
          i === at && j === at ? 0.1 : i === at ? 0 : rng.uniform(-1, 1),
        );
        for (const alone of [a, transpose(a)]) {
          const { t } = decomposed(alone);
          expect(Array.from({ length: n }, (_, k) => t.data[k + k * n])).toContain(0.1);
          expectSchur(alone, `alone ${n} ${at}`);
        }
      }
    }
  });

  it('for zero, one number, and the identity', () => {
    expectSchur(matrix(4, 4), 'zero');
    expect(toRows(decomposed(fromRows([[-3]])).t)).toEqual([[-3]]);
    expect(decomposed(identity(4))).toEqual({ q: identity(4), t: identity(4) });
  });
});
