import { describe, expect, it } from 'vitest';
import { niceBelow, roundSignificant } from './niceNumber.ts';

describe('niceBelow', () => {
  it.each([
    [1, 1],
    [1.9, 1],
    [2, 2],
    [4.99, 2],
    [5, 5],
    [9.99, 5],
    [10, 10],
    [0.3, 0.2],
    [0.07, 0.05],
    [0.49999999999999994, 0.5],
    [123456, 100000],
    [1000, 1000],
    [0.001, 0.001],
  ])('of %d is %d', (x, nice) => expect(niceBelow(x)).toBe(nice));

  it('keeps every 1, 2, 5 × 10ᵏ, and goes down from just below it', () => {
    const ladder: number[] = [];
    for (let k = -300; k <= 300; k++) for (const m of [1, 2, 5]) ladder.push(Number(`${m}e${k}`));
    ladder.forEach((x, i) => {
      expect(niceBelow(x)).toBe(x);
      expect(niceBelow(x * 1.5)).toBe(x);
      if (i > 0) expect(niceBelow(x * (1 - 1e-9))).toBe(ladder[i - 1]);
    });
  });
});

describe('roundSignificant', () => {
  it.each([
    [123456, 3, 123000],
    [-0.00123456, 2, -0.0012],
    [0, 3, 0],
    [Infinity, 2, Infinity],
    [NaN, 2, NaN],
    [9.99, 2, 10],
  ])('of %d to %d digits is %d', (x, digits, want) => {
    expect(roundSignificant(x, digits)).toBe(want);
  });
});
