import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt } from './attempt.ts';
import { masteries, masteryIn } from './mastery.ts';
import { noon, sampleAttempt } from './sampleAttempt.ts';

/** One exercise a day, with these credits. */
const series = (credits: readonly number[], news: Partial<Attempt> = {}) =>
  credits.map((credit, k) =>
    sampleAttempt({
      at: noon(k + 1),
      seed: String(k),
      verdict: credit === 1 ? 'correct' : credit > 0 ? 'partly' : 'wrong',
      credit,
      ...news,
    }),
  );
const held = (...credits: number[]) => masteryIn(masteries(series(credits)), 'jacobian');

describe('mastery', () => {
  it('of what was not tried is new', () => {
    expect(held()).toEqual({ level: 'new', share: 0, tried: 0, days: 0 });
  });

  it('forgets with practice', () => {
    expect(held(0, 1).share).toBeCloseTo(1 / 1.8);
    expect(held(1, 0).share).toBeCloseTo(0.8 / 1.8);
    expect(held(0.5).share).toBe(0.5);
  });

  it.each([
    [[1], 'learning'],
    [[1, 1], 'learning'],
    [[1, 1, 1], 'steady'],
    [[1, 1, 1, 1], 'steady'],
    [[1, 1, 1, 1, 1], 'mastered'],
    [[1, 1, 1, 1, 1, 0], 'steady'],
    [[1, 1, 1, 1, 1, 0, 1, 1], 'steady'],
    [[1, 1, 1, 1, 1, 0, 1, 1, 1], 'mastered'],
    [[1, 1, 1, 0, 0], 'learning'],
    [[0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1], 'steady'],
  ])('of %j is %s', (credits, level) => {
    expect(held(...credits).level).toBe(level);
  });

  it('counts the same numbers once, when they were new', () => {
    const again = series([1, 1, 1, 1, 1], { seed: 'same' });
    expect(masteryIn(masteries(again), 'jacobian')).toMatchObject({ level: 'learning', tried: 1 });
    const remembered = series([0, 1], { seed: 'same' });
    expect(masteryIn(masteries(remembered), 'jacobian').share).toBe(0);
  });

  it('takes two days', () => {
    const day = series([1, 1, 1, 1, 1, 1], { at: noon(1) });
    expect(masteries(day).get('jacobian')?.level).toBe('steady');
  });

  it('counts for every skill that an exercise trains, each once', () => {
    const found = masteries([sampleAttempt({ skills: ['shapes', 'jacobian', 'shapes'] })]);
    expect([...found].map(([skill, { tried }]) => [skill, tried])).toEqual([
      ['shapes', 1],
      ['jacobian', 1],
    ]);
  });

  it('lies between 0 and 1, and a better answer never makes it less', () => {
    const credits = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(credits, fc.nat(24), (drawn, index) => {
        const at = index % drawn.length;
        const { share } = held(...drawn);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1 + 1e-12);
        expect(held(...drawn.with(at, 1)).share).toBeGreaterThanOrEqual(share - 1e-12);
      }),
    );
  });
});
