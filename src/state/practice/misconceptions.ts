import type { Attempt } from './attempt.ts';
import { sittingsOf } from './sittings.ts';

/** A known mistake that was made, and what became of it. */
export interface MadeMistake {
  /** `TRANSPOSE`: the same name means the same mistake in every exercise. */
  readonly id: string;
  readonly short: string;
  /** How often: once for each sitting, whatever the number of answers. */
  readonly times: number;
  /** When last. */
  readonly last: number;
  /** The exercises in which it was made, the last one first. */
  readonly templates: readonly string[];
  /** How often these exercises were right at the first answer since. */
  readonly rightSince: number;
  readonly resolved: boolean;
}

/** So many of the same exercises right at the first answer, and a mistake is taken for overcome. */
export const RESOLVED_AFTER = 2;

/**
 * The mistakes that were made: unresolved ones first, then by when they were last made.
 *
 * A mistake is resolved once the exercises in which it was made have been right at the first answer, without hint or
 * solution, twice since it was last made; one more and it is open again.
 */
export function madeMistakes(attempts: readonly Attempt[]): readonly MadeMistake[] {
  const sittings = sittingsOf(attempts);
  const shorts = new Map(
    attempts.flatMap(({ mistake }) => (mistake ? [[mistake.id, mistake.short]] : [])),
  );
  const made = [...shorts].flatMap(([id, short]): MadeMistake[] => {
    const own = sittings.filter(({ mistakes }) => mistakes.includes(id));
    if (own.length === 0) return [];
    const last = Math.max(...own.map(({ ended }) => ended));
    const templates = [...new Set(own.map(({ template }) => template).reverse())];
    const rightSince = sittings.filter(
      ({ template, outcome, began }) =>
        outcome === 'first' && began > last && templates.includes(template),
    ).length;
    const resolved = rightSince >= RESOLVED_AFTER;
    return [{ id, short, times: own.length, last, templates, rightSince, resolved }];
  });
  return made.sort((a, b) => Number(a.resolved) - Number(b.resolved) || b.last - a.last);
}
