import type { OwnExercise } from '../../../exercises/engine/own.ts';
import type { Inspected } from '../../../exercises/engine/own/inspectOwn.ts';

/**
 * What only the author sees of an exercise. It is asked for by hand, so that nothing of the engine is fetched, or runs on
 * this thread, while somebody types.
 */
export async function inspect(own: OwnExercise, seed: string): Promise<Inspected | null> {
  const { inspectOwn } = await import('../../../exercises/engine/own/inspectOwn.ts');
  const found = inspectOwn(own, seed);
  return found.ok ? found.value : null;
}
