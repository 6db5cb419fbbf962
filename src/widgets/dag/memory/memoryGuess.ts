import { formatNumber, listed } from '../../../ui/format.ts';
import type { Memory } from '../../../worker/protocol/program.ts';
import { stepCount } from './memoryCuts.ts';
import { allLeast, canSave, leastOf, triedFor } from './memoryEven.ts';
import { mostStored, numbersText } from './memoryWords.ts';

/** Programs of fewer steps are no question. */
const LEAST_STEPS = 4;

/** Whether the best number of segments is worth a prediction. */
export const isQuestion = (memory: Memory): boolean =>
  stepCount(memory) >= LEAST_STEPS && canSave(memory);

/** A typed number of segments; null where it is none that can be. */
export function readGuess(memory: Memory, typed: string): number | null {
  const k = Number(typed.trim());
  return typed.trim() !== '' && Number.isInteger(k) && k >= 1 && k <= stepCount(memory) ? k : null;
}

/** Whether so many segments, or the nearest number of them that was tried, store as little as can be. */
export const isRight = (memory: Memory, guess: number): boolean =>
  triedFor(memory, guess)?.peak === leastOf(memory)?.peak;

/** What becomes of a prediction: what so many segments would store, and what it is made of. */
export function verdictWords(memory: Memory, guess: number): string {
  const tried = triedFor(memory, guess);
  if (!tried) return '';
  const { segments } = tried;
  const stored = numbersText(mostStored({ ...memory, peak: tried.peak }));
  const nearest = segments === guess ? '' : ', the nearest that was tried,';
  if (isRight(memory, guess)) {
    const verb = segments === 1 ? 'stores' : 'store';
    return `Right: ${segmentsText(segments)}${nearest} ${verb} ${stored}.`;
  }
  const longest = Math.ceil(stepCount(memory) / segments);
  const why =
    segments < (leastOf(memory)?.segments ?? 1)
      ? `one segment alone is ${longest} steps long`
      : `${segments - 1} checkpoints are kept beside the segment at work`;
  const verb = segments === 1 ? 'stores' : 'would store';
  return `Not the least: ${segmentsText(segments)}${nearest} ${verb} ${stored}, since ${why}.`;
}

/** Which numbers of segments store least, and why. */
export function leastWords(memory: Memory): string {
  const least = leastOf(memory);
  if (!least) return '';
  const all = allLeast(memory);
  const steps = stepCount(memory);
  const stored = numbersText(mostStored({ ...memory, peak: least.peak }));
  if (!canSave(memory)) return `Checkpoints spare nothing here: it stays at ${stored}.`;
  const tried = hasUntriedBeside(memory, all) ? ', of those that were tried' : '';
  const root = Math.sqrt(steps);
  const equals = Number.isInteger(root) ? '=' : '≈';
  const why = isUniform(memory)
    ? ` k segments keep about k values between them, and the one at work L/k more: both are equal at k = √${steps} ${equals} ${formatNumber(root, 3)}.`
    : '';
  return `Least, ${stored}: k = ${listed(runsOf(memory, all))}${tried}.${why}`;
}

/** Whether a number next to one of the least was not tried, and may be less still. */
function hasUntriedBeside(memory: Memory, all: readonly number[]): boolean {
  const tried = new Set(memory.even.map(({ segments }) => segments));
  const beside = all.flatMap((k) => [k - 1, k + 1]);
  return beside.some((k) => k >= 1 && k <= stepCount(memory) && !tried.has(k));
}

/** Neighbours among the tried numbers in one: “2 to 4”. */
function runsOf({ even }: Memory, all: readonly number[]): readonly string[] {
  const runs: [number, number][] = [];
  let open: [number, number] | null = null;
  for (const { segments } of even) {
    if (!all.includes(segments)) open = null;
    else if (open) open[1] = segments;
    else runs.push((open = [segments, segments]));
  }
  return runs.map(([low, high]) => (low === high ? `${low}` : `${low} to ${high}`));
}

/** Numbers in a chain that all wait for the way back: what is stored is as the lesson counts it, but for rounding. */
const isUniform = (memory: Memory): boolean =>
  memory.sizes.slice(memory.first).every((size) => size === 1) &&
  memory.even.every(
    ({ segments, peak }) => Math.abs(peak - (segments - 1 + stepCount(memory) / segments)) < 1,
  );

const segmentsText = (count: number): string => `${count} ${count === 1 ? 'segment' : 'segments'}`;
