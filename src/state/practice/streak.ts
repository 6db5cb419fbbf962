import type { Attempt } from './attempt.ts';
import { localDay } from './days.ts';
import { sittingsOf } from './sittings.ts';

export interface Streak {
  /** Days in a row with at least one right answer, up to today, or to yesterday while today has none yet. */
  readonly days: number;
  /** Whether today is among them. */
  readonly today: boolean;
  /** How many exercises in a row, up to the last, were right at the first answer. */
  readonly run: number;
}

/** @param now milliseconds since 1970. */
export function streakOf(attempts: readonly Attempt[], now: number): Streak {
  const right = attempts.filter(({ verdict, solution }) => verdict === 'correct' && !solution);
  const active = new Set(right.map(({ at }) => localDay(at)));
  const present = localDay(now);
  const today = active.has(present);
  let days = 0;
  for (let day = today ? present : present - 1; active.has(day); day--) days++;
  const outcomes = sittingsOf(attempts).map(({ outcome }) => outcome);
  return {
    days,
    today,
    run: outcomes.length - 1 - outcomes.findLastIndex((one) => one !== 'first'),
  };
}
