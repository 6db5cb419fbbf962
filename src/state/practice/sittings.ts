import type { Attempt } from './attempt.ts';

/** Hours after which the same numbers are met anew, no longer in one go. */
const APART = 6;

/**
 * How one went at the numbers of an exercise: right at the first answer and alone; right after another answer or a
 * hint; or not right, or only once the solution had been seen.
 */
export type Outcome = 'first' | 'later' | 'missed';

/** All answers to the same numbers in one go, until one is right. */
export interface Sitting {
  readonly template: string;
  readonly seed: string;
  readonly skills: readonly string[];
  /** When the first answer that counts was given, and the last. */
  readonly began: number;
  readonly ended: number;
  readonly outcome: Outcome;
  /** Whether nothing of the first answer was right. */
  readonly firstWrong: boolean;
  /** What the first answer was worth: 0 with a hint or the solution. */
  readonly credit: number;
  /** How many answers counted. */
  readonly tries: number;
  /** That the last answer took. */
  readonly seconds: number;
  /** Ids of the known mistakes that were made, each once. */
  readonly mistakes: readonly string[];
}

/**
 * The sittings that attempts make, in the order of their ends. An answer that is right but for its rounding is neither
 * right nor wrong: it counts as not given. What is typed once the right answer was found proves nothing and counts
 * neither.
 *
 * @param attempts in the order in which they were made.
 */
export function sittingsOf(attempts: readonly Attempt[]): readonly Sitting[] {
  const open = new Map<string, Attempt[]>();
  const all: Attempt[][] = [];
  for (const attempt of attempts) {
    if (attempt.verdict === 'rounded') continue;
    const numbers = JSON.stringify([attempt.template, attempt.version, attempt.seed]);
    const before = open.get(numbers);
    const last = before?.at(-1);
    if (before && last && attempt.at - last.at < APART * 3_600_000) {
      if (last.verdict !== 'correct') before.push(attempt);
    } else {
      const started = [attempt];
      open.set(numbers, started);
      all.push(started);
    }
  }
  return all.map(sittingOf).sort((a, b) => a.ended - b.ended);
}

function sittingOf(attempts: readonly Attempt[]): Sitting {
  const first = attempts[0];
  const last = attempts[attempts.length - 1];
  const alone = first.hints === 0 && !first.solution;
  return {
    template: last.template,
    seed: last.seed,
    skills: last.skills,
    began: first.at,
    ended: last.at,
    outcome: outcomeOf(attempts),
    firstWrong: first.verdict === 'wrong',
    credit: alone ? first.credit : 0,
    tries: attempts.length,
    seconds: last.seconds,
    mistakes: [...new Set(attempts.flatMap(({ mistake }) => mistake?.id ?? []))],
  };
}

function outcomeOf(attempts: readonly Attempt[]): Outcome {
  const { verdict, hints, solution } = attempts[attempts.length - 1];
  if (verdict !== 'correct' || solution) return 'missed';
  return attempts.length === 1 && hints === 0 ? 'first' : 'later';
}

/** What one has to show for an exercise: nothing yet, an answer, or a right one of one's own. */
export type Standing = 'new' | 'tried' | 'done';

/** The standing of every exercise that was tried; the others are new. */
export function standings(attempts: readonly Attempt[]): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  for (const { template, verdict, solution } of attempts) {
    const done = verdict === 'correct' && !solution;
    if (done || !found.has(template)) found.set(template, done ? 'done' : 'tried');
  }
  return found;
}
