import { expect, it } from 'vitest';
import { lit, litConcept, pin, pointAt } from './lit.ts';

const now = () => litConcept(lit.getState());

it('lights what is pointed at, and what is pinned while nothing is', () => {
  expect(now()).toBeNull();
  pin('error');
  expect(now()).toBe('error');
  pointAt('input');
  expect(now()).toBe('input');
  pointAt(null);
  expect(now()).toBe('error');
  pin('error');
  expect(now()).toBeNull();
});

it('pins one at a time', () => {
  pin('error');
  pin('linear');
  expect(now()).toBe('linear');
  pin(null);
  expect(now()).toBeNull();
});
