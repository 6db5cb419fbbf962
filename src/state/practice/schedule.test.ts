import fc from 'fast-check';
import { Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Attempt } from './attempt.ts';
import { localDay } from './days.ts';
import { noon, sampleAttempt } from './sampleAttempt.ts';
import { cardsOf, due, ratingOf, scheduled } from './schedule.ts';
import { sittingsOf } from './sittings.ts';

const right = (at: number, news: Partial<Attempt> = {}) =>
  sampleAttempt({ at, seed: String(at), ...news });
const rating = (attempts: readonly Attempt[], median: number | null = null) =>
  ratingOf(sittingsOf(attempts)[0], median);
const daysToDue = (attempts: readonly Attempt[]) => {
  const [{ due }] = scheduled(attempts, 0);
  return localDay(due) - localDay(attempts[attempts.length - 1].at);
};

describe('the rating of a sitting', () => {
  const seed = 's';
  it.each([
    ['wrong', [right(0, { seed, verdict: 'wrong' })], Rating.Again],
    ['wrong at first', [right(0, { seed, verdict: 'wrong' }), right(1, { seed })], Rating.Again],
    ['read', [right(0, { seed, solution: true })], Rating.Again],
    ['right with a hint', [right(0, { seed, hints: 1 })], Rating.Hard],
    [
      'right after being so in part',
      [right(0, { seed, verdict: 'partly', credit: 0.5 }), right(1, { seed })],
      Rating.Hard,
    ],
    ['right', [right(0)], Rating.Good],
  ])('of what was %s', (_, attempts, expected) => {
    expect(rating(attempts)).toBe(expected);
  });

  it('is easy for what was right and quick', () => {
    expect(rating([right(0, { seconds: 20 })], 60)).toBe(Rating.Easy);
    expect(rating([right(0, { seconds: 21 })], 60)).toBe(Rating.Good);
    expect(rating([right(0, { seconds: 1, hints: 1 })], 60)).toBe(Rating.Hard);
  });
});

describe('the schedule', () => {
  it('asks again the next day for what went wrong, later for what went right', () => {
    expect(daysToDue([right(noon(1), { verdict: 'wrong' })])).toBe(1);
    expect(daysToDue([right(noon(1))])).toBeGreaterThan(1);
  });

  it('widens with every right answer when it was due', () => {
    const attempts: Attempt[] = [right(noon(1))];
    let before = 0;
    for (let k = 0; k < 5; k++) {
      const days = daysToDue(attempts);
      expect(days).toBeGreaterThan(before);
      before = days;
      attempts.push(right(scheduled(attempts, 0)[0].due));
    }
  });

  it('knows quick from slow by one’s own times only', () => {
    const slow = [1, 5, 20].map((day) => right(noon(day), { seconds: 90 }));
    const last = (seconds: number) => daysToDue([...slow, right(noon(60), { seconds })]);
    expect(last(10)).toBeGreaterThan(last(60));
  });

  it('is due all day, with what is least known first', () => {
    const attempts = [
      right(noon(1), { template: 'good' }),
      right(noon(1), { template: 'bad', verdict: 'wrong' }),
    ];
    const morning = new Date(2025, 2, 2, 0, 5).getTime();
    expect(due(attempts, noon(1))).toEqual([]);
    expect(due(attempts, morning)).toEqual(['bad']);
    expect(due(attempts, noon(30))).toEqual(['bad', 'good']);
  });

  it('is the same whenever it is asked for, and never before the last answer', () => {
    const attempt = fc.record({
      at: fc.integer({ min: 0, max: 2e11 }),
      template: fc.constantFrom('a', 'b', 'c'),
      seed: fc.constantFrom('p', 'q'),
      verdict: fc.constantFrom('correct', 'rounded', 'partly', 'wrong'),
      hints: fc.nat(1),
      seconds: fc.nat(100),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), (drawn) => {
        const attempts = drawn
          .map((news, k) => sampleAttempt({ ...news, id: String(k) }))
          .sort((a, b) => a.at - b.at);
        expect(cardsOf(attempts)).toEqual(cardsOf(attempts));
        for (const sitting of sittingsOf(attempts)) {
          const card = cardsOf(attempts).get(sitting.template);
          expect(card?.due.getTime()).toBeGreaterThan(sitting.ended);
        }
        for (const { recall } of scheduled(attempts, 3e11)) {
          expect(recall).toBeGreaterThan(0);
          expect(recall).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
