import type { Points } from '../landingModel.ts';

/** A large odd number: the draws that follow each other look unlike. */
const STEP = 0x9e3779b1;

/**
 * Other starts for so many means: points of the data, drawn by what stands there now, so that each press draws anew and a
 * link says all.
 */
export function otherStarts(
  points: Points,
  count: number,
  before: readonly number[],
): readonly number[] {
  if (points.length === 0) return before;
  let state = before.reduce((hash, v) => Math.imul(hash ^ Math.round(1000 * v), STEP), count) >>> 0;
  const left = [...points];
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const [x, y] = left.length > 1 ? left.splice(state % left.length, 1)[0] : left[0];
    return [x, y];
  }).flat();
}
