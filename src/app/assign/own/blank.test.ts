import { beforeEach, describe, expect, it, vi } from 'vitest';
import { titleOfOwn } from '../../../exercises/engine/own/title.ts';
import { draftedChange, draftedOwn, EXAMPLE, keepChange, keepOwn } from './blank.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
});

const old = { ...EXAMPLE, title: 'On the sheet' };
const changed = { ...old, at: 'x=3' };

describe('what is being written', () => {
  it('begins without a question, which could disagree with the function', () => {
    expect(draftedOwn().prompt).toBe('');
    keepOwn(changed);
    expect(draftedOwn()).toEqual(changed);
  });
});

describe('changes to an exercise on the sheet', () => {
  it('are there again when the editor is opened again', () => {
    keepChange(1, old, changed);
    expect(draftedChange(1, old)).toEqual(changed);
    expect(draftedChange(2, old)).toBeNull();
  });

  it('belong to the exercise that was changed, whatever key it has', () => {
    keepChange(1, old, changed);
    expect(draftedChange(1, { ...old, of: 'x' })).toBeNull();
    expect(draftedOwn()).toEqual(EXAMPLE);
  });

  it('are forgotten when they are kept, and when they come to nothing', () => {
    for (const last of [null, old]) {
      keepChange(1, old, changed);
      keepChange(1, old, last);
      expect([...kept]).toEqual([]);
    }
    // The editor leaves a title out that was only suggested.
    const untitled = { ...old, title: '' };
    keepChange(1, { ...old, title: titleOfOwn(untitled) }, untitled);
    expect([...kept]).toEqual([]);
  });
});
