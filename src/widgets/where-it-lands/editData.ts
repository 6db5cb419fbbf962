import type { Points } from './landingModel.ts';
import { LIMITS } from './state.ts';

/** The points after an edit, or why it cannot be. */
export type Edit =
  { readonly ok: true; readonly points: Points } | { readonly ok: false; readonly message: string };

const bounded = (value: number): number => Math.min(LIMITS.size, Math.max(-LIMITS.size, value));

export const moved = (points: Points, index: number, to: readonly number[]): Points =>
  points.map((old, k) => (k === index ? to.map(bounded) : old));

export function added(points: Points, point: readonly number[]): Edit {
  if (points.length < LIMITS.points) {
    return { ok: true, points: [...points, point.map(bounded)] };
  }
  const message = `There are ${LIMITS.points} points, and no more are drawn here. Remove one first.`;
  return { ok: false, message };
}

export function removed(points: Points, index: number, least: number): Edit {
  if (points.length > least) return { ok: true, points: points.filter((_, k) => k !== index) };
  const message = `At least ${least} points are needed. Add another before you remove this one.`;
  return { ok: false, message };
}

/** The class of a point changed to the other: 1 and −1. */
export const flipped = (points: Points, index: number): Points =>
  points.map((old, k) => (k === index ? [...old.slice(0, -1), -old[old.length - 1]] : old));

/** A point to begin with where none was pointed at: as far to the right as the points are apart on average. */
export function nextPoint(points: Points, label: number | null): readonly number[] {
  const last = points.at(-1);
  if (!last) return label === null ? [0, 0] : [0, 0, label];
  const all = points.map(([x]) => x);
  const gap = (Math.max(...all) - Math.min(...all)) / Math.max(1, points.length - 1) || 1;
  return [Number((Math.max(...all) + gap).toPrecision(3)) + 0, ...last.slice(1)];
}
