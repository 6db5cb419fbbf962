import type { Attempt } from './attempt.ts';
import type { AttemptDatabase } from './database.ts';

/** An attempt for tests: right at once, unless said otherwise. */
export function sampleAttempt(news: Partial<Attempt> = {}): Attempt {
  const { template = '03-T5', seed = 'bcdfg', at = 0 } = news;
  const verdict = news.verdict ?? 'correct';
  return {
    id: `${at} ${template} ${seed} ${verdict}`,
    at,
    template,
    version: 1,
    title: 'The Jacobian of a map',
    seed,
    typed: ['3', '4'],
    verdict,
    credit: verdict === 'correct' ? 1 : 0,
    mistake: null,
    hints: 0,
    solution: false,
    skills: ['jacobian'],
    seconds: 60,
    ...news,
  };
}

/** Noon of a day in March 2025, local time, and minutes after it. */
export const noon = (day: number, minutes = 0): number =>
  new Date(2025, 2, day, 12, minutes).getTime();

/** What a browser's database does, in memory. */
export function sampleDatabase(entries = new Map<string, unknown>()): AttemptDatabase {
  return {
    add: async (attempts) => {
      await Promise.resolve();
      for (const one of attempts) if (!entries.has(one.id)) entries.set(one.id, one);
    },
    all: () => Promise.resolve([...entries.values()]),
    clear: async () => {
      await Promise.resolve();
      entries.clear();
    },
  };
}
