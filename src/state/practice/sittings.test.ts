import { describe, expect, it } from 'vitest';
import { noon, sampleAttempt } from './sampleAttempt.ts';
import { sittingsOf, standings } from './sittings.ts';

const right = (minutes: number, news = {}) => sampleAttempt({ at: noon(1, minutes), ...news });
const wrong = (minutes: number, news = {}) => right(minutes, { verdict: 'wrong', ...news });
const outcomes = (...attempts: Parameters<typeof sittingsOf>[0][number][]) =>
  sittingsOf(attempts).map(({ outcome }) => outcome);

describe('sittings', () => {
  it.each([
    ['right at once', [right(0)], 'first'],
    ['right at the second answer', [wrong(0), right(1)], 'later'],
    ['right with a hint', [right(0, { hints: 1 })], 'later'],
    ['never right', [wrong(0), wrong(1)], 'missed'],
    ['right when the solution had been seen', [right(0, { solution: true })], 'missed'],
    ['right but for rounding, then right', [right(0, { verdict: 'rounded' }), right(1)], 'first'],
    ['right, then changed', [right(0), wrong(1)], 'first'],
  ])('tell what was %s', (_, attempts, outcome) => {
    expect(outcomes(...attempts)).toEqual([outcome]);
  });

  it('are one for the same numbers in one go, also with others between', () => {
    const other = right(1, { seed: 'other' });
    expect(outcomes(wrong(0), other, right(2))).toEqual(['first', 'later']);
    expect(outcomes(right(0), right(1, { version: 2 }))).toEqual(['first', 'first']);
  });

  it('begin anew after some hours', () => {
    expect(outcomes(wrong(0), right(10), right(10 + 7 * 60))).toEqual(['later', 'first']);
  });

  it('leave out what was rounded only', () => {
    expect(sittingsOf([right(0, { verdict: 'rounded' })])).toEqual([]);
  });

  it('give credit to the first answer alone', () => {
    const credits = (...attempts: Parameters<typeof sittingsOf>[0][number][]) =>
      sittingsOf(attempts).map(({ credit }) => credit);
    expect(credits(wrong(0, { verdict: 'partly', credit: 0.75 }), right(1))).toEqual([0.75]);
    expect(credits(right(0, { hints: 2 }))).toEqual([0]);
  });

  it('name each mistake once', () => {
    const mistake = { id: 'TRANSPOSE', short: 'exchanged' };
    const [sitting] = sittingsOf([wrong(0, { mistake }), wrong(1, { mistake }), right(2)]);
    expect(sitting).toMatchObject({
      mistakes: ['TRANSPOSE'],
      tries: 3,
      began: noon(1),
      ended: noon(1, 2),
    });
  });
});

describe('the standing of an exercise', () => {
  it('is done once there was a right answer of one’s own', () => {
    const found = standings([
      wrong(0, { template: 'a' }),
      right(1, { template: 'a' }),
      wrong(2, { template: 'a' }),
      right(3, { template: 'b', solution: true }),
    ]);
    expect([...found]).toEqual([
      ['a', 'done'],
      ['b', 'tried'],
    ]);
  });
});
