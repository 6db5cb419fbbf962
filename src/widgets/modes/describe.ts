import { segmentsOf, type Inputs } from './inputs.ts';
import { memoryWords, waitingWords } from './memoryWords.ts';
import type { Results } from './results.ts';
import { countText, cut } from './say.ts';
import { sweepWords } from './sweepWords.ts';

type Seen = Pick<Results, 'calm' | 'memory' | 'layerFaults' | 'sweepGuess' | 'segmentGuess'>;

/**
 * Every state of the widget in words: for the live region, the caption, print and the tests. What is covered in the
 * picture is not said here either.
 */
export function describe(
  inputs: Inputs,
  { calm, memory, layerFaults, sweepGuess, segmentGuess }: Seen,
): string {
  if (inputs.look === 'sweeps') return sweepWords(inputs, sweepGuess, calm);
  return memory ? memoryWords(inputs, memory, segmentGuess) : waitingWords(layerFaults);
}

/** A name for a state that is kept: the shape of the map, or the stack. */
export function brief({ look, n, m, layer, depth, k }: Inputs): string {
  if (look === 'sweeps') return `n = ${countText(n)}, m = ${countText(m)}`;
  const cuts = segmentsOf({ k, depth });
  return `${cut(layer)}, L = ${depth}${cuts > 1 ? `, k = ${cuts}` : ''}`;
}
