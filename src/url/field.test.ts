import { describe, expect, it } from 'vitest';
import { listField } from './field.ts';

describe('a list of numbers in a link', () => {
  const field = listField([1, 2], { most: 3, limit: 10 });

  it.each([
    ['1,2,3', [1, 2, 3]],
    ['(0.5, −1)', [0.5, -1]],
    ['', []],
    ['-0', [-0]],
  ])('%s is read to the bit', (text, value) => {
    expect(field.parse(text)).toEqual({ value });
  });

  it.each(['1,2,3,4', '1,,2', 'x', '1,2,'])('%s cannot be read', (text) => {
    expect(field.parse(text)).toBeNull();
  });

  it('moves what is too large to its bound, and says so', () => {
    expect(field.parse('1,99')).toMatchObject({ value: [1, 10] });
    expect(field.parse('1,99')?.notice).toContain('10');
    expect(listField([1], { most: 2, limit: 9, least: 1 }).parse('0.5')).toMatchObject({
      value: [1],
    });
  });

  it('refuses what its owner cannot use', () => {
    const rising = listField([0, 1], { most: 2, limit: 9, accepts: ([a, b]) => a < b });
    expect(rising.parse('2,1')).toBeNull();
    expect(rising.parse('1,2')).toEqual({ value: [1, 2] });
  });

  it('prints what it reads', () => {
    for (const value of [[], [0.1, -0], [1e-7, 3, 10]])
      expect(field.parse(field.print(value))).toEqual({ value });
    expect(field.equal([1, 2], [1, 2])).toBe(true);
    expect(field.equal([1], [1, 2])).toBe(false);
  });
});
