import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../format.ts';
import { editableNumber, readNumber } from './typedNumber.ts';

describe('readNumber', () => {
  it.each([
    ['0.07', 0.07],
    [' 1e-3 ', 0.001],
    ['0,07', 0.07],
    ['.5', 0.5],
    ['2.', 2],
    ['−2.5', -2.5],
    ['1.23×10⁻⁷', 1.23e-7],
    ['5 * 10^-3', 0.005],
    ['+4E2', 400],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'Type a number'],
    ['fast', '“f” at character 1'],
    ['1.2.3', 'second decimal sign at character 4'],
    ['1,234.5', 'second decimal sign at character 6'],
    ['3x', '“x” at character 2'],
    ['1e999', 'too large'],
  ])('refuses %s with a place and a reason', (text, reason) => {
    const read = readNumber(text);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.message).toContain(reason);
  });

  it('reads back every double it offers for editing', () => {
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (x) => {
        expect(readNumber(editableNumber(x))).toEqual({
          ok: true,
          value: x === 0 ? Number(editableNumber(x)) : x,
        });
      }),
    );
  });

  it('reads back what the page shows', () => {
    expect(readNumber(formatNumber(-1.5e-9))).toEqual({ ok: true, value: -1.5e-9 });
  });
});
