import { expect, it } from 'vitest';
import { stepAt } from './stepAt.ts';

const HEIGHT = 1000;

it('is none before the first has come up to where one reads', () => {
  expect(stepAt([451, 900], HEIGHT, 0)).toBe(-1);
  expect(stepAt([], HEIGHT, 0)).toBe(-1);
});

it('is the last that has come up', () => {
  expect(stepAt([-300, 200, 449, 800], HEIGHT, 0)).toBe(2);
});

it('reads below what covers the screen from above', () => {
  expect(stepAt([460, 700], HEIGHT, 450)).toBe(0);
  expect(stepAt([460, 690], HEIGHT, 450)).toBe(1);
});
