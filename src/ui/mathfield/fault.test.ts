import { describe, expect, it } from 'vitest';
import { pieces } from './fault.ts';

describe('pieces', () => {
  it('marks the faulty stretch', () => {
    expect(pieces('0.01tt)', [{ start: 4, end: 6 }])).toEqual([
      { text: '0.01', bad: false },
      { text: 'tt', bad: true },
      { text: ')', bad: false },
    ]);
  });

  it('marks a blank after the end when something is missing there', () => {
    expect(pieces('x+', [{ start: 2, end: 2 }])).toEqual([
      { text: 'x+', bad: false },
      { text: '\u00a0', bad: true },
    ]);
  });

  it('joins faults that overlap', () => {
    expect(
      pieces('abcd', [
        { start: 0, end: 2 },
        { start: 1, end: 3 },
      ]),
    ).toEqual([
      { text: 'abc', bad: true },
      { text: 'd', bad: false },
    ]);
  });

  it('leaves a sound text whole, and an empty one empty', () => {
    expect(pieces('x^2', [])).toEqual([{ text: 'x^2', bad: false }]);
    expect(pieces('', [])).toEqual([]);
  });

  it('sets paired brackets apart', () => {
    expect(pieces('(x)', [{ start: 1, end: 2 }], [0, 2])).toEqual([
      { text: '(', bad: false, paired: true },
      { text: 'x', bad: true },
      { text: ')', bad: false, paired: true },
    ]);
  });
});
