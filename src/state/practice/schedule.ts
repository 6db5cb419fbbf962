import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import type { Attempt } from './attempt.ts';
import { localDay } from './days.ts';
import { sittingsOf, type Sitting } from './sittings.ts';

/** When an exercise is to be met again. */
export interface Scheduled {
  readonly template: string;
  /** Milliseconds since 1970. */
  readonly due: number;
  /** How likely it is still known, from 0 to 1. */
  readonly recall: number;
}

/**
 * FSRS with its published weights, which were fitted to many people's reviews. By whole days: an exercise is done in an
 * evening of them, not ten minutes after itself. Without chance, so that the same attempts give the same dates.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  enable_short_term: false,
  enable_fuzz: false,
});

/** Quick is a third of one's own median, once there is one worth the name. */
const QUICK = 1 / 3;
const ENOUGH = 3;

/**
 * How well an exercise was known:
 *
 * - again: the first answer was wrong altogether, the solution had been seen, or no answer was right;
 * - hard: right, but with a hint, or after an answer that was right in part;
 * - good: right at the first answer;
 * - easy: that, and quickly.
 *
 * @param median of the seconds that earlier right answers to this exercise took; null before there are enough.
 */
export function ratingOf(sitting: Sitting, median: number | null): Grade {
  const { outcome, firstWrong, seconds } = sitting;
  if (outcome === 'missed' || firstWrong) return Rating.Again;
  if (outcome === 'later') return Rating.Hard;
  return median !== null && seconds <= median * QUICK ? Rating.Easy : Rating.Good;
}

/** The card of every exercise that was tried, by replaying what was done: there is no second truth to keep. */
export function cardsOf(attempts: readonly Attempt[]): ReadonlyMap<string, Card> {
  const cards = new Map<string, Card>();
  const times = new Map<string, number[]>();
  for (const sitting of sittingsOf(attempts)) {
    const { template, ended, outcome, seconds } = sitting;
    const before = times.get(template) ?? [];
    const rating = ratingOf(sitting, before.length < ENOUGH ? null : median(before));
    const card = cards.get(template) ?? createEmptyCard<Card>(new Date(sitting.began));
    cards.set(template, scheduler.next(card, new Date(ended), rating).card);
    if (outcome === 'first') times.set(template, [...before, seconds]);
  }
  return cards;
}

/** The exercises that were tried, the first to be met again first. */
export function scheduled(attempts: readonly Attempt[], now: number): readonly Scheduled[] {
  return [...cardsOf(attempts)]
    .map(([template, card]) => ({
      template,
      due: card.due.getTime(),
      recall: scheduler.get_retrievability(card, new Date(now), false),
    }))
    .sort((a, b) => localDay(a.due) - localDay(b.due) || a.recall - b.recall);
}

/** What is due today, whatever the hour: what is least likely to be known comes first. */
export function due(attempts: readonly Attempt[], now: number): readonly string[] {
  return scheduled(attempts, now)
    .filter((one) => localDay(one.due) <= localDay(now))
    .sort((a, b) => a.recall - b.recall)
    .map(({ template }) => template);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
