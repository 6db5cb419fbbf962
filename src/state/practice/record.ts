import type { Answer } from '../../exercises/engine/asked.ts';
import type { Grade } from '../../exercises/engine/grade.ts';
import type { Posed } from '../../exercises/engine/variant.ts';
import type { Attempt } from './attempt.ts';
import { addAttempt } from './records.ts';

/** An answer that was checked, as the view of an exercise tells it. */
export interface AttemptMade {
  readonly posed: Pick<Posed, 'template' | 'version' | 'seed' | 'title' | 'skills'>;
  readonly typed: Answer;
  readonly grade: Grade;
  /** How many hints had been seen. */
  readonly hints: number;
  readonly solution: boolean;
  /** Since the exercise was shown, or since the answer before. */
  readonly seconds: number;
}

/** Keeps what was made; null for what counts as no attempt, being unreadable or undecided. */
export function recordAttempt(
  made: AttemptMade,
  add: (attempt: Attempt) => Promise<void> = addAttempt,
): Attempt | null {
  const attempt = attemptFrom(made, Date.now());
  if (attempt) void add(attempt);
  return attempt;
}

export function attemptFrom(made: AttemptMade, at: number): Attempt | null {
  const { posed, typed, grade, hints, solution, seconds } = made;
  const { verdict, credit } = grade;
  if (verdict === 'unreadable' || verdict === 'undecided') return null;
  const mistake = 'mistake' in grade ? grade.mistake : null;
  return {
    id: freshId(at),
    at,
    template: posed.template,
    version: posed.version,
    title: posed.title,
    seed: posed.seed,
    typed: [...typed],
    verdict,
    credit,
    mistake: mistake && { id: mistake.id, short: mistake.short },
    hints,
    solution,
    skills: [...posed.skills],
    seconds: Math.max(0, Math.round(seconds * 10) / 10),
  };
}

/** `randomUUID` is missing where a school serves this site without encryption. */
function freshId(at: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  const random = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${at.toString(36)}-${random}`;
}
