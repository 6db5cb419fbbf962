import type { Warp } from '../../worker/protocol/map.ts';
import type { Item } from './items.ts';

/** Of the distance between two arrows, the longest one; and the barbs of each, of its length and of that distance. */
const LONGEST = 0.9;
const BARB = { own: 0.35, most: 0.22 };
/** Arrows in one row; more are a texture. */
const MOST = 15;
/** Samples from one line of the lattice to the next, as the worker takes them. */
const FINE = 4;

/** The values of a map of the plane as arrows at the nodes of the lattice; the longest just reaches the next node. */
export function fieldItems({ mesh, image }: Warp): Item[] {
  const { points } = mesh;
  const own = Math.abs(points[2 * FINE] - points[0]);
  const across = (points[points.length - 2] - points[0]) / own;
  const step = own * Math.max(1, Math.ceil(across / MOST));
  const nodes = Array.from({ length: points.length / 2 }, (_, p) => p).filter((p) =>
    [points[2 * p], points[2 * p + 1]].every(
      (x) => Math.abs(x / step - Math.round(x / step)) < 1e-6,
    ),
  );
  const lengths = nodes.map((p) => Math.hypot(image[2 * p], image[2 * p + 1]));
  const longest = Math.max(...lengths.filter(Number.isFinite), Number.MIN_VALUE);
  return nodes.flatMap((p, k): Item[] => {
    const size = (lengths[k] * LONGEST * step) / longest;
    if (!(size > 0.02 * step)) return [];
    const scale = size / lengths[k];
    const vector = [image[2 * p] * scale, image[2 * p + 1] * scale] as const;
    const barb = Math.min(BARB.own * size, BARB.most * step) / size;
    return [
      {
        kind: 'line',
        points: arrowLine([points[2 * p], points[2 * p + 1]], vector, barb),
        ink: 'output',
        weight: 'line',
      },
    ];
  });
}

/** Shaft and both barbs in one stroke. */
function arrowLine(
  [x, y]: readonly [number, number],
  [dx, dy]: readonly [number, number],
  barb: number,
): Float64Array {
  const [tx, ty] = [x + dx, y + dy];
  const [bx, by] = [dx * barb, dy * barb];
  return Float64Array.from([
    ...[x, y, tx, ty],
    ...[tx - bx + 0.5 * by, ty - by - 0.5 * bx],
    ...[tx, ty],
    ...[tx - bx - 0.5 * by, ty - by + 0.5 * bx],
  ]);
}
