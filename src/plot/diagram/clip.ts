import type { Box, Vector } from '../space/lens.ts';

/** So many rooms to each side of the middle are drawn; the eye stands farther off, so all of it is in front. */
const ROOMS = 3;

/** Lowest and highest place that is drawn along each axis. */
const edgesOf = ({ x, y, z }: Box): readonly (readonly [number, number])[] => [
  [-ROOMS * x, ROOMS * x],
  [-ROOMS * y, ROOMS * y],
  [(z * (1 - ROOMS)) / 2, (z * (1 + ROOMS)) / 2],
];

export const isWithin = (point: Vector, box: Box): boolean =>
  edgesOf(box).every(([low, high], i) => point[i] >= low && point[i] <= high);

const between = (a: Vector, b: Vector, t: number): Vector => [
  a[0] + t * (b[0] - a[0]),
  a[1] + t * (b[1] - a[1]),
  a[2] + t * (b[2] - a[2]),
];

/** The part of a segment that is drawn, or null; ends that are drawn are the very ends given. */
export function clipSegment(a: Vector, b: Vector, box: Box): readonly [Vector, Vector] | null {
  let [from, to] = [0, 1];
  const edges = edgesOf(box);
  for (const i of [0, 1, 2] as const) {
    const [low, high] = edges[i];
    const d = b[i] - a[i];
    if (d === 0) {
      if (a[i] < low || a[i] > high) return null;
      continue;
    }
    const [enter, leave] = d > 0 ? [low, high] : [high, low];
    from = Math.max(from, (enter - a[i]) / d);
    to = Math.min(to, (leave - a[i]) / d);
    // Not "from > to": sizes beyond what numbers hold are nowhere.
    if (!(from < to)) return null;
  }
  return [from === 0 ? a : between(a, b, from), to === 1 ? b : between(a, b, to)];
}

/** The part of a face that is drawn, cut by one side after the other; empty when nothing is left. */
export function clipFace(corners: readonly Vector[], box: Box): readonly Vector[] {
  if (corners.every((corner) => isWithin(corner, box))) return corners;
  let kept = corners;
  edgesOf(box).forEach(([low, high], i) => {
    kept = cut(kept, (point) => point[i] - low);
    kept = cut(kept, (point) => high - point[i]);
  });
  return kept;
}

/** The part of a polygon where `inside` is not negative. */
function cut(corners: readonly Vector[], inside: (point: Vector) => number): readonly Vector[] {
  return corners.flatMap((b, i) => {
    const a = corners[(i + corners.length - 1) % corners.length];
    const [da, db] = [inside(a), inside(b)];
    const crossing = da < 0 !== db < 0 ? [between(a, b, da / (da - db))] : [];
    return db < 0 ? crossing : [...crossing, b];
  });
}
