import { DATA_LIMITS, type DataPoint } from '../../../core/surfaces/dataLoss.ts';

/** The points after an edit and where the hand is then, or why it cannot be. */
export type Edit =
  | { readonly ok: true; readonly points: readonly DataPoint[]; readonly at: number }
  | { readonly ok: false; readonly message: string };

export function added(points: readonly DataPoint[], point: DataPoint): Edit {
  if (points.length >= DATA_LIMITS.most) {
    const message = `There are ${DATA_LIMITS.most} points, and a loss takes no more. Remove one first.`;
    return { ok: false, message };
  }
  return { ok: true, points: [...points, within(point)], at: points.length };
}

export function removed(points: readonly DataPoint[], index: number): Edit {
  if (points.length <= DATA_LIMITS.least) {
    const message = `A loss takes at least ${DATA_LIMITS.least} points. Add another before you remove this one.`;
    return { ok: false, message };
  }
  const left = points.filter((_, k) => k !== index);
  return { ok: true, points: left, at: Math.min(index, left.length - 1) };
}

export const moved = (
  points: readonly DataPoint[],
  index: number,
  point: DataPoint,
): readonly DataPoint[] => points.map((old, k) => (k === index ? within(point) : old));

/** A point to begin with where none was pointed at: after the last one, as far as they are apart on average. */
export function next(points: readonly DataPoint[]): DataPoint {
  const all = points.map(([t]) => t);
  const gap = (Math.max(...all) - Math.min(...all)) / Math.max(1, points.length - 1) || 1;
  const last = points.at(-1);
  return last ? [Number((Math.max(...all) + gap).toPrecision(3)) + 0, last[1]] : [0, 0];
}

const bounded = (value: number): number =>
  Math.min(DATA_LIMITS.size, Math.max(-DATA_LIMITS.size, value));

const within = ([t, u]: DataPoint): DataPoint => [bounded(t), bounded(u)];
