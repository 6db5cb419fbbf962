import { describe, expect, it } from 'vitest';
import { looksLikePair, readPair } from './typedPair.ts';

describe('readPair', () => {
  it.each([
    ['-1.2, 1', -1.2, 1],
    ['(−1.2, 1)', -1.2, 1],
    ['[3,4]', 3, 4],
    ['-1,2; 1', -1.2, 1],
    ['-1,2 0,5', -1.2, 0.5],
    ['1e-3 2', 0.001, 2],
  ])('reads %s', (text, x, y) => {
    expect(readPair(text)).toEqual([x, y]);
  });

  it.each(['', '3', 'x, y', '1, 2, 3', '(1, 2'])('does not read %s', (text) => {
    expect(readPair(text)).toBeNull();
  });

  it('leaves a decimal comma to the single number', () => {
    expect(looksLikePair('1,5')).toBe(false);
    expect(looksLikePair('1, 5')).toBe(true);
  });
});
