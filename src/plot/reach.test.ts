import { expect, it } from 'vitest';
import { reachOf } from './reach.ts';

it('is half the way to the next handle, within a finger and a pointer', () => {
  expect([Infinity, 100, 30, 10, 0].map(reachOf)).toEqual([22, 22, 15, 12, 12]);
});
