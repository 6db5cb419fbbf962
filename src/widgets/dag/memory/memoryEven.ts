import type { Memory } from '../../../worker/protocol/program.ts';

/** One number of even segments, with what it stores and costs. */
export type Even = Memory['even'][number];

/** Without any checkpoint everything is kept. */
export const withoutCuts = ({ even }: Pick<Memory, 'even'>): Even | undefined =>
  even.find(({ segments }) => segments === 1);

/** The segments that store least; of several numbers of them the one nearest to √L. */
export function leastOf({ even }: Pick<Memory, 'even'>): Even | undefined {
  const root = Math.sqrt(even.at(-1)?.segments ?? 1);
  const far = ({ segments }: Even): number => Math.abs(segments - root);
  let best: Even | undefined;
  for (const tried of even) {
    const better = !best || tried.peak < best.peak;
    if (better || (tried.peak === best?.peak && far(tried) < far(best))) best = tried;
  }
  return best;
}

/** All numbers of segments that store as little as the least. */
export function allLeast(memory: Pick<Memory, 'even'>): readonly number[] {
  const least = leastOf(memory)?.peak;
  return memory.even.filter(({ peak }) => peak === least).map(({ segments }) => segments);
}

/** Whether cutting into even segments stores anything less at all. */
export const canSave = (memory: Pick<Memory, 'even'>): boolean =>
  (leastOf(memory)?.peak ?? 0) < (withoutCuts(memory)?.peak ?? 0);

/**
 * The tried number of segments for a wanted one. Of long programs not all are tried: then the nearest, but for one
 * who moves on from `from`, the next one in that direction, so that every key press leads somewhere.
 */
export function triedFor(
  { even }: Pick<Memory, 'even'>,
  wanted: number,
  from: number = wanted,
): Even | undefined {
  if (wanted > from) {
    const up = even.find(({ segments }) => segments >= wanted);
    return up ?? even.at(-1);
  }
  if (wanted < from) {
    return even.findLast(({ segments }) => segments <= wanted) ?? even.at(0);
  }
  let best: Even | undefined;
  for (const tried of even) {
    const far = Math.abs(tried.segments - wanted);
    if (!best || far < Math.abs(best.segments - wanted)) best = tried;
  }
  return best;
}

/** The even segments that a set of checkpoints makes; undefined where they are not even. */
export function evenAs({ even }: Pick<Memory, 'even'>, names: readonly string[]): Even | undefined {
  return even.find(
    ({ cuts }) => cuts.length === names.length && cuts.every((name, k) => name === names[k]),
  );
}

/** About √L of them. */
export const rootOf = (steps: number): number => Math.max(1, Math.round(Math.sqrt(steps)));
