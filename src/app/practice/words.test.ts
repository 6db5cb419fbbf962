import { describe, expect, it } from 'vitest';
import { noon } from '../../state/practice/sampleAttempt.ts';
import { counted, dayName, mistakeWords, streakWords, summaryWords } from './words.ts';

describe('the words of practice', () => {
  it('count', () => {
    expect([counted(1, 'exercise'), counted(0, 'exercise')]).toEqual(['1 exercise', '0 exercises']);
  });

  it('name days, with the year where it is another', () => {
    expect(dayName(noon(9), noon(20))).toBe('9 March');
    expect(dayName(noon(9), noon(20 + 365))).toBe('9 March 2025');
  });

  it.each([
    [{ days: 0, today: false, run: 1 }, ''],
    [{ days: 1, today: true, run: 0 }, 'You have practised today.'],
    [{ days: 1, today: false, run: 0 }, 'You practised yesterday.'],
    [
      { days: 3, today: false, run: 4 },
      'You have practised 3 days in a row, up to yesterday. The last 4 exercises were right at the first answer.',
    ],
  ])('tell a streak %j', (streak, words) => {
    expect(streakWords(streak)).toBe(words);
  });

  it('tell what became of a mistake', () => {
    const made = { id: 'A', short: 'a', times: 1, last: 0, templates: [] };
    expect(mistakeWords({ ...made, rightSince: 0, resolved: false })).toBe('open');
    expect(mistakeWords({ ...made, rightSince: 1, resolved: false })).toBe(
      'open: 1 right first answer to go',
    );
    expect(mistakeWords({ ...made, rightSince: 2, resolved: true })).toBe('overcome');
  });

  it('sum a session up', () => {
    expect(summaryWords(['first', 'first', 'missed', null])).toBe(
      '2 right at the first answer, 1 not right yet, 1 passed over',
    );
  });
});
