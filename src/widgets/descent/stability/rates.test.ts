import { describe, expect, it } from 'vitest';
import { factorText, rateMeaning, stepsPerDigit } from './rates.ts';

describe('rates in words', () => {
  it('counts the steps of one decimal digit', () => {
    expect(0.9 ** stepsPerDigit(0.9)).toBeCloseTo(0.1, 12);
    expect(stepsPerDigit(1)).toBe(Infinity);
    expect(stepsPerDigit(1.2)).toBe(Infinity);
    expect(stepsPerDigit(0)).toBe(0);
  });

  it.each([
    [0.9, 'one digit takes 22 steps'],
    [2 / 3, 'one digit takes 5.7 steps'],
    [0.05, 'each step gives 1.3 digits'],
    [0, 'the error is gone almost at once'],
    [1, 'the error keeps its size'],
    [1.125, 'the error doubles every 5.9 steps'],
    [3, 'the error grows 3-fold in each step'],
    [NaN, 'no rate'],
  ])('%f: %s', (rate, words) => {
    expect(rateMeaning(rate)).toBe(words);
  });

  it.each([
    [-0.75, '−0.75'],
    [-1.125, '−1.125'],
    [0.9961, '0.9961'],
    [0.99975, '0.99975'],
    [1 + 1e-12, '1'],
    [-1, '−1'],
    [0, '0'],
  ])('%f reads %s', (factor, text) => {
    expect(factorText(factor)).toBe(text);
  });
});
