import { expect, it } from 'vitest';
import { fitSlope } from './fitSlope.ts';

it('is the slope of a line, and of the nearest line to points beside one', () => {
  expect(fitSlope([0, 1, 2], [5, 3, 1])).toBe(-2);
  // Normal equations by hand: mean x 1.5, Σ(x − x̄)² = 5, Σ(x − x̄)(y − ȳ) = 7.
  expect(fitSlope([0, 1, 2, 3], [1, 2, 4, 5])).toBeCloseTo(1.4, 12);
  expect(fitSlope([2], [1])).toBeNaN();
});
