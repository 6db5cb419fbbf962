/** What a reader has done in one exercise during this visit. */
export interface Attempted {
  readonly typed: readonly string[];
  /** Of a list of choices, counted from 1. */
  readonly chosen: number | null;
  readonly attempts: number;
  /** How many hints are shown. */
  readonly hints: number;
  readonly solution: boolean;
  /** Whether the picture of the exercise was opened before the answer was right. */
  readonly picture: boolean;
}

export const UNTRIED: Attempted = {
  typed: [],
  chosen: null,
  attempts: 0,
  hints: 0,
  solution: false,
  picture: false,
};

const key = (exercise: string) => `gradus.answers.${exercise}`;

/** Remembers for this visit only: typed text survives a walk through the site and an accidental reload. */
export function keepAttempt(exercise: string, attempted: Attempted): void {
  try {
    sessionStorage.setItem(key(exercise), JSON.stringify(attempted));
  } catch {
    // Storage may be closed to us; the exercise works all the same.
  }
}

/** Nothing of what was typed in this visit is remembered any longer. */
export function forgetAttempts(): void {
  try {
    const mine = Object.keys(sessionStorage).filter((name) => name.startsWith(key('')));
    for (const name of mine) sessionStorage.removeItem(name);
  } catch {
    // What is closed to us holds nothing of ours.
  }
}

export function keptAttempt(exercise: string): Attempted {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key(exercise)) ?? 'null');
    return attemptOf(stored) ?? UNTRIED;
  } catch {
    return UNTRIED;
  }
}

function attemptOf(stored: unknown): Attempted | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { typed, chosen, attempts, hints, solution, picture } = stored as Record<string, unknown>;
  const texts = Array.isArray(typed) && typed.every((text) => typeof text === 'string');
  if (!texts || typeof attempts !== 'number' || typeof hints !== 'number') return undefined;
  return {
    typed,
    chosen: typeof chosen === 'number' ? chosen : null,
    attempts,
    hints,
    solution: solution === true,
    picture: picture === true,
  };
}
