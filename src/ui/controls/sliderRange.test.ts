import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { etaRange, parameterRange } from './sliderRange.ts';

describe('the track of the step size', () => {
  it('keeps the limit in sight, with room to cross it', () => {
    expect(etaRange(0.08, 0.05)).toEqual({ min: 0, max: 0.1, step: 0.001 });
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e6, noNaN: true }), (limit) => {
        const { max } = etaRange(limit, limit / 2);
        expect(max).toBeGreaterThanOrEqual(1.24 * limit);
        expect(max).toBeLessThanOrEqual(2.6 * limit);
      }),
      { seed: 3 },
    );
  });
  it('is long enough for its value, with or without a limit', () => {
    expect(etaRange(0.08, 0.5).max).toBeGreaterThanOrEqual(0.5);
    expect(etaRange(NaN, 0.05).max).toBeGreaterThan(0.05);
    expect(etaRange(NaN, 0).max).toBeGreaterThan(0);
  });
});

describe('the track of a parameter', () => {
  it.each([0, 1, 25, -3, 1e-6, -1e5])('holds %f', (value) => {
    const { min, max, step } = parameterRange(value);
    expect(min <= value && value <= max && step > 0).toBe(true);
  });
});
