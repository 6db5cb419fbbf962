import { expect, it } from 'vitest';
import { fromScaled, product } from './product.ts';
import { createRng } from './rng.ts';

const times = (...factors: number[]): number =>
  fromScaled(product(Float64Array.from(factors), factors.length));

it('is the product, wherever it wanders on the way', () => {
  expect(times(2, 3, 7)).toBe(42);
  expect(times()).toBe(1);
  expect(times(1e200, 0, 1e200)).toBe(0);
  for (const order of [
    [300, 300, -300, -300],
    [-300, 300, 300, -300],
    [-300, -300, 300, 300],
  ]) {
    expect(times(...order.map((e) => 2 ** e * 1.5))).toBe(1.5 ** 4);
    expect(times(...order.map((e) => 2 ** (3 * e) * 1.5))).toBe(1.5 ** 4);
  }
  expect(times(5e-324, 2 ** 1000, 2 ** 74)).toBe(1);
  expect(times(1e300, 1e300)).toBe(Infinity);
  expect(times(1e-300, -1e-300)).toBe(-0);
});

it('takes a stride', () => {
  expect(product(Float64Array.of(9, 2, 9, 3, 9, 5), 3, 1, 2).mantissa).toBe(30);
});

it('agrees with the sum of logarithms far outside the doubles', () => {
  const rng = createRng(1);
  const factors = Float64Array.from({ length: 400 }, () => 10 ** rng.uniform(-300, 20));
  const { mantissa, exponent } = product(factors, 400);
  const logs = factors.reduce((sum, x) => sum + Math.log2(x), 0);
  expect(Math.abs(Math.log2(mantissa) + exponent - logs)).toBeLessThan(1e-12 * Math.abs(logs));
});

it('fromScaled rounds once into the subnormals', () => {
  expect(fromScaled({ mantissa: 1.5, exponent: -1074 })).toBe(1e-323);
  expect(fromScaled({ mantissa: 1.25 * 2 ** 400, exponent: -1474 })).toBe(5e-324);
  expect(fromScaled({ mantissa: 2 ** -500, exponent: 1500 })).toBe(2 ** 1000);
});
