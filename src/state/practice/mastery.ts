import type { Attempt } from './attempt.ts';
import { localDay } from './days.ts';
import { sittingsOf, type Sitting } from './sittings.ts';

export type Level = 'new' | 'learning' | 'steady' | 'mastered';

/** How well a skill is held. */
export interface Mastery {
  readonly level: Level;
  /** From 0 to 1; 0 for what is new. */
  readonly share: number;
  /** How many exercises were tried, each set of numbers once. */
  readonly tried: number;
  /** On how many days. */
  readonly days: number;
}

/** How much an exercise counts, beside the one of the same skill that came after it. */
export const FADING = 0.8;

/** What a level asks for, besides those before it. */
export const NEEDED = {
  steady: { share: 0.6, tried: 3, days: 1 },
  mastered: { share: 0.85, tried: 5, days: 2 },
} as const;

const NEW: Mastery = { level: 'new', share: 0, tried: 0, days: 0 };

/**
 * The mastery of every skill that was tried. With c₀ the credit of the first answer in the latest sitting of an exercise
 * of this skill, given without hint or solution (with one, it is 0), c₁ that of the sitting before, and so on, the share
 * is
 *
 *     Σ 0.8ᵏ cₖ / Σ 0.8ᵏ,
 *
 * where the same numbers count once, when they were new. So one forgets with practice, and not with time: that is what the schedule is for. The last three exercises make
 * about half of it. A few lucky ones are no mastery: the levels ask for a number of exercises too, and the highest for two days.
 */
export function masteries(attempts: readonly Attempt[]): ReadonlyMap<string, Mastery> {
  const bySkill = new Map<string, Sitting[]>();
  const met = new Set<string>();
  for (const sitting of sittingsOf(attempts)) {
    // Numbers that were seen before may be remembered rather than found.
    const numbers = `${sitting.template} ${sitting.seed}`;
    if (met.has(numbers)) continue;
    met.add(numbers);
    for (const skill of new Set(sitting.skills)) {
      const before = bySkill.get(skill);
      if (before) before.push(sitting);
      else bySkill.set(skill, [sitting]);
    }
  }
  return new Map([...bySkill].map(([skill, sittings]) => [skill, masteryOf(sittings)]));
}

export const masteryIn = (found: ReadonlyMap<string, Mastery>, skill: string): Mastery =>
  found.get(skill) ?? NEW;

/** @param sittings in their order. */
export function masteryOf(sittings: readonly Sitting[]): Mastery {
  if (sittings.length === 0) return NEW;
  let credit = 0;
  let weight = 0;
  for (const sitting of sittings) {
    credit = credit * FADING + sitting.credit;
    weight = weight * FADING + 1;
  }
  const share = credit / weight;
  const tried = sittings.length;
  const days = new Set(sittings.map(({ ended }) => localDay(ended))).size;
  return { level: levelOf({ share, tried, days }), share, tried, days };
}

function levelOf(held: Omit<Mastery, 'level'>): Level {
  const has = (needed: Omit<Mastery, 'level'>) =>
    // A credit of 3 thirds, each rounded, is a whole one.
    held.share >= needed.share - 1e-9 && held.tried >= needed.tried && held.days >= needed.days;
  if (has(NEEDED.mastered)) return 'mastered';
  return has(NEEDED.steady) ? 'steady' : 'learning';
}
