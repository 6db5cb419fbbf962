// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { noSlots } from '../url/kept.ts';
import { createKept } from './kept.ts';

const ravine = { name: 'Ravine', query: 'v=1&s=ravine' };

beforeEach(() => localStorage.clear());

describe('states that are kept', () => {
  it('are there at the next visit, for their own widget', () => {
    createKept('descent').put(3, ravine);
    expect(createKept('descent').getState().slots[2]).toEqual(ravine);
    expect(createKept('jacobian').getState().slots).toEqual(noSlots);
  });

  it('can be let go', () => {
    const kept = createKept('descent');
    kept.put(1, ravine);
    kept.put(1, null);
    expect(createKept('descent').getState().slots).toEqual(noSlots);
  });

  it('that came with a link overwrite nothing until one is changed', () => {
    createKept('descent').put(1, ravine);
    const linked = noSlots.map((_, k) =>
      k === 4 ? { name: 'of a colleague', query: 'v=1' } : null,
    );
    createKept('descent', linked);
    expect(createKept('descent').getState().slots[0]).toEqual(ravine);
  });

  it('survive a damaged storage', () => {
    for (const text of ['{', '7', '[1, {"name": 2}, null, {"query": "q"}]']) {
      localStorage.setItem('gradus.kept.descent', text);
      expect(createKept('descent').getState().slots).toEqual(noSlots);
    }
  });
});
