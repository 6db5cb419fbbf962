import { describe, expect, it } from 'vitest';
import { integerDeterminant } from './integerDeterminant.ts';
import { createRng } from './rng.ts';
import { randomIntegers } from './testMatrices.ts';

/** By expansion along the first row, in BigInt. */
function expanded(rows: bigint[][]): bigint {
  if (rows.length === 0) return 1n;
  return rows[0].reduce((sum, entry, j) => {
    const minor = expanded(rows.slice(1).map((row) => row.filter((_, k) => k !== j)));
    return sum + (j % 2 === 0 ? entry : -entry) * minor;
  }, 0n);
}

describe('integerDeterminant', () => {
  it('is the BigInt determinant, or NaN where doubles could not hold the way there', () => {
    const rng = createRng(1);
    let told = 0;
    for (let n = 1; n <= 6; n++) {
      for (const size of [1, 9, 1000]) {
        for (let k = 0; k < 10; k++) {
          const a = randomIntegers(rng, n, n, size);
          const rows = Array.from({ length: n }, (_, i) =>
            Array.from({ length: n }, (__, j) => BigInt(a.data[i + j * n])),
          );
          const det = integerDeterminant(a.data.slice(), n);
          if (Number.isNaN(det)) continue;
          told++;
          expect(BigInt(det), `${rows.join('; ')}`).toBe(expanded(rows));
        }
      }
    }
    expect(told).toBeGreaterThan(130);
  });

  it('finds pivots below zeros', () => {
    expect(integerDeterminant(Float64Array.of(0, 0, 2, 3, 0, 0, 0, 5, 0), 3)).toBe(30);
    expect(integerDeterminant(Float64Array.of(0, 1, 1, 0), 2)).toBe(-1);
  });

  it('gives up on fractions and large numbers', () => {
    expect(integerDeterminant(Float64Array.of(0.5), 1)).toBe(NaN);
    expect(integerDeterminant(Float64Array.of(Infinity), 1)).toBe(NaN);
    expect(integerDeterminant(Float64Array.of(2 ** 53), 1)).toBe(NaN);
    expect(integerDeterminant(Float64Array.of(2 ** 30, 1, 1, 2 ** 30), 2)).toBe(NaN);
  });
});
