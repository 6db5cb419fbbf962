import { describe, expect, it } from 'vitest';
import { lessons } from '../lessons/catalogue.ts';
import { placeOf, stepOf } from './pathSteps.ts';

const ready = lessons.filter((lesson) => lesson.ready)[0];
const later = { ...ready, id: 'later', ready: false };
const place = { section: 'slow', number: '3' };
const progress = (entry: object) => ({
  last: ready.id,
  lessons: { [ready.id]: { read: [], ...entry } },
});

describe('the path', () => {
  it('tells what was read from what was begun, not begun and not written', () => {
    const none = { lessons: {}, last: null };
    expect(stepOf(later, none)).toBe('later');
    expect(stepOf(ready, none)).toBe('unread');
    expect(stepOf(ready, progress({}))).toBe('begun');
    expect(stepOf(ready, progress({ finishedAt: 1 }))).toBe('read');
  });

  it('knows where to go on', () => {
    expect(placeOf({ lessons: {}, last: null })).toBeNull();
    expect(placeOf(progress({ place }))).toEqual({
      lesson: ready,
      section: { id: 'slow', number: '3' },
    });
    expect(placeOf(progress({ place, finishedAt: 1 }))).toEqual({ lesson: ready });
  });

  it('is not troubled by a lesson that is gone', () => {
    expect(placeOf({ last: 'gone', lessons: { gone: { read: [] } } })).toBeNull();
  });
});
