import type { Level } from '../../state/practice/mastery.ts';
import { RESOLVED_AFTER, type MadeMistake } from '../../state/practice/misconceptions.ts';
import type { Outcome, Standing } from '../../state/practice/sittings.ts';
import type { Streak } from '../../state/practice/streak.ts';

export const standingWords: Readonly<Record<Standing, string>> = {
  new: 'new',
  tried: 'tried',
  done: 'done',
};

export const levelWords: Readonly<Record<Level, string>> = {
  new: 'new',
  learning: 'learning',
  steady: 'steady',
  mastered: 'mastered',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  first: 'right at the first answer',
  later: 'right after a hint or another answer',
  missed: 'not right yet',
};

/** `1 exercise`, `3 exercises`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** `9 March`, with the year where it is another. */
export function dayName(at: number, now: number): string {
  const date = new Date(at);
  const other = date.getFullYear() !== new Date(now).getFullYear();
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(other && { year: 'numeric' }),
  });
}

export function streakWords({ days, today, run }: Streak): string {
  const row =
    days === 0
      ? ''
      : days === 1
        ? today
          ? 'You have practised today.'
          : 'You practised yesterday.'
        : `You have practised ${days} days in a row${today ? '' : ', up to yesterday'}.`;
  const right = run < 2 ? '' : `The last ${run} exercises were right at the first answer.`;
  return [row, right].filter(Boolean).join(' ');
}

/** What became of a mistake. */
export function mistakeWords({ resolved, rightSince }: MadeMistake): string {
  if (resolved) return 'overcome';
  const left = RESOLVED_AFTER - rightSince;
  return rightSince === 0 ? 'open' : `open: ${counted(left, 'right first answer')} to go`;
}

/** `7 right at the first answer, 2 right after …`, without what there is none of. */
export function summaryWords(outcomes: readonly (Outcome | null)[]): string {
  const parts = (['first', 'later', 'missed'] as const).flatMap((outcome) => {
    const count = outcomes.filter((one) => one === outcome).length;
    return count === 0 ? [] : [`${count} ${outcomeWords[outcome]}`];
  });
  const passed = outcomes.filter((one) => one === null).length;
  return [...parts, ...(passed > 0 ? [`${passed} passed over`] : [])].join(', ');
}
