import type { ExerciseRef } from '../../../exercises/engine/own.ts';
import type { Posed } from '../../../exercises/engine/variant.ts';
import { ask } from '../../../state/compute.ts';

/** All exercises with their numbers, drawn by the worker one after the other; a sentence where one fails. */
export async function poseAll(
  refs: readonly ExerciseRef[],
  seeds: readonly string[],
): Promise<readonly Posed[] | string> {
  const posed: Posed[] = [];
  for (const [index, of] of refs.entries()) {
    const outcome = await ask('pose', { of, seed: seeds[index] ?? '' });
    if (outcome.kind !== 'done') {
      const why =
        outcome.kind === 'faults'
          ? (outcome.faults[0]?.message ?? '')
          : outcome.kind === 'failed'
            ? outcome.message
            : '';
      return `Exercise ${index + 1} could not be drawn. ${why}`;
    }
    posed.push(outcome.value);
  }
  return posed;
}
