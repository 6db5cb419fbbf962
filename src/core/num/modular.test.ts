import { describe, expect, it } from 'vitest';
import {
  PRIME,
  addMod,
  fromNumber,
  inverseMod,
  mulMod,
  powMod,
  randomMod,
  subMod,
} from './modular.ts';
import { createRng } from './rng.ts';

const edges = [0n, 1n, 2n, 1n << 32n, (1n << 60n) - 1n, 1n << 60n, PRIME - 2n, PRIME - 1n];
const draws = (seed: number, count: number): bigint[] => {
  const rng = createRng(seed);
  return [...edges, ...Array.from({ length: count }, () => randomMod(rng))];
};
const reduce = (x: bigint): bigint => ((x % PRIME) + PRIME) % PRIME;

describe('arithmetic modulo 2^61 − 1', () => {
  it('has the prime', () => {
    expect(PRIME).toBe(2n ** 61n - 1n);
  });

  it('adds, subtracts and multiplies as integers do', () => {
    for (const a of draws(1, 30)) {
      for (const b of draws(2, 30)) {
        expect(addMod(a, b)).toBe(reduce(a + b));
        expect(subMod(a, b)).toBe(reduce(a - b));
        expect(mulMod(a, b)).toBe(reduce(a * b));
      }
    }
  });

  it('inverts everything but 0', () => {
    for (const a of draws(3, 60)) {
      const inverse = inverseMod(a);
      if (a === 0n) expect(inverse).toBeNull();
      else expect(mulMod(a, inverse ?? 0n)).toBe(1n);
    }
  });

  it('raises to whole powers', () => {
    for (const a of draws(4, 10)) {
      let power = 1n;
      for (let k = 0; k < 20; k++) {
        expect(powMod(a, k)).toBe(power);
        if (a !== 0n) expect(mulMod(powMod(a, -k) ?? 0n, power)).toBe(1n);
        power = reduce(power * a);
      }
    }
    expect(powMod(0n, 0)).toBe(1n);
    expect(powMod(0n, -1)).toBeNull();
    expect(powMod(3n, 2 ** 53 - 1)).toBe(reduce(modularPower(3n, 2n ** 53n - 1n)));
    expect(() => powMod(2n, 0.5)).toThrow(RangeError);
  });

  /** Left to right, so that it is another algorithm than the one it checks. */
  function modularPower(a: bigint, e: bigint): bigint {
    return [...e.toString(2)].reduce((p, bit) => reduce(p * p * (bit === '1' ? a : 1n)), 1n);
  }
});

describe('fromNumber', () => {
  /** x = numerator / denominator, from the digits of the double in base 2. */
  const rational = (x: number): [bigint, bigint] => {
    const [whole, fraction = ''] = Math.abs(x).toString(2).split('.');
    const numerator = BigInt(`0b${whole}${fraction}`);
    return [x < 0 ? -numerator : numerator, 2n ** BigInt(fraction.length)];
  };

  it('is the rational number that the double is', () => {
    const rng = createRng(5);
    const numbers = [
      0,
      -0,
      1,
      -1,
      0.5,
      0.1,
      -0.3,
      3.25,
      2 ** 53,
      2 ** 61,
      2 ** 61 + 2 ** 10,
      2 ** 200,
      5e-324,
    ];
    numbers.push(
      2 ** -61,
      2 ** -122,
      2 ** -1022,
      Number.MAX_VALUE,
      -Number.MAX_VALUE,
      Number.MIN_VALUE * 3,
    );
    for (let k = 0; k < 200; k++) numbers.push(rng.uniform(-1, 1) * 10 ** rng.uniform(-18, 18));
    for (const x of numbers) {
      const [numerator, denominator] = rational(x);
      const residue = fromNumber(x);
      expect(residue >= 0n && residue < PRIME, `${x}`).toBe(true);
      expect(mulMod(residue, reduce(denominator)), `${x}`).toBe(reduce(numerator));
    }
  });

  it('keeps sums and products of doubles that are exact', () => {
    expect(mulMod(fromNumber(0.1), 10n)).not.toBe(1n);
    expect(mulMod(fromNumber(0.125), 8n)).toBe(1n);
    const rng = createRng(6);
    for (let k = 0; k < 100; k++) {
      const x = (rng.below(2 ** 26) - 2 ** 25) / 2 ** rng.below(60);
      const y = (rng.below(2 ** 26) - 2 ** 25) / 2 ** rng.below(60);
      expect(fromNumber(x * y)).toBe(mulMod(fromNumber(x), fromNumber(y)));
      expect(fromNumber(x + x / 2)).toBe(addMod(fromNumber(x), fromNumber(x / 2)));
    }
  });

  it('refuses what is no number', () => {
    for (const x of [NaN, Infinity, -Infinity]) expect(() => fromNumber(x)).toThrow(RangeError);
  });
});

describe('randomMod', () => {
  it('repeats by seed and fills the field evenly', () => {
    expect(draws(7, 5)).toEqual(draws(7, 5));
    expect(draws(7, 5)).not.toEqual(draws(8, 5));
    const rng = createRng(9);
    const high = new Array<number>(16).fill(0);
    const low = new Array<number>(16).fill(0);
    const count = 8000;
    for (let k = 0; k < count; k++) {
      const x = randomMod(rng);
      expect(x < PRIME).toBe(true);
      high[Number(x >> 57n)]++;
      low[Number(x & 15n)]++;
    }
    // χ² with 15 degrees of freedom: above 45 once in 10 000 seeds.
    for (const bins of [high, low]) {
      const mean = count / 16;
      expect(bins.reduce((sum, c) => sum + (c - mean) ** 2 / mean, 0)).toBeLessThan(45);
    }
  });

  it('rejects false identities and accepts true ones', () => {
    const rng = createRng(10);
    for (let k = 0; k < 50; k++) {
      const [x, y] = [randomMod(rng), randomMod(rng)];
      const square = mulMod(addMod(x, y), addMod(x, y));
      const parts = addMod(mulMod(x, x), mulMod(y, y));
      expect(square).toBe(addMod(parts, mulMod(2n, mulMod(x, y))));
      expect(square).not.toBe(addMod(parts, mulMod(x, y)));
    }
  });
});
