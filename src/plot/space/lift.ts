import type { HeightScale } from './heightScale.ts';
import type { Box, Vector } from './lens.ts';
import type { SurfaceSamples } from './surfaceMesh.ts';

/** A path over the plane with the function's value at each of its points. */
export interface SurfacePath {
  /** x, y of each point. */
  readonly xy: Float64Array;
  readonly heights: Float64Array;
}

const MOST_PIECES = 60;
const MOST_POINTS = 20_000;

/** A point of the plane and its value, in the room of the surface. */
export function placeIn(
  { view }: Pick<SurfaceSamples, 'view'>,
  scale: HeightScale,
  box: Box,
): (x: number, y: number, value: number) => Vector {
  return (x, y, value) => [
    box.x * ((2 * (x - view.x0)) / (view.x1 - view.x0) - 1),
    box.y * ((2 * (y - view.y0)) / (view.y1 - view.y0) - 1),
    box.z * Math.min(1, Math.max(0, scale.height(value))),
  ];
}

/**
 * The path laid onto the surface: a straight step would cut through a hill or hang over a valley, so it
 * follows the ground between its points. Pieces outside the view are left out, a gap begins a new piece.
 *
 * @returns pieces, x y z per point.
 */
export function liftPath(
  { xy, heights }: SurfacePath,
  samples: SurfaceSamples,
  scale: HeightScale,
  box: Box,
): number[][] {
  const { view, nx, ny } = samples;
  const place = placeIn(samples, scale, box);
  const pieces: number[][] = [];
  let piece: number[] = [];
  let total = 0;
  const add = (x: number, y: number, value: number): void => {
    const inside = x >= view.x0 && x <= view.x1 && y >= view.y0 && y <= view.y1;
    if (inside && Number.isFinite(value) && total++ < MOST_POINTS)
      piece.push(...place(x, y, value));
    else if (piece.length > 0) {
      pieces.push(piece);
      piece = [];
    }
  };
  const cell = Math.min((view.x1 - view.x0) / (nx - 1), (view.y1 - view.y0) / (ny - 1));
  for (let t = 0; t < heights.length; t++) {
    const [x, y] = [xy[2 * t], xy[2 * t + 1]];
    if (t > 0) {
      const [fromX, fromY] = [xy[2 * t - 2], xy[2 * t - 1]];
      const length = Math.hypot(x - fromX, y - fromY) / cell;
      const parts = Math.min(MOST_PIECES, Math.ceil(length));
      for (let k = 1; k < parts; k++) {
        const px = fromX + ((x - fromX) * k) / parts;
        const py = fromY + ((y - fromY) * k) / parts;
        add(px, py, valueAt(samples, px, py));
      }
    }
    add(x, y, heights[t]);
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces.filter((p) => p.length >= 6);
}

/** Between the samples, bilinear. */
function valueAt({ view, nx, ny, values }: SurfaceSamples, x: number, y: number): number {
  const u = ((x - view.x0) / (view.x1 - view.x0)) * (nx - 1);
  const v = ((y - view.y0) / (view.y1 - view.y0)) * (ny - 1);
  if (!(u >= 0 && v >= 0 && u <= nx - 1 && v <= ny - 1)) return NaN;
  const k = Math.min(nx - 2, Math.floor(u));
  const j = Math.min(ny - 2, Math.floor(v));
  const [s, t] = [u - k, v - j];
  const i = j * nx + k;
  const low = values[i] * (1 - s) + values[i + 1] * s;
  const high = values[i + nx] * (1 - s) + values[i + nx + 1] * s;
  return low * (1 - t) + high * t;
}
