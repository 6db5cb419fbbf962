import { expect, it } from 'vitest';
import { exercisesSaid, pointsSaid } from './words.ts';

it('says counts in the singular and the plural, without noise digits', () => {
  expect([1, 2.5, 29.5 / 3, 0].map(pointsSaid)).toEqual([
    '1 point',
    '2.5 points',
    '9.83 points',
    '0 points',
  ]);
  expect([1, 3].map(exercisesSaid)).toEqual(['1 exercise', '3 exercises']);
});
