import { expect, it } from 'vitest';
import { drawable, magnified, SPAN } from './view.ts';

const square = (half: number) => ({ x0: -half, x1: half, y0: -half, y1: half });

it('goes nearer and farther about the middle, as far as can be drawn', () => {
  expect(magnified(square(2), 2)).toEqual(square(1));
  expect(magnified(square(SPAN.most / 2), 0.5)).toEqual(square(SPAN.most / 2));
  expect(magnified(square(SPAN.least / 2), 2)).toEqual(square(SPAN.least / 2));
});

it('keeps the pixels of a handle within what a drawing can hold', () => {
  expect(drawable(12.5)).toBe(12.5);
  expect(drawable(-1e300)).toBe(-1e9);
  expect(drawable(Number.NaN)).toBe(0);
});
