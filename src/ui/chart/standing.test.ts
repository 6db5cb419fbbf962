import { expect, it } from 'vitest';
import { nearestStep, placeOfStep, standingAt } from './standing.ts';

const steps = { label: 'a', values: [5, 4, 3], concept: 'run1' } as const;
const spent = { ...steps, x: [2, 10, 30] } as const;
const none = { ...steps, values: [], x: [] } as const;

it('stands at the last step that is paid for', () => {
  expect([1, 2, 9.9, 10, 29, 30, 31].map((place) => standingAt(spent, place))).toEqual([
    'before',
    0,
    0,
    1,
    1,
    2,
    'ended',
  ]);
  expect([0, 1, 2, 3].map((place) => standingAt(steps, place))).toEqual([0, 1, 2, 'ended']);
  expect(standingAt(none, 0)).toBe('ended');
});

it('takes the step that is nearest to the hand', () => {
  expect([-5, 5, 7, 19, 21, 99].map((place) => nearestStep(spent, place))).toEqual([
    0, 0, 1, 1, 2, 2,
  ]);
  expect(nearestStep(none, 4)).toBe(0);
  expect(placeOfStep(spent, nearestStep(spent, 21))).toBe(30);
});
