import type { View } from '../surfaces/surface.ts';
import { ARRIVED, diagonalOf, NEARLY, type LimitPoints } from './limitPoints.ts';

/** How a path ended that came to no known limit point; those are numbered from 0. */
export const UNDECIDED = -1;
/** It does not move any more. */
export const RESTING = -2;
/** The method could not go on from a place at which f is defined. */
export const STUCK = -3;
/** It left the neighbourhood of the view, or came to where f is undefined. */
export const LOST = -4;

/** Paths by the number of their pixel: where each starts, and once it is walked, where and how it ended. */
export interface Paths {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The number of a limit point, or one of the above. */
  readonly ending: Int16Array;
  /** Steps taken. */
  readonly steps: Uint16Array;
  /** Length of the last step, |Δx| + |Δy|; ∞ where it could not be taken. */
  readonly moved: Float64Array;
}

/** No path yet. */
export const emptyPaths = (count: number): Paths => ({
  x: new Float64Array(count),
  y: new Float64Array(count),
  ending: new Int16Array(count).fill(UNDECIDED),
  steps: new Uint16Array(count),
  moved: new Float64Array(count).fill(Infinity),
});

/** Walks the paths that start at some pixels to their ends; yields the part done. */
export type Walk = (pixels: Int32Array, paths: Paths, judge: Judge) => Generator<number, void>;

/** How a path ends that has come to (x, y) by a step of length `moved`; UNDECIDED while it goes on. */
export type Judge = (x: number, y: number, moved: number, restful: number) => number;

/** A path that moves so little a step has come to rest, if its last steps were all `isRestful`. */
const SLOW = 1e-5;
/** Methods with memory may pause at a turning point; twice in a row is no turning. */
const RESTFUL = 2;
/** Farther outside than this many diagonals is lost. */
const FAR = 1e3;

/** Whether a step of length `moved` from (x, y) changes little more than the last digits. */
export const isRestful = (x: number, y: number, moved: number): boolean =>
  moved < 1e-8 * (1 + Math.abs(x) + Math.abs(y));

/**
 * The rules of all walks, with the limit points known by now. `restful` counts the steps in a row, the last one
 * included, that were `isRestful`.
 */
export function judgeOf(view: View, limits: LimitPoints): Judge {
  const diagonal = diagonalOf(view);
  const [arrived, nearly] = [ARRIVED * diagonal, NEARLY * diagonal];
  const [slow, far] = [SLOW * diagonal, FAR * diagonal];
  const { x0, y0 } = view;
  return (x, y, moved, restful) => {
    if (!(Math.abs(x - x0) + Math.abs(y - y0) < far)) return LOST;
    if (moved > arrived) return UNDECIDED;
    const limit = limits.near(x, y, arrived);
    if (limit >= 0 || moved >= slow || restful < RESTFUL) return limit;
    const beside = limits.near(x, y, nearly);
    return beside >= 0 ? beside : RESTING;
  };
}
