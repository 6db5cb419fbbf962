import { describe, expect, it } from 'vitest';
import { formatFixed, formatNumber, spokenNumber, superscript } from './format.ts';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [-2.5, '−2.5'],
    [0.1 + 0.2, '0.3'],
    [0.438, '0.438'],
    [1 / 3, '0.3333'],
    [12345.678, '12346'],
    [-999999.4, '−999999'],
    [1e6, '1×10⁶'],
    [1.23e-7, '1.23×10⁻⁷'],
    [-4.5678e12, '−4.568×10¹²'],
    [0.0001, '0.0001'],
    [0.00009999, '9.999×10⁻⁵'],
    [5e-324, '4.941×10⁻³²⁴'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
    [Number.NaN, 'undefined'],
  ])('%d → %s', (x, text) => {
    expect(formatNumber(x)).toBe(text);
  });

  it('takes the number of significant digits', () => {
    expect(formatNumber(Math.PI, 2)).toBe('3.1');
    expect(formatNumber(Math.PI, 8)).toBe('3.1415927');
  });
});

describe('formatFixed', () => {
  it.each([
    [0.07, 3, '0.070'],
    [-0.0001, 2, '0.00'],
    [-1.5, 1, '−1.5'],
    [1e20, 2, '1×10²⁰'],
    [Number.NaN, 2, 'undefined'],
  ])('%d with %d digits → %s', (x, digits, text) => {
    expect(formatFixed(x, digits)).toBe(text);
  });
});

describe('spokenNumber', () => {
  it.each([
    [-2.5, 'minus 2.5'],
    [Number.POSITIVE_INFINITY, 'infinity'],
    [Number.NEGATIVE_INFINITY, 'minus infinity'],
    [-1.23e-7, 'minus 1.23 times 10 to the minus 7'],
    [Number.NaN, 'undefined'],
  ])('%d → %s', (x, text) => {
    expect(spokenNumber(x)).toBe(text);
  });
});

it('raises integers', () => {
  expect(superscript(-10)).toBe('⁻¹⁰');
});
