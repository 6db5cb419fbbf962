// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const KEY = 'gradus.progress';

/** The module as a page finds it that opens with this in its storage. */
async function opened(stored?: string) {
  vi.resetModules();
  localStorage.clear();
  if (stored !== undefined) localStorage.setItem(KEY, stored);
  return import('./progress.ts');
}

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('progress', () => {
  it('remembers what was read, where, and when it was finished', async () => {
    const first = await opened();
    first.visit('09', { section: 'b', number: '2' });
    first.markRead('09', 'a');
    first.markRead('09', 'b');
    first.markRead('09', 'b');
    expect(first.lessonShare('09', 4)).toBe(0.5);
    first.markFinished('09');
    const kept = localStorage.getItem(KEY) ?? '';

    const next = await opened(kept);
    const { lessons, last } = next.progressStore.getState();
    expect(last).toBe('09');
    expect(lessons['09']).toMatchObject({
      read: ['a', 'b'],
      place: { section: 'b', number: '2' },
    });
    expect(lessons['09']?.finishedAt).toBeTypeOf('number');
    expect(next.lessonShare('09', 4)).toBe(1);
    expect(next.lessonShare('08', 4)).toBe(0);
  });

  it('starts every page from the state it was served in', async () => {
    const { progressStore } = await opened(
      '{"version":1,"last":"09","lessons":{"09":{"read":[]}}}',
    );
    expect(progressStore.getState().last).toBe('09');
    expect(progressStore.getInitialState()).toEqual({ lessons: {}, last: null });
  });

  it.each([
    'no JSON',
    'null',
    '7',
    '[]',
    '{"version":2,"lessons":{"09":{"read":["a"]}}}',
    '{"version":1,"lessons":null}',
    '{"version":1,"lessons":{"09":null},"last":"09"}',
  ])('is not troubled by %s', async (garbage) => {
    const { progressStore } = await opened(garbage);
    expect(progressStore.getState()).toEqual({ lessons: {}, last: null });
  });

  it('takes what it understands', async () => {
    const { progressStore } = await opened(
      '{"version":1,"lessons":{"09":{"read":["a",3],"place":{"section":1},"finishedAt":"x"}}}',
    );
    expect(progressStore.getState().lessons).toEqual({ '09': { read: ['a'] } });
  });

  it('lasts as long as the page where storage is closed', async () => {
    const { markRead, lessonShare, forget } = await opened();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('closed', 'SecurityError');
    });
    markRead('09', 'a');
    expect(lessonShare('09', 2)).toBe(0.5);
    forget();
    expect(lessonShare('09', 2)).toBe(0);
  });

  it('follows another tab', async () => {
    const { progressStore } = await opened();
    localStorage.setItem(KEY, '{"version":1,"lessons":{"09":{"read":["a"]}}}');
    window.dispatchEvent(new StorageEvent('storage', { key: 'other' }));
    expect(progressStore.getState().lessons).toEqual({});
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(progressStore.getState().lessons['09']?.read).toEqual(['a']);
  });

  it('forgets', async () => {
    const { forget, markRead, progressStore } = await opened();
    markRead('09', 'a');
    forget();
    expect(progressStore.getState()).toEqual({ lessons: {}, last: null });
    expect(localStorage.getItem(KEY)).toBeNull();
  });
});
