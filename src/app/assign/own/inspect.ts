import type { OwnExercise } from '../../../exercises/engine/own.ts';
import type { Inspected } from '../../../exercises/engine/own/inspectOwn.ts';
import { ask } from '../../../state/compute.ts';

/** What only the author sees of an exercise; null while it has no answer. */
export async function inspect(own: OwnExercise, seed: string): Promise<Inspected | null> {
  const outcome = await ask('inspect', { own, seed });
  return outcome.kind === 'done' ? outcome.value : null;
}
