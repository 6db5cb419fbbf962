import { describe, expect, it } from 'vitest';
import { readConstant } from './typedConstant.ts';

describe('readConstant', () => {
  it.each([
    ['1/2', 0.5],
    ['pi/4', Math.PI / 4],
    ['2e-3', 0.002],
    ['sqrt(2)', Math.SQRT2],
    ['-2^2', -4],
    ['π', Math.PI],
    ['exp(-1)', Math.exp(-1)],
  ])('reads %s', (text, value) => {
    expect(readConstant(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['1/0', 'At character 1: “1/0” has no value'],
    ['2 + log(-1)', 'At character 5:'],
    ['dot((1, 2), (3, 4))', 'Only numbers'],
    ['x/2', '“x” has no value here'],
    ['sqrt(2', 'At character 5:'],
    ['fast', 'At character 1:'],
    ['(1, 2)', 'At character 1:'],
    ['', 'At character 1:'],
  ])('refuses %s with its place', (text, start) => {
    const read = readConstant(text);
    expect(read.ok ? read.value : read.message).toContain(start);
  });

  it('offers no slider for an unknown name', () => {
    const read = readConstant('NaN');
    expect(read.ok ? '' : read.message).toBe(
      'At character 1: “NaN” is not a name here. Type a number such as 0.5, 1/2 or pi/4.',
    );
  });
});
