import { describe, expect, it, vi } from 'vitest';
import { attemptOf } from './attempt.ts';
import { attemptFrom, recordAttempt, type AttemptMade } from './record.ts';

const made: AttemptMade = {
  posed: { template: '03-T5', version: 2, seed: '7', title: 'A map', skills: ['jacobian'] },
  typed: ['3'],
  grade: { verdict: 'correct', credit: 1 },
  hints: 1,
  solution: false,
  seconds: 12.3456,
};

describe('recording', () => {
  it('makes an attempt that can be read again', () => {
    const attempt = attemptFrom(made, 1000);
    expect(attempt).toMatchObject({
      at: 1000,
      version: 2,
      seed: '7',
      mistake: null,
      seconds: 12.3,
    });
    expect(attemptOf(JSON.parse(JSON.stringify(attempt)))).toEqual(attempt);
    expect(attemptFrom(made, 1000)?.id).not.toBe(attempt?.id);
  });

  it('keeps the name of a mistake, not its explanation', () => {
    const mistake = { id: 'TRANSPOSE', short: 'rows and columns exchanged', say: 'Look …' };
    const grade = {
      verdict: 'wrong',
      credit: 0,
      entries: [],
      parts: [],
      mistake,
      note: '',
    } as const;
    expect(attemptFrom({ ...made, grade }, 0)?.mistake).toEqual({
      id: 'TRANSPOSE',
      short: 'rows and columns exchanged',
    });
  });

  it('keeps nothing of what is no attempt', () => {
    expect(
      attemptFrom({ ...made, grade: { verdict: 'undecided', credit: 0, note: '' } }, 0),
    ).toBeNull();
    expect(
      attemptFrom({ ...made, grade: { verdict: 'unreadable', credit: 0, faults: [] } }, 0),
    ).toBeNull();
  });

  it('stores what counts, and nothing else', () => {
    const add = vi.fn(() => Promise.resolve());
    const attempt = recordAttempt(made, add);
    recordAttempt({ ...made, grade: { verdict: 'undecided', credit: 0, note: '' } }, add);
    expect(add.mock.calls).toEqual([[attempt]]);
  });
});
