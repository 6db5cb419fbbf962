import { expect, it } from 'vitest';
import { tableWindow } from './tableWindow.ts';

it('shows a short table whole', () => {
  expect(tableWindow(3, 100)).toEqual({ head: [0, 1, 2], tail: [], hidden: 0 });
});

it('shows both ends of a long one and counts the rest', () => {
  const { head, tail, hidden } = tableWindow(1000, 100);
  expect([head.length, head[0], head.at(-1)]).toEqual([50, 0, 49]);
  expect([tail.length, tail[0], tail.at(-1)]).toEqual([50, 950, 999]);
  expect(hidden).toBe(900);
});
