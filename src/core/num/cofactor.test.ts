import { describe, expect, it } from 'vitest';
import { cofactor, cofactorInto } from './cofactor.ts';
import { determinant, inverse } from './lu.ts';
import { fromRows, identity, matrix, multiply, toRows, transpose, type Matrix } from './matrix.ts';
import { createRng } from './rng.ts';
import {
  build,
  hardSquares,
  minus,
  normF,
  notFinite,
  randomIntegers,
  randomMatrix,
  scaleBy,
  withEntry,
  withSingularValues,
} from './testMatrices.ts';

const EPS = Number.EPSILON;

/** By the definition: minors with signs. */
const byMinors = (a: Matrix): Matrix =>
  build(a.rows, a.rows, (i, j) => {
    const rows = toRows(a)
      .filter((_, r) => r !== i)
      .map((row) => row.filter((_, c) => c !== j));
    return ((i + j) % 2 === 0 ? 1 : -1) * (a.rows === 1 ? 1 : determinant(fromRows(rows)));
  });

/**
 * cof of a matrix within ε‖A‖ of A differs by as much as products of n − 2 singular values weigh; ‖A‖^(n−1)
 * bounds that for every A.
 */
const bound = (a: Matrix): number => 4 * a.rows * EPS * normF(a) ** (a.rows - 1);

describe('cofactor', () => {
  it('is the matrix of signed minors', () => {
    const rng = createRng(1);
    for (let n = 1; n <= 8; n++) {
      for (let k = 0; k < 10; k++) {
        const a = randomMatrix(rng, n);
        expect(normF(minus(cofactor(a), byMinors(a)))).toBeLessThan(bound(a));
      }
    }
    for (const [name, hard] of hardSquares(rng)) {
      if (hard.rows > 12) continue;
      const a = scaleBy(hard, 1 / normF(hard));
      expect(normF(minus(cofactor(a), byMinors(a))), name).toBeLessThanOrEqual(bound(a));
    }
  });

  it('is det(A)·A⁻ᵀ where A is regular, to the condition of A', () => {
    const rng = createRng(2);
    for (let n = 1; n <= 10; n++) {
      const a = randomMatrix(rng, n);
      const x = inverse(a);
      const expected = scaleBy(transpose(x), determinant(a));
      const error = normF(minus(cofactor(a), expected)) / normF(expected);
      expect(error).toBeLessThan(4 * n * EPS * normF(a) * normF(x));
    }
  });

  it('is finite and right for singular matrices', () => {
    const rng = createRng(3);
    for (let n = 2; n <= 9; n++) {
      // Rank n − 1: of rank one, and A·cof(A)ᵀ = det(A)·I = 0.
      const values = Array.from({ length: n - 1 }, (_, k) => 1 + k / n);
      const a = withSingularValues(rng, n, n, values);
      const c = cofactor(a);
      expect(normF(c) / values.reduce((p, x) => p * x, 1)).toBeCloseTo(1, 13);
      expect(normF(multiply(a, transpose(c)))).toBeLessThan(10 * bound(a));
      expect(normF(minus(c, byMinors(a)))).toBeLessThan(bound(a));
      // Lower rank: zero.
      const lower = withSingularValues(rng, n, n, values.slice(1));
      if (n > 2) expect(normF(cofactor(lower))).toBeLessThan(bound(lower));
    }
    for (let n = 2; n <= 6; n++) expect(cofactor(matrix(n, n))).toEqual(matrix(n, n));
    expect(toRows(cofactor(matrix(1, 1)))).toEqual([[1]]);
  });

  it('multiplies, like the determinant', () => {
    const rng = createRng(4);
    for (let n = 1; n <= 7; n++) {
      const a = randomMatrix(rng, n);
      const b = randomMatrix(rng, n);
      const error = normF(minus(cofactor(multiply(a, b)), multiply(cofactor(a), cofactor(b))));
      expect(error).toBeLessThan(20 * n * EPS * (normF(a) * normF(b)) ** (n - 1));
    }
  });

  it('is the derivative of the determinant, which is linear in every entry', () => {
    const rng = createRng(5);
    for (let n = 1; n <= 6; n++) {
      const a = randomMatrix(rng, n);
      const c = cofactor(a);
      for (let k = 0; k < n * n; k++) {
        const up = determinant(withEntry(a, k, a.data[k] + 1));
        const down = determinant(withEntry(a, k, a.data[k] - 1));
        expect(c.data[k]).toBeCloseTo((up - down) / 2, 12);
      }
    }
  });

  it('is exact for small integers', () => {
    const rng = createRng(6);
    for (let n = 1; n <= 6; n++) {
      for (let k = 0; k < 20; k++) {
        const a = randomIntegers(rng, n, n, 5);
        expect(normF(minus(cofactor(a), byMinors(a))), `${a.data.join()}`).toBe(0);
      }
    }
    expect(
      toRows(
        cofactor(
          fromRows([
            [1, 2],
            [3, 4],
          ]),
        ),
      ),
    ).toEqual([
      [4, -3],
      [-2, 1],
    ]);
    expect(cofactor(identity(5))).toEqual(identity(5));
    const tilted = build(5, 5, (i, j) => (i === j ? 2 : i === 0 ? 1 : 0));
    expect(cofactor(tilted).data.some((x) => Object.is(x, -0))).toBe(false);
  });

  it('scales with the power n − 1, and takes no detour outside the doubles', () => {
    const rng = createRng(7);
    for (const [n, factor] of [
      [2, 1e150],
      [2, 1e-150],
      [3, 1e150],
      [3, 1e-150],
      [5, 1e70],
      [5, 1e-70],
    ]) {
      const a = randomMatrix(rng, n);
      const scaled = scaleBy(cofactor(scaleBy(a, factor)), 1 / factor ** (n - 1));
      expect(normF(minus(scaled, cofactor(a)))).toBeLessThan(bound(a));
    }
    const spread = (values: number[]): Matrix =>
      build(values.length, values.length, (i, j) => (i === j ? values[i] : 0));
    const c = cofactor(spread([1e120, 1e-120, 1e120, 1e-120]));
    [1e-120, 1e120, 1e-120, 1e120].forEach((x, k) => expect(c.data[5 * k] / x).toBeCloseTo(1, 13));
    const inside = cofactor(
      fromRows([
        [2e200, 1e200, 0],
        [1e200, 2e200, 0],
        [0, 0, 1e-60],
      ]),
    );
    expect(inside.data[8]).toBe(Infinity);
    expect(inside.data[0] / 2e140).toBeCloseTo(1, 13);
    // (1e180)² in the corner alone is beyond; the 1e180·1e-60 of the others is not.
    const three = cofactor(spread([1e180, 1e180, 1e-60]));
    expect(three.data[8]).toBe(Infinity);
    expect(three.data[0] / 1e120).toBeCloseTo(1, 13);
  });

  it('is NaN throughout when an entry is not finite', () => {
    for (let n = 1; n <= 4; n++) {
      for (const x of notFinite) {
        const c = cofactor(withEntry(identity(n), n * n - 1, x));
        expect([...c.data]).toEqual(new Array(n * n).fill(NaN));
      }
    }
  });

  it('has a kernel that reads and writes its n² numbers only', () => {
    const rng = createRng(8);
    for (let n = 1; n <= 5; n++) {
      const a = randomMatrix(rng, n);
      const out = new Float64Array(n * n + 1).fill(7);
      cofactorInto(out, Float64Array.of(...a.data, NaN), n);
      expect([...out]).toEqual([...cofactor(a).data, 7]);
    }
  });
});
