import { describe, expect, it } from 'vitest';
import { noSlots, parseKept, printKept, type Kept } from './kept.ts';

const put = (entries: Readonly<Record<number, Kept>>) =>
  noSlots.map((_, k) => entries[k + 1] ?? null);

describe('kept states in a link', () => {
  const slots = put({
    1: { name: 'Ravine, η = 0.07', query: 'v=1&s=ravine&eta=0.07' },
    9: { name: 'a = b & c', query: 'v=1&f=x^2%2B3y^2&at=1,2' },
  });

  it('come back as they were', () => {
    expect(parseKept(printKept(slots))).toEqual({ slots, cut: false });
    expect(parseKept(`#${printKept(slots)}`)?.slots).toEqual(slots);
  });

  it('are nothing where there is none', () => {
    expect(printKept(noSlots)).toBe('');
    for (const text of ['', '#', '#one-step-downhill', '#k1', '#k0=a|b', '#k12=a|b']) {
      expect(parseKept(text), text).toBeNull();
    }
  });

  it('know when their link was cut', () => {
    const text = printKept(slots);
    for (const length of [text.length - 1, text.length - 4, text.length - 9]) {
      expect(parseKept(text.slice(0, length))?.cut).toBe(true);
    }
    expect(parseKept('k2=by hand|s=bowl')).toMatchObject({ cut: true });
  });

  it('keep a bar out of a name, where it would end it', () => {
    const read = parseKept(printKept(put({ 2: { name: 'a|b', query: 'q=1' } })));
    expect(read?.slots[1]).toEqual({ name: 'a/b', query: 'q=1' });
  });
});
