import { describe, expect, it } from 'vitest';
import { attemptOf, inOrder } from './attempt.ts';
import { sampleAttempt } from './sampleAttempt.ts';

const whole = sampleAttempt({ mistake: { id: 'TRANSPOSE', short: 'rows and columns exchanged' } });

describe('an attempt that was kept', () => {
  it('is read as it was written, and nothing besides', () => {
    const written: unknown = JSON.parse(JSON.stringify({ ...whole, more: 'x' }));
    expect(attemptOf(written)).toEqual(whole);
    expect(attemptOf({ ...whole, mistake: null })).toEqual({ ...whole, mistake: null });
  });

  it.each(Object.keys(whole))('is refused without its %s', (field) => {
    expect(attemptOf({ ...whole, [field]: undefined })).toBeNull();
  });

  it.each([
    ['at', 1.5],
    ['at', 1e300],
    ['at', -1],
    ['at', '7'],
    ['id', ''],
    ['template', 3],
    ['version', NaN],
    ['typed', 'text'],
    ['typed', [1]],
    ['verdict', 'unreadable'],
    ['credit', 1.01],
    ['credit', Infinity],
    ['mistake', 'TRANSPOSE'],
    ['mistake', { id: 'TRANSPOSE' }],
    ['hints', -1],
    ['solution', 1],
    ['skills', [null]],
    ['seconds', '60'],
  ])('is refused with %s %j', (field, value) => {
    expect(attemptOf({ ...whole, [field]: value })).toBeNull();
  });

  it.each([null, undefined, 7, 'text', []])('is not %j', (value) => {
    expect(attemptOf(value)).toBeNull();
  });

  it('comes after those made before, by its name within a millisecond', () => {
    const [a, b, c] = [
      sampleAttempt({ id: 'b', at: 1 }),
      sampleAttempt({ id: 'a', at: 2 }),
      sampleAttempt({ id: 'c', at: 2 }),
    ];
    expect([c, b, a].sort(inOrder)).toEqual([a, b, c]);
  });
});
