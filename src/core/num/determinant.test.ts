import { describe, expect, it } from 'vitest';
import { determinant, inverse, logDeterminant, logDeterminantOf } from './lu.ts';
import { fromRows, matrix, multiply, type Matrix } from './matrix.ts';
import { createRng } from './rng.ts';
import { build, hilbert, kahan, normF, notFinite, randomMatrix, scaleBy } from './testMatrices.ts';

const EPS = Number.EPSILON;

const permutation = (order: number[]): Matrix =>
  build(order.length, order.length, (i, j) => (order[i] === j ? 1 : 0));

describe('determinant', () => {
  it('is exact for small integers', () => {
    expect(
      determinant(
        fromRows([
          [1, 2],
          [3, 4],
        ]),
      ),
    ).toBe(-2);
    expect(
      determinant(
        fromRows([
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ]),
      ),
    ).toBe(0);
    expect(determinant(matrix(3, 3))).toBe(0);
    expect(determinant(matrix(0, 0))).toBe(1);
    expect(determinant(permutation([1, 2, 3, 4, 0]))).toBe(1);
    expect(determinant(permutation([1, 0, 2, 3]))).toBe(-1);
  });

  it('multiplies', () => {
    const rng = createRng(6);
    for (let n = 1; n <= 10; n++) {
      for (let k = 0; k < 20; k++) {
        const a = randomMatrix(rng, n);
        const b = randomMatrix(rng, n);
        const product = determinant(a) * determinant(b);
        // The condition of det A is ‖A‖‖A⁻¹‖.
        const condition = normF(a) * normF(inverse(a)) * normF(b) * normF(inverse(b));
        const error = Math.abs(determinant(multiply(a, b)) - product);
        expect(error).toBeLessThanOrEqual(n * EPS * condition * Math.abs(product));
      }
    }
  });

  it('has known values on ill-conditioned matrices', () => {
    // Pivots multiply: det of a Kahan matrix is the product of its diagonal.
    const s = Math.sin(1.2);
    expect(determinant(kahan(25)) / s ** 300).toBeCloseTo(1, 11);
    // 1/det H_n = 1, 12, 2160, 6048000, 266716800000, … (OEIS A005249).
    [1, 12, 2160, 6048000, 266716800000].forEach((value, k) => {
      expect(Math.abs(determinant(hilbert(k + 1)) * value - 1)).toBeLessThan(
        EPS * Math.exp(3.5 * (k + 1)),
      );
    });
  });

  it('takes no detour outside the doubles', () => {
    const diagonal = (values: number[]): Matrix =>
      build(values.length, values.length, (i, j) => (i === j ? values[i] : 0));
    expect(determinant(diagonal([1e200, 1e200, 1e-200, 1e-200]))).toBeCloseTo(1, 13);
    expect(determinant(diagonal([1e-200, 1e-200, 1e200, 1e200]))).toBeCloseTo(1, 13);
    expect(determinant(diagonal([1e200, -1e200]))).toBe(-Infinity);
    expect(determinant(diagonal([1e-200, -1e-200]))).toBe(-0);
    expect(
      determinant(
        fromRows([
          [1.5e308, 1.5e308],
          [-1.5e308, 1.5e308],
        ]),
      ),
    ).toBe(Infinity);
  });

  it('scales with the n-th power', () => {
    const a = randomMatrix(createRng(7), 2);
    expect(determinant(scaleBy(a, 1e150)) / 1e300).toBeCloseTo(determinant(a), 13);
    expect(determinant(scaleBy(a, 1e-150)) * 1e300).toBeCloseTo(determinant(a), 13);
  });

  it('is NaN when an entry is not finite', () => {
    for (const x of notFinite)
      expect(
        determinant(
          fromRows([
            [1, 2],
            [x, 4],
          ]),
        ),
      ).toBe(NaN);
  });
});

describe('logDeterminant', () => {
  it('is log |det| and its sign', () => {
    const rng = createRng(8);
    for (let n = 1; n <= 10; n++) {
      const a = randomMatrix(rng, n);
      const { sign, logAbs } = logDeterminant(a);
      expect(sign).toBe(Math.sign(determinant(a)));
      expect(logAbs).toBeCloseTo(Math.log(Math.abs(determinant(a))), 13);
    }
  });

  it('goes on where det over- or underflows', () => {
    const a = randomMatrix(createRng(9), 60);
    const { sign, logAbs } = logDeterminant(a);
    for (const power of [-900, -20, 20, 900]) {
      const scaled = logDeterminant(scaleBy(a, 2 ** power));
      expect(determinant(scaleBy(a, 2 ** power))).toBe(power < 0 ? sign * 0 : sign * Infinity);
      expect(scaled.sign).toBe(sign);
      const expected = logAbs + 60 * power * Math.LN2;
      expect(Math.abs(scaled.logAbs - expected)).toBeLessThan(4 * EPS * Math.abs(expected));
    }
  });

  it('keeps its digits where det is near 1', () => {
    const a = fromRows([
      [1e200, 0, 0],
      [0, 1e-200, 0],
      [0, 0, 1 + 1e-10],
    ]);
    expect(Math.abs(logDeterminant(a).logAbs - 1e-10)).toBeLessThan(1e-15);
  });

  it('has its own word for singular and non-finite', () => {
    expect(logDeterminant(matrix(3, 3))).toEqual({ sign: 0, logAbs: -Infinity });
    expect(
      logDeterminant(
        fromRows([
          [1, NaN],
          [0, 1],
        ]),
      ),
    ).toEqual({ sign: NaN, logAbs: NaN });
    expect(logDeterminantOf(new Float64Array(4), 2)).toBe(-Infinity);
    expect(logDeterminantOf(Float64Array.of(1, 0, 0, NaN), 2)).toBe(NaN);
  });
});
