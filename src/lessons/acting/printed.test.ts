import { expect, it } from 'vitest';
import { decimalsOf, inItsRoom, printedLike, readPrinted } from './printed.ts';

it('reads a printed number with its true minus sign', () => {
  expect(readPrinted(' −0.75 ')).toBe(-0.75);
  expect(readPrinted('371')).toBe(371);
  expect(readPrinted('2×10⁻⁷')).toBeNaN();
  expect(decimalsOf('0.070')).toBe(3);
  expect(decimalsOf('371')).toBe(0);
  expect(decimalsOf('a third')).toBeNull();
});

it('prints the next number with the digits of the one before', () => {
  expect(printedLike('0.07', 0.1)).toBe('0.10');
  expect(printedLike('371', 104)).toBe('104');
  expect(printedLike('−0.75', 1.125)).toBe('1.13');
  expect(printedLike('0.50', 0)).toBe('0.00');
});

it('shows no number as zero that is not', () => {
  expect(printedLike('0.07', 0.0012)).toBe('0.0012');
});

it('keeps the room of the printed number', () => {
  expect(inItsRoom('104', '∞')).toBe('\u2007\u2007∞');
  expect(inItsRoom('104', '1034')).toBe('1034');
});
