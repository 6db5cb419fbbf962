import { describe, expect, it, vi } from 'vitest';
import type { AttemptDatabase } from './database.ts';
import { createRecords } from './records.ts';
import { sampleAttempt, sampleDatabase } from './sampleAttempt.ts';
import type { News, Tabs } from './tabs.ts';

const alone = (): Tabs => ({ tell: () => {} });
const first = sampleAttempt({ at: 1 });
const second = sampleAttempt({ at: 2 });

/** Tabs of one browser. */
function browser() {
  const entries = new Map<string, unknown>();
  const ears: ((news: News) => void)[] = [];
  const openTab = () =>
    createRecords(
      () => Promise.resolve(sampleDatabase(entries)),
      (hear) => {
        ears.push(hear);
        return { tell: (news) => ears.filter((one) => one !== hear).forEach((one) => one(news)) };
      },
    );
  return { entries, openTab };
}

const refusing = (): Promise<AttemptDatabase> => Promise.reject(new Error('closed'));

describe('records', () => {
  it('are read once, in order, without what is damaged', async () => {
    const entries = new Map<string, unknown>([
      ['b', second],
      ['x', { id: 'x' }],
      ['a', first],
    ]);
    const open = vi.fn(() => Promise.resolve(sampleDatabase(entries)));
    const { store, load } = createRecords(open, alone);
    expect(store.getState()).toEqual({ attempts: [], ready: false, kept: true });
    await Promise.all([load(), load()]);
    expect(store.getState()).toEqual({ attempts: [first, second], ready: true, kept: true });
    expect(store.getInitialState().ready).toBe(false);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('show an attempt at once and keep it, read before or not', async () => {
    const { entries, openTab } = browser();
    const { store, add, all } = openTab();
    const kept = add([second]);
    expect(store.getState().attempts).toEqual([second]);
    await kept;
    expect([...entries.values()]).toEqual([second]);
    await add([first]);
    expect(await all()).toEqual([first, second]);
  });

  it('of several tabs are one', async () => {
    const { openTab } = browser();
    const [here, there] = [openTab(), openTab()];
    await Promise.all([here.load(), there.load()]);
    await Promise.all([here.add([first]), there.add([second])]);
    expect(await here.all()).toEqual([first, second]);
    expect(await there.all()).toEqual([first, second]);
    await here.add([sampleAttempt({ at: 3 })]);
    await vi.waitFor(() => expect(there.store.getState().attempts).toHaveLength(3));
    expect(await here.clear()).toBe(true);
    await vi.waitFor(() => expect(there.store.getState().attempts).toEqual([]));
    expect(await there.all()).toEqual([]);
  });

  it('keep what is there when the same id comes again', async () => {
    const { openTab } = browser();
    const { add, all } = openTab();
    await add([first]);
    await add([{ ...first, title: 'another' }]);
    expect((await all())[0].title).toBe(first.title);
  });

  it('last as long as the page where nothing can be kept', async () => {
    const { store, load, add, clear } = createRecords(refusing, alone);
    await load();
    expect(store.getState()).toEqual({ attempts: [], ready: true, kept: false });
    await add([first]);
    expect(store.getState()).toEqual({ attempts: [first], ready: true, kept: false });
    expect(await clear()).toBe(false);
    expect(store.getState().attempts).toEqual([]);
  });

  it('are kept later when the database was closed only for a while', async () => {
    const entries = new Map<string, unknown>();
    let closed = true;
    const open = () => (closed ? refusing() : Promise.resolve(sampleDatabase(entries)));
    const { store, add } = createRecords(open, alone);
    await add([first]);
    expect(store.getState().kept).toBe(false);
    closed = false;
    await add([second]);
    expect([...entries.values()]).toEqual([first, second]);
    expect(store.getState().kept).toBe(true);
  });

  it('say so while a full device takes no more, though it can be read', async () => {
    const database = { ...sampleDatabase(), add: () => Promise.reject(new Error('full')) };
    const { store, load, add, all } = createRecords(() => Promise.resolve(database), alone);
    await load();
    await add([first]);
    expect(await all()).toEqual([first]);
    expect(store.getState().kept).toBe(false);
  });

  it('lose no answer that is given while they are being erased', async () => {
    const { openTab } = browser();
    const { load, add, clear, all } = openTab();
    await load();
    await add([first]);
    await Promise.all([clear(), add([second])]);
    expect(await all()).toEqual([second]);
  });

  it('show again what could not be erased', async () => {
    const entries = new Map<string, unknown>([['a', first]]);
    const database = { ...sampleDatabase(entries), clear: () => Promise.reject(new Error('no')) };
    const { store, load, clear } = createRecords(() => Promise.resolve(database), alone);
    await load();
    expect(await clear()).toBe(false);
    expect(store.getState().attempts).toEqual([first]);
  });
});
