import { describe, expect, it } from 'vitest';
import { numberField } from '../url/field.ts';
import { createSchema } from '../url/schema.ts';
import { createWidgetStore } from './widgetStore.ts';

const schema = createSchema<{ a: number; b: number }>(1, {
  a: { key: 'a', field: numberField({ default: 1, min: -100, max: 100 }) },
  b: { key: 'b', field: numberField({ default: 2, min: -100, max: 100 }) },
});
const start = (query = '') => createWidgetStore(schema, query);

describe('the state of a widget', () => {
  it('begins where its link says, and hands on what the link could not say', () => {
    const store = start('a=5&b=1000');
    expect(store.getState().inputs).toEqual({ a: 5, b: 100 });
    expect(store.getState().notices).toHaveLength(1);
    store.dismissNotices();
    expect(store.getState().notices).toEqual([]);
  });

  it('makes one entry of a whole drag', () => {
    const store = start();
    for (const a of [3, 4, 5]) store.adjust({ a });
    expect(store.getState().settled.a).toBe(1);
    store.commit();
    expect(store.getState().settled.a).toBe(5);
    store.undo();
    expect(store.getState().inputs).toEqual({ a: 1, b: 2 });
    store.redo();
    expect(store.getState().inputs.a).toBe(5);
  });

  it('forgets what was undone once something else is done', () => {
    const store = start();
    store.commit({ a: 3 });
    store.undo();
    store.commit({ b: 9 });
    store.redo();
    expect(store.getState().inputs).toEqual({ a: 1, b: 9 });
  });

  it('is taken along by a text without entries, unless it was changed by hand between', () => {
    const store = start('a=5');
    store.visit('a=5', 'b=7');
    store.visit('a=6');
    expect(store.getState().settled).toEqual({ a: 6, b: 2 });
    expect(store.getState().past).toEqual([]);
    store.commit({ b: 9 });
    store.visit('a=5');
    expect(store.getState().settled).toEqual({ a: 5, b: 2 });
    store.visit('a=7');
    store.undo();
    expect(store.getState().settled).toEqual({ a: 6, b: 9 });
  });

  it('makes no entry of nothing', () => {
    const store = start();
    store.commit({ a: 1 });
    expect(store.getState().past).toEqual([]);
  });

  it('takes back what is under way first, and alone', () => {
    const store = start();
    store.commit({ a: 3 });
    store.adjust({ a: 9 });
    store.undo();
    expect(store.getState().inputs.a).toBe(3);
    store.redo();
    expect(store.getState().settled.a).toBe(9);
    store.undo();
    store.undo();
    expect(store.getState().settled).toEqual(store.initial);
  });

  it('amends without an entry: one undo takes back the cause and all that followed', () => {
    const store = start();
    store.commit({ a: 3 });
    store.amend({ b: 7 });
    store.undo();
    expect(store.getState().inputs).toEqual({ a: 1, b: 2 });
  });

  it('keeps a drag under way when something else is amended', () => {
    const store = start();
    store.adjust({ a: 4 });
    store.amend({ b: 8 });
    expect(store.getState().inputs).toEqual({ a: 4, b: 8 });
    expect(store.getState().settled).toEqual({ a: 1, b: 8 });
  });

  it('resets to the link, and that can be undone', () => {
    const store = start('a=5');
    store.commit({ a: 9 });
    store.reset();
    expect(store.getState().inputs.a).toBe(5);
    store.undo();
    expect(store.getState().inputs.a).toBe(9);
  });

  it('bounds its history', () => {
    const store = start();
    for (let k = 0; k < 150; k++) store.commit({ a: (k % 99) - 50.5 });
    expect(store.getState().past.length).toBeLessThanOrEqual(100);
  });

  it('opens another link as one change, with its notices and what it settles', () => {
    const store = start('a=5');
    store.open('b=1000');
    expect(store.getState().inputs).toEqual({ a: 1, b: 100 });
    expect(store.getState().notices).toHaveLength(1);
    expect([...store.given()]).toEqual(['b']);
    store.undo();
    expect(store.getState().inputs).toEqual({ a: 5, b: 2 });
    store.reset();
    expect([...store.given()]).toEqual(['a']);
  });
});
