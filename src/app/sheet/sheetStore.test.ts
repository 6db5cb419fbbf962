// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Worksheet } from '../../url/worksheet.ts';
import { putAside, sheetKey, takenUp, type KeptSheet } from './keptSheet.ts';
import { startSheetClock } from './sheetClock.ts';
import { createSheetStore } from './sheetStore.ts';
import { answered, drafted, type SheetWork } from './sheetWork.ts';

const FRAGMENT = 'w1.x';
const item = { of: { template: '01-T1' }, seed: 'bcdfg', points: 1 };
const SHEET: Worksheet = {
  title: '',
  instructions: '',
  due: '',
  student: false,
  items: [item, item],
  attempts: 0,
  hints: 'free',
  solution: 'free',
  layout: 'numerator',
};
const start = (name: string) => (kept: KeptSheet) => takenUp(kept, SHEET, FRAGMENT, name, 1000);
const on = (change: (work: SheetWork) => SheetWork) => (kept: KeptSheet) => ({
  ...kept,
  work: kept.work && change(kept.work),
});
const answer = (index: number, text: string) =>
  on((work) => answered(work, index, { typed: [text], credit: 0 }, 0));
const typedIn = ({ work }: KeptSheet) => work?.items.map(({ typed }) => typed.flat());

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the store of a worksheet', () => {
  it('overwrites nothing that another tab of it wrote', () => {
    const mine = createSheetStore(FRAGMENT);
    mine.change(start('Ada'));
    const other = createSheetStore(FRAGMENT);
    const stop = other.listen();
    mine.change(answer(0, '1'));
    other.change(answer(1, '2'));
    mine.change(answer(0, '3'));
    expect(typedIn(mine.getState())).toEqual([['1', '3'], ['2']]);
    expect(typedIn(other.getState())).toEqual([['1'], ['2']]);
    window.dispatchEvent(new StorageEvent('storage', { key: sheetKey(FRAGMENT) }));
    expect(typedIn(other.getState())).toEqual([['1', '3'], ['2']]);
    stop();
  });

  it('keeps drafts with the work, for whoever comes back', () => {
    const store = createSheetStore(FRAGMENT);
    store.change(start('Ada'));
    const heard = vi.fn();
    store.subscribe(heard);
    store.change(
      on((work) => drafted(work, 1, ['x^'])),
      true,
    );
    expect(heard).not.toHaveBeenCalled();
    expect(createSheetStore(FRAGMENT).getState().work?.items[1].draft).toEqual(['x^']);
    store.change(answer(0, '1'));
    expect(store.getState().work?.items[1].draft).toEqual(['x^']);
  });

  it('lasts as long as the page where storage is closed to us', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    const store = createSheetStore(FRAGMENT);
    store.change(start('Ada'));
    store.change(answer(0, '1'));
    expect(typedIn(store.current())).toEqual([['1'], []]);
  });
});

describe('work that was put aside', () => {
  it('comes back with its name, however that is typed, and with no other', () => {
    const store = createSheetStore(FRAGMENT);
    store.change(start('Émilie'));
    store.change(answer(0, '1'));
    store.change(putAside);
    expect(store.getState().work).toBeNull();
    store.change(start('Sophie'));
    expect(typedIn(store.getState())).toEqual([[], []]);
    store.change(putAside);
    store.change(start(' emilie'));
    expect(typedIn(store.getState())).toEqual([['1'], []]);
    expect(store.getState().aside.map(({ student }) => student)).toEqual(['Sophie']);
  });

  it('goes where no name could bring it back', () => {
    const store = createSheetStore(FRAGMENT);
    store.change(start(''));
    store.change(answer(0, '1'));
    store.change(putAside);
    expect(store.getState()).toEqual({ work: null, aside: [] });
    store.change(start(''));
    expect(typedIn(store.getState())).toEqual([[], []]);
  });
});

it('one clock gives the time to the exercise that has the focus, and none while the page is hidden', () => {
  vi.useFakeTimers();
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  vi.setSystemTime(1000);
  const pass = (seconds: number) => {
    now.mockReturnValue(performance.now() + seconds * 1000);
    vi.setSystemTime(Date.now() + seconds * 1000);
  };
  let visible: DocumentVisibilityState = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visible);
  const show = (state: DocumentVisibilityState) => {
    visible = state;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  document.body.innerHTML = '<input data-item="0"><input data-item="1">';
  const [first, second] = document.querySelectorAll('input');
  const store = createSheetStore(FRAGMENT);
  store.change(start('Ada'));
  const clock = startSheetClock(store, (element) =>
    element instanceof HTMLElement ? Number(element.dataset.item) : null,
  );
  pass(5);
  first.focus();
  pass(2);
  second.focus();
  pass(4);
  show('hidden');
  pass(20);
  show('visible');
  pass(1);
  expect([clock.secondsOf(0), clock.secondsOf(1)]).toEqual([7, 5]);
  clock.stop();
  // After a reload it goes on with the exercise that had the focus last.
  const again = startSheetClock(store, () => null);
  pass(3);
  expect(again.secondsOf(1)).toBe(8);
  again.stop();
});
