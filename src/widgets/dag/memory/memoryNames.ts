import type { Steps } from './memoryCuts.ts';
import { lastPlace } from './memoryCuts.ts';
import type { MemoryScene } from './memoryScene.ts';

const NICE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * Nodes whose names are written beside their rows. Checkpoints first, then round numbers of steps, the inputs and
 * both ends, each only where a line of letters is free.
 */
export function namedRows(
  plan: Steps,
  places: readonly number[],
  { pitch, line, y }: Pick<MemoryScene, 'pitch' | 'line' | 'y'>,
): readonly number[] {
  const need = line * 0.9;
  const by = NICE.find((step) => step * pitch >= need) ?? 1000;
  const round: number[] = [];
  for (let k = 0; k < plan.names.length; k++) {
    const step = k - plan.first + 1;
    if (step > 0 ? step % by === 0 : k % by === 0) round.push(k);
  }
  const taken: number[] = [];
  for (const node of [...places, ...round, lastPlace(plan) + 1, plan.first, 0]) {
    if (node < 0 || node >= plan.names.length) continue;
    if (taken.every((other) => Math.abs(y(other) - y(node)) >= need)) taken.push(node);
  }
  return taken.sort((a, b) => a - b);
}
