import type { Attempt } from './attempt.ts';
import { localDay } from './days.ts';
import { masteries, NEEDED, type Mastery } from './mastery.ts';
import { due } from './schedule.ts';

/** An exercise that may be asked. */
export interface Askable {
  readonly id: string;
  readonly skills: readonly string[];
}

/** An exercise is not asked again before so many others, where there are others. */
const REST = 3;
/** From so many of the best suited one is drawn, so that no two sessions are alike. */
const DRAWN_FROM = 3;

/**
 * The next exercise of a mixed review: what is due, the most urgent first; then what trains a weak skill; then what is
 * new, in the order of the course; then what rested longest. Neighbours differ in skill where that can be: telling which
 * method fits is half of what is to be learned.
 *
 * @param templates in the order of the course; whatever else was attempted is left aside.
 * @param random uniform on [0, 1).
 * @returns null when there is none to ask.
 */
export function nextInMix(
  attempts: readonly Attempt[],
  templates: readonly Askable[],
  now: number,
  random: () => number,
): string | null {
  // What is due was met before today, and has rested.
  const today = met(attempts.filter(({ at }) => localDay(at) === localDay(now)));
  const previous = templates.find(({ id }) => id === today[0]);
  const rested = ({ id }: Askable) => !today.slice(0, REST).includes(id);
  const differs = ({ skills }: Askable) => !skills.some((one) => previous?.skills.includes(one));
  const tiers = tiersOf(attempts, templates, now);
  const wishes: readonly ((one: Askable) => boolean)[] = [
    (one) => rested(one) && differs(one),
    rested,
    ({ id }) => id !== today[0],
    () => true,
  ];
  for (const wish of wishes) {
    for (const { fitting, draw } of tiers) {
      const best = fitting.filter(wish).slice(0, draw);
      if (best.length > 0) return best[Math.floor(random() * best.length)].id;
    }
  }
  return null;
}

interface Tier {
  /** The best first. */
  readonly fitting: readonly Askable[];
  readonly draw: number;
}

function tiersOf(
  attempts: readonly Attempt[],
  templates: readonly Askable[],
  now: number,
): readonly Tier[] {
  const byId = new Map(templates.map((one) => [one.id, one]));
  const found = masteries(attempts);
  const weakest = ({ skills }: Askable) => Math.min(1, ...skills.map((one) => shareOf(found, one)));
  const tried = met(attempts);
  return [
    { fitting: due(attempts, now).flatMap((id) => byId.get(id) ?? []), draw: 1 },
    {
      fitting: templates
        .filter((one) => weakest(one) < NEEDED.steady.share)
        .toSorted((a, b) => weakest(a) - weakest(b)),
      draw: DRAWN_FROM,
    },
    { fitting: templates.filter(({ id }) => !tried.includes(id)), draw: DRAWN_FROM },
    { fitting: tried.flatMap((id) => byId.get(id) ?? []).reverse(), draw: DRAWN_FROM },
  ];
}

/** What is new to the reader is not weak, and neither is what was right so far, though seldom tried. */
const shareOf = (found: ReadonlyMap<string, Mastery>, skill: string): number =>
  found.get(skill)?.share ?? 1;

/** Ids of the exercises that were tried, the last one first. */
const met = (attempts: readonly Attempt[]): readonly string[] => [
  ...new Set(attempts.map(({ template }) => template).reverse()),
];
