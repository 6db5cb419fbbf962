import { describe, expect, it } from 'vitest';
import { localDay } from './days.ts';
import { noon, sampleAttempt } from './sampleAttempt.ts';
import { streakOf } from './streak.ts';

const right = (at: number) => sampleAttempt({ at, seed: String(at) });
const wrong = (at: number) => sampleAttempt({ at, seed: String(at), verdict: 'wrong' });

describe('a streak', () => {
  it('counts days in a row up to today, or to yesterday while today has none', () => {
    const days = [1, 3, 4, 5].map((day) => right(noon(day)));
    expect(streakOf(days, noon(5, 60))).toMatchObject({ days: 3, today: true });
    expect(streakOf(days, noon(6))).toMatchObject({ days: 3, today: false });
    expect(streakOf(days, noon(7))).toMatchObject({ days: 0, today: false });
    expect(streakOf([], noon(1))).toEqual({ days: 0, today: false, run: 0 });
  });

  it('is made by right answers of one’s own', () => {
    const read = { ...right(noon(2)), solution: true };
    expect(streakOf([right(noon(1)), read, wrong(noon(2))], noon(2)).days).toBe(1);
  });

  it('counts what was right at the first answer, one after the other', () => {
    const all = [right(noon(1)), wrong(noon(2)), right(noon(3)), right(noon(4))];
    expect(streakOf(all, noon(4)).run).toBe(2);
    expect(streakOf([...all, wrong(noon(5))], noon(5)).run).toBe(0);
    expect(streakOf([right(noon(1))], noon(1)).run).toBe(1);
  });

  it('goes by the calendar, also where the clock is changed', () => {
    for (let day = 1; day < 400; day++) {
      const late = new Date(2025, 0, day, 23, 59).getTime();
      const early = new Date(2025, 0, day + 1, 0, 1).getTime();
      expect(localDay(early) - localDay(late)).toBe(1);
    }
  });
});
