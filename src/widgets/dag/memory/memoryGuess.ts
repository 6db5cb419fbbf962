import { formatNumber } from '../../../ui/format.ts';
import type { Memory } from '../../../worker/protocol/program.ts';
import { stepCount } from './memoryCuts.ts';
import { allLeast, canSave, triedFor, leastOf, withoutCuts } from './memoryEven.ts';
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

/** Whether so many segments store as little as can be. */
export function isRight(memory: Memory, guess: number): boolean {
  const least = allLeast(memory);
  return guess >= Math.min(...least) && guess <= Math.max(...least);
}

/** What becomes of a prediction: what so many segments would store, and what it is made of. */
export function verdictWords(memory: Memory, guess: number): string {
  const tried = triedFor(memory, guess);
  if (!tried) return '';
  const { segments } = tried;
  const stored = numbersText(mostStored({ ...memory, peak: tried.peak }));
  if (isRight(memory, guess)) return `Right: ${segmentsText(segments)} store ${stored}.`;
  const nearest = segments === guess ? '' : ', the nearest that was tried,';
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
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const range = low === high ? `${low}` : `${low} to ${high}`;
  const root = Math.sqrt(steps);
  const equals = Number.isInteger(root) ? '=' : '≈';
  const why = isUniform(memory)
    ? ` k segments keep about k values between them, and the one at work L/k more: both are equal at k = √${steps} ${equals} ${formatNumber(root, 3)}.`
    : '';
  return `Least, ${stored}: k = ${range}.${why}`;
}

/** Every step is one number that waits for the way back, as in the count of the lesson. */
const isUniform = (memory: Memory): boolean =>
  memory.sizes.slice(memory.first).every((size) => size === 1) &&
  withoutCuts(memory)?.peak === stepCount(memory);

const segmentsText = (count: number): string => `${count} ${count === 1 ? 'segment' : 'segments'}`;
