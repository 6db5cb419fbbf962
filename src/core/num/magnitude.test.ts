import { expect, it } from 'vitest';
import { allFinite, binaryExponent, norm2 } from './magnitude.ts';

it('norm2 is right at every scale, also where squares are not doubles', () => {
  for (const scale of [5e-324 * 2 ** 60, 1e-300, 1e-150, 1, 1e150, 1e300]) {
    const data = Float64Array.of(NaN, 3 * scale, 4 * scale, NaN);
    expect(norm2(data, 1, 3) / scale).toBeCloseTo(5, 14);
  }
  expect(norm2(new Float64Array(3), 0, 3)).toBe(0);
  expect(norm2(Float64Array.of(1e-200, 1e200), 0, 2)).toBe(1e200);
});

it('binaryExponent is within a factor of 2 of the largest, and its power divides', () => {
  for (const size of [5e-324, 1e-310, 1e-200, 0.3, 1, 8, 1e200, Number.MAX_VALUE]) {
    const exponent = binaryExponent(Float64Array.of(size / 2, -size, 0));
    expect(Number.isFinite(2 ** -exponent)).toBe(true);
    expect(size / 2 ** exponent).toBeLessThan(2.001);
    if (size > 1e-300) expect(size / 2 ** exponent).toBeGreaterThan(0.999);
  }
  expect(binaryExponent(new Float64Array(2))).toBe(0);
});

it('allFinite', () => {
  expect(allFinite(Float64Array.of(0, 1e308))).toBe(true);
  for (const x of [NaN, Infinity, -Infinity]) expect(allFinite(Float64Array.of(1, x))).toBe(false);
});
