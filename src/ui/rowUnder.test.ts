// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { rowUnder } from './rowUnder.ts';

/** Rows below each other, of these heights. */
function rowsOf(...heights: number[]): Element[] {
  let top = 0;
  return heights.map((height) => {
    const row = document.createElement('li');
    const rect = new DOMRect(0, top, 100, height);
    row.getBoundingClientRect = () => rect;
    top += height;
    return row;
  });
}

it('is the row past whose middle the pointer is', () => {
  const rows = rowsOf(20, 100, 20);
  expect(rowUnder(rows, 0, 60)).toBe(-1);
  expect(rowUnder(rows, 0, 80)).toBe(1);
  expect(rowUnder(rows, 2, 80)).toBe(-1);
  expect(rowUnder(rows, 2, 60)).toBe(1);
  expect(rowUnder(rows, 1, 60)).toBe(-1);
});

it('is none outside the list', () => {
  expect(rowUnder(rowsOf(20, 20), 0, 50)).toBe(-1);
  expect(rowUnder(rowsOf(20, 20), 1, -5)).toBe(-1);
});
