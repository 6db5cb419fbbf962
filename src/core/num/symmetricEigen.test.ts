import { describe, expect, it } from 'vitest';
import { createRng } from './rng.ts';
import { symmetricEigen } from './symmetricEigen.ts';

const largest = (a: ArrayLike<number>): number => Math.max(0, ...Array.from(a, Math.abs));

/** ‖AV − VΛ‖ and ‖VᵀV − I‖, largest entries, the first relative to A. */
function residuals(a: ArrayLike<number>, n: number): { residual: number; skew: number } {
  const { values, vectors: v } = symmetricEigen(a, n);
  const size = largest(a) || 1;
  let residual = 0;
  let skew = 0;
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      let sum = -(values[k] / size) * v[i * n + k];
      let inner = i === k ? -1 : 0;
      for (let j = 0; j < n; j++) {
        sum += (a[i * n + j] / size) * v[j * n + k];
        inner += v[j * n + i] * v[j * n + k];
      }
      residual = Math.max(residual, Math.abs(sum));
      skew = Math.max(skew, Math.abs(inner));
    }
  }
  for (let k = 1; k < n; k++) expect(values[k]).toBeGreaterThanOrEqual(values[k - 1]);
  return { residual, skew };
}

function expectExact(a: ArrayLike<number>, n: number): void {
  const { residual, skew } = residuals(a, n);
  expect(residual).toBeLessThan(1e-14 * (n + 2));
  expect(skew).toBeLessThan(1e-14 * (n + 2));
}

const symmetric = (n: number, entry: (i: number, j: number) => number): number[] => {
  const a = new Array<number>(n * n).fill(0);
  for (let i = 0; i < n; i++) for (let j = i; j < n; j++) a[i * n + j] = a[j * n + i] = entry(i, j);
  return a;
};

describe('AV = VΛ with V orthogonal', () => {
  it('for random matrices of every small size', () => {
    const rng = createRng(11);
    const runs = process.env.DEEP ? 400 : 12;
    for (let n = 1; n <= 10; n++) {
      for (let k = 0; k < runs; k++)
        expectExact(
          symmetric(n, () => rng.uniform(-5, 5)),
          n,
        );
    }
  });

  it('for graded matrices, entries over twenty powers of ten', () => {
    const rng = createRng(12);
    for (let k = 0; k < 60; k++) {
      const n = 2 + rng.below(5);
      expectExact(
        symmetric(n, (i, j) => 10 ** (-3 * (i + j)) * rng.uniform(-1, 1)),
        n,
      );
      expectExact(
        symmetric(n, () => 10 ** rng.uniform(-12, 8) * rng.uniform(-1, 1)),
        n,
      );
    }
  });

  it('for the Hilbert matrix, of condition number 1e16', () => {
    expectExact(
      symmetric(12, (i, j) => 1 / (i + j + 1)),
      12,
    );
  });

  it('for repeated and nearly repeated values', () => {
    expectExact(
      symmetric(6, (i, j) => (i === j ? 2 : 0)),
      6,
    );
    expectExact(
      symmetric(6, () => 1),
      6,
    );
    expectExact(
      symmetric(5, (i, j) => (i === j ? 1 + i * 1e-15 : 1e-15)),
      5,
    );
    expectExact(
      symmetric(4, () => 0),
      4,
    );
  });

  it('for traces that cancel, and for entries near both ends of the numbers', () => {
    expectExact([1, 1e-20, 1e-20, -1], 2);
    expectExact([0, 1, 1, 0], 2);
    expectExact([1, 1e-17, 1e-17, 1], 2);
    for (const scale of [1e-300, 1e-160, 1e150, 1e200, 1e307, 8e307]) {
      expectExact(
        [1, 1, 0.25, 1, -1, 0.5, 0.25, 0.5, 0.125].map((x) => x * scale),
        3,
      );
    }
  });
});

it('finds known values', () => {
  const { values, vectors } = symmetricEigen([2, 1, 1, 2], 2);
  expect(values[0]).toBeCloseTo(1, 14);
  expect(values[1]).toBeCloseTo(3, 14);
  expect(Math.abs(vectors[1])).toBeCloseTo(Math.SQRT1_2, 14);
  expect(vectors[1]).toBeCloseTo(vectors[3], 14);
  // A Rosenbrock Hessian at its minimum: trace 1002, determinant 400.
  const rosenbrock = symmetricEigen([802, -400, -400, 200], 2).values;
  expect(rosenbrock[0] * rosenbrock[1]).toBeCloseTo(400, 9);
  expect(rosenbrock[0] + rosenbrock[1]).toBeCloseTo(1002, 11);
});

it('uses the symmetric part only', () => {
  expect(symmetricEigen([1, 4, 0, 1], 2).values).toEqual(symmetricEigen([1, 2, 2, 1], 2).values);
});

it('answers NaN for anything that is not finite', () => {
  expect(Array.from(symmetricEigen([1, NaN, NaN, 1], 2).values)).toEqual([NaN, NaN]);
  expect(Array.from(symmetricEigen([Infinity, 0, 0, 1], 2).values)).toEqual([NaN, NaN]);
});
