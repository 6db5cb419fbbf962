import { describe, expect, it } from 'vitest';
import { integerDeterminant } from './integerDeterminant.ts';
import { determinant } from './lu.ts';
import { fromRows, identity, matrix, multiply, type Matrix } from './matrix.ts';
import { PRIME, fromNumber, inverseMod, mulMod, randomMod } from './modular.ts';
import {
  modularDeterminant,
  modularInverse,
  modularMatrix,
  modularProduct,
  modularSolve,
  type ModularMatrix,
} from './modularMatrix.ts';
import { createRng } from './rng.ts';
import { randomIntegers, randomMatrix } from './testMatrices.ts';

const random = (seed: number, rows: number, cols = rows): ModularMatrix => {
  const rng = createRng(seed);
  return { rows, cols, data: Array.from({ length: rows * cols }, () => randomMod(rng)) };
};
const one = (n: number): ModularMatrix => modularMatrix(identity(n));

/** Over the rationals: every double is one, so scaling by 2^60 makes BigInts; expansion by rows. */
function exactDeterminant(a: Matrix): bigint {
  const n = a.rows;
  const expand = (rows: bigint[][]): bigint =>
    rows.length === 0
      ? 1n
      : rows[0].reduce((sum, x, j) => {
          const rest = rows.slice(1).map((row) => row.filter((_, k) => k !== j));
          return sum + (j % 2 ? -x : x) * expand(rest);
        }, 0n);
  const scaled = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => BigInt(a.data[i + j * n] * 2 ** 60)),
  );
  const residue = ((expand(scaled) % PRIME) + PRIME) % PRIME;
  return mulMod(residue, fromNumber(2 ** (-60 * n)));
}

describe('matrices modulo 2^61 − 1', () => {
  it('multiply as integer matrices do', () => {
    const rng = createRng(1);
    const a = randomIntegers(rng, 3, 5, 1000);
    const b = randomIntegers(rng, 5, 2, 1000);
    expect(modularProduct(modularMatrix(a), modularMatrix(b))).toEqual(
      modularMatrix(multiply(a, b)),
    );
    expect(() => modularProduct(modularMatrix(a), modularMatrix(a))).toThrow(RangeError);
    // Sums of large residues are reduced in the end.
    const large: ModularMatrix = { rows: 1, cols: 9, data: new Array<bigint>(9).fill(PRIME - 1n) };
    expect(modularProduct(large, { ...large, rows: 9, cols: 1 }).data).toEqual([9n]);
  });

  it('have the determinant of rational matrices', () => {
    const rng = createRng(2);
    for (let n = 1; n <= 5; n++) {
      // 32-bit fractions: exact in doubles.
      const a = randomMatrix(rng, n);
      expect(modularDeterminant(modularMatrix(a))).toBe(exactDeterminant(a));
    }
  });

  it('have the determinant that floats find for integers', () => {
    const rng = createRng(3);
    for (let n = 1; n <= 7; n++) {
      for (let k = 0; k < 10; k++) {
        const a = randomIntegers(rng, n, n, 4);
        const found = modularDeterminant(modularMatrix(a));
        expect(found).toBe(fromNumber(Math.round(determinant(a))));
        const exact = integerDeterminant(a.data.slice(), n);
        if (!Number.isNaN(exact)) expect(found).toBe(fromNumber(exact));
      }
    }
    expect(
      modularDeterminant(
        modularMatrix(
          fromRows([
            [0, 1],
            [1, 0],
          ]),
        ),
      ),
    ).toBe(PRIME - 1n);
    expect(modularDeterminant(modularMatrix(matrix(0, 0)))).toBe(1n);
  });

  it('obey det(AB) = det A · det B and det A⁻¹ = 1 / det A', () => {
    for (let n = 1; n <= 8; n++) {
      const [a, b] = [random(10 + n, n), random(20 + n, n)];
      const product = mulMod(modularDeterminant(a), modularDeterminant(b));
      expect(modularDeterminant(modularProduct(a, b))).toBe(product);
      const inverse = modularInverse(a) ?? a;
      expect(modularDeterminant(inverse)).toBe(inverseMod(modularDeterminant(a)));
    }
  });

  it('have inverses on both sides, and solutions', () => {
    for (let n = 1; n <= 10; n++) {
      const a = random(30 + n, n);
      const inverse = modularInverse(a) ?? a;
      expect(modularProduct(a, inverse)).toEqual(one(n));
      expect(modularProduct(inverse, a)).toEqual(one(n));
      const b = random(40 + n, n, 3);
      const x = modularSolve(a, b) ?? b;
      expect(modularProduct(a, x)).toEqual(b);
      expect([x.rows, x.cols]).toEqual([n, 3]);
    }
  });

  it('find pivots below zeros', () => {
    const a = modularMatrix(
      fromRows([
        [0, 2, 0],
        [0, 0, 3],
        [5, 0, 0],
      ]),
    );
    expect(modularDeterminant(a)).toBe(30n);
    expect(modularProduct(a, modularInverse(a) ?? a)).toEqual(one(3));
  });

  it('say null and 0 when singular, exactly', () => {
    const rng = createRng(4);
    for (let n = 2; n <= 6; n++) {
      const low = multiply(randomIntegers(rng, n, n - 1, 99), randomIntegers(rng, n - 1, n, 99));
      const a = modularMatrix(low);
      expect(modularDeterminant(a)).toBe(0n);
      expect(modularInverse(a)).toBeNull();
      expect(modularSolve(a, one(n))).toBeNull();
    }
    expect(modularInverse(modularMatrix(matrix(1, 1)))).toBeNull();
    // Singular only modulo p: 2^61 − 1 is 0 here.
    expect(modularInverse({ rows: 1, cols: 1, data: [0n] })).toBeNull();
  });

  it('refuse shapes that are no system, and numbers that are none', () => {
    expect(() => modularDeterminant(modularMatrix(matrix(2, 3)))).toThrow(RangeError);
    expect(() => modularSolve(one(2), one(3))).toThrow(RangeError);
    expect(() => modularMatrix(fromRows([[Infinity]]))).toThrow(RangeError);
  });
});
