// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { addItem, composing, goBack, putBack, removeItem, startAnew } from './sheetStore.ts';

const ids = () =>
  composing.getState().sheet.items.map(({ of }) => ('template' in of ? of.template : of.own.title));
const keyOf = (at: number) => composing.getState().sheet.items[at].key;

beforeEach(() => {
  startAnew();
  for (const template of ['01-T1', '02-T1', '03-T5']) addItem({ template }, 'seed');
});

it('puts back what was removed, the last one first, each at its place', () => {
  removeItem(keyOf(0));
  removeItem(keyOf(1));
  expect(ids()).toEqual(['02-T1']);
  expect(putBack()).toBe(1);
  expect(putBack()).toBe(0);
  expect(putBack()).toBeNull();
  expect(ids()).toEqual(['01-T1', '02-T1', '03-T5']);
});

it('puts back within the list when it has grown shorter since', () => {
  removeItem(keyOf(2));
  const [last] = composing.getState().removed;
  expect(last.at).toBe(2);
  removeItem(keyOf(0));
  removeItem(keyOf(0));
  putBack();
  putBack();
  putBack();
  expect(ids()).toEqual(['01-T1', '02-T1', '03-T5']);
});

it('does not put an exercise of one worksheet into another', () => {
  removeItem(keyOf(0));
  startAnew();
  expect(composing.getState().removed).toEqual([]);
  goBack();
  expect(ids()).toEqual(['02-T1', '03-T5']);
  expect(putBack()).toBeNull();
});
