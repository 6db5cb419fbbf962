import { describe, expect, it } from 'vitest';
import { createNormal, definiteness, gaussianSymmetric } from './gaussianEnsemble.ts';
import { fromRows } from './matrix.ts';
import { createRng } from './rng.ts';
import { symmetricEigen } from './symmetricEigen.ts';

const many = 4000;
const normals = (seed: number) => createNormal(createRng(seed));

/** The share of matrices with eigenvalues of both signs. */
function saddleShare(n: number, seed: number): number {
  const normal = normals(seed);
  let saddles = 0;
  for (let k = 0; k < many; k++) if (definiteness(gaussianSymmetric(n, normal)) === 0) saddles++;
  return saddles / many;
}

describe('the Gaussian orthogonal ensemble', () => {
  it('has entries of mean 0 and of variance 1 beside the diagonal, 2 on it', () => {
    const normal = normals(5);
    const all = Array.from({ length: many }, () => gaussianSymmetric(2, normal).data);
    const mean = (of: (a: Float64Array) => number) => all.reduce((s, a) => s + of(a), 0) / many;
    expect(Math.abs(mean((a) => a[0]))).toBeLessThan(0.1);
    expect(Math.abs(mean((a) => a[1]))).toBeLessThan(0.07);
    expect(mean((a) => a[0] ** 2)).toBeCloseTo(2, 0);
    expect(Math.abs(mean((a) => a[1] ** 2) - 1)).toBeLessThan(0.1);
    expect(Math.abs(mean((a) => a[0] * a[3]))).toBeLessThan(0.15);
    expect(all.every((a) => a[1] === a[2])).toBe(true);
  });

  // Both eigenvalues of one sign: 1 − 1/√2. All three: (π − 2√2)/(2π).
  it.each([
    [1, 0],
    [2, Math.SQRT1_2],
    [3, 1 - (Math.PI - 2 * Math.SQRT2) / (2 * Math.PI)],
  ])('n = %d: saddles are as often as the exact density says', (n, exact) => {
    const spread = Math.sqrt((exact * (1 - exact)) / many);
    for (const seed of [1, 2, 3]) {
      expect(Math.abs(saddleShare(n, seed) - exact)).toBeLessThanOrEqual(3.5 * spread);
    }
  });

  it('n = 5 and more: hardly ever anything but a saddle', () => {
    expect(saddleShare(5, 1)).toBeGreaterThan(0.998);
    expect(saddleShare(8, 1)).toBe(1);
  });

  it('has its eigenvalues on a half circle of radius 2√n', () => {
    const n = 80;
    const { values } = symmetricEigen(gaussianSymmetric(n, normals(9)).data, n);
    const scaled = Array.from(values, (v) => v / Math.sqrt(n));
    expect(Math.max(...scaled.map(Math.abs))).toBeLessThan(2.3);
    // Half of the mass of the half circle lies within 0.808 of the middle.
    const inner = scaled.filter((v) => Math.abs(v) < 0.808).length / n;
    expect(Math.abs(inner - 0.5)).toBeLessThan(0.08);
  });
});

it('definiteness agrees with the eigenvalues', () => {
  const normal = normals(3);
  for (let k = 0; k < 200; k++) {
    const a = gaussianSymmetric(2, normal);
    const [low, high] = symmetricEigen(a.data, 2).values;
    expect(definiteness(a)).toBe(low > 0 ? 1 : high < 0 ? -1 : 0);
  }
  expect(
    definiteness(
      fromRows([
        [0, 0],
        [0, 1],
      ]),
    ),
  ).toBe(0);
});
