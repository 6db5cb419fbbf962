import { expect, it } from 'vitest';
import { pastedCells } from './pastedCells.ts';

it.each([
  ['[1, 2; 3, 4]', 2, 2],
  ['1\t2\n3\t4', 2, 2],
  ['1, 2\n3, 4', 2, 2],
  ['1 2 3 4', 2, 2],
  ['[1;2;3;4]', 4, 1],
  ['(1, 2, 3, 4)', 4, 1],
])('%s fills %i × %i cells', (text, rows, cols) => {
  expect(pastedCells(text, rows, cols)).toEqual(['1', '2', '3', '4']);
});

it('leaves one entry to its cell', () => {
  expect(pastedCells('0,5', 2, 2)).toBeUndefined();
  expect(pastedCells('x^2 + 1', 2, 2)).toBeUndefined();
  expect(pastedCells('[1, 2; 3]', 2, 2)).toBeUndefined();
});
