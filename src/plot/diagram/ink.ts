import type { Stroke } from '../space/fallback.ts';
import type { Vector } from '../space/lens.ts';

/** A stroke that says where it lies, so that names may stand elsewhere. */
export interface Ink extends Stroke {
  /** Pixels and depth. */
  readonly middle: Vector;
}

/** The mean of some points on the screen, and of their depths. */
export function middleOf(points: readonly Vector[]): Vector {
  const sum = [0, 0, 0];
  for (const point of points) for (const i of [0, 1, 2] as const) sum[i] += point[i];
  return [sum[0] / points.length, sum[1] / points.length, sum[2] / points.length];
}
