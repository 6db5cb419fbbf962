import { describe, expect, it } from 'vitest';
import type { Attempt } from './attempt.ts';
import { madeMistakes } from './misconceptions.ts';
import { noon, sampleAttempt } from './sampleAttempt.ts';

const answered = (day: number, mistake: string | null, news: Partial<Attempt> = {}) =>
  sampleAttempt({
    at: noon(day),
    seed: String(day),
    verdict: mistake === null ? 'correct' : 'wrong',
    mistake: mistake === null ? null : { id: mistake, short: mistake.toLowerCase() },
    ...news,
  });

describe('mistakes that were made', () => {
  it('are told with how often, when and where', () => {
    const [made, ...rest] = madeMistakes([
      answered(1, 'TRANSPOSE'),
      answered(2, 'TRANSPOSE', { template: '03-T7' }),
    ]);
    expect(rest).toEqual([]);
    expect(made).toEqual({
      id: 'TRANSPOSE',
      short: 'transpose',
      times: 2,
      last: noon(2),
      templates: ['03-T7', '03-T5'],
      rightSince: 0,
      resolved: false,
    });
  });

  it('are resolved when the same exercises went right at first, twice since', () => {
    const once = [
      answered(1, 'TRANSPOSE'),
      answered(2, null),
      answered(3, null, { template: 'x' }),
    ];
    expect(madeMistakes(once)[0]).toMatchObject({ rightSince: 1, resolved: false });
    const twice = [...once, answered(4, null)];
    expect(madeMistakes(twice)[0].resolved).toBe(true);
    expect(madeMistakes([...twice, answered(5, 'TRANSPOSE')])[0]).toMatchObject({
      rightSince: 0,
      resolved: false,
    });
  });

  it('are not resolved by the same numbers once more, or with a hint', () => {
    const [made] = madeMistakes([
      answered(1, 'TRANSPOSE'),
      answered(1, null, { at: noon(1, 5) }),
      answered(2, null, { hints: 1 }),
      answered(3, null, { solution: true }),
    ]);
    expect(made.rightSince).toBe(0);
  });

  it('come with the unresolved first, then the latest', () => {
    const all = [
      answered(1, 'OLD', { template: 'a' }),
      answered(2, 'NEW', { template: 'b' }),
      answered(3, 'GONE', { template: 'c' }),
      answered(4, null, { template: 'c' }),
      answered(5, null, { template: 'c' }),
    ];
    expect(madeMistakes(all).map(({ id }) => id)).toEqual(['NEW', 'OLD', 'GONE']);
  });

  it('do not count once the right answer was found', () => {
    const played = [answered(1, null), answered(1, 'TRANSPOSE', { at: noon(1, 1) })];
    expect(madeMistakes(played)).toEqual([]);
  });
});
