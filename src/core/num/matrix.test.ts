import { expect, it } from 'vitest';
import { fromRows, identity, matrix, multiply, squareSize, toRows, transpose } from './matrix.ts';

const a = fromRows([
  [1, 2, 3],
  [4, 5, 6],
]);

it('data is vec(A), column by column', () => {
  expect([...a.data]).toEqual([1, 4, 2, 5, 3, 6]);
  expect(toRows(a)).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
});

it('transposes and multiplies', () => {
  expect(toRows(transpose(a))).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
  expect(toRows(multiply(a, transpose(a)))).toEqual([
    [14, 32],
    [32, 77],
  ]);
  expect(multiply(identity(2), a)).toEqual(a);
  expect(multiply(a, identity(3))).toEqual(a);
});

it('refuses shapes that do not fit', () => {
  expect(() => multiply(a, a)).toThrow(RangeError);
  expect(() => squareSize(a)).toThrow(RangeError);
  expect(squareSize(matrix(3, 3))).toBe(3);
});
