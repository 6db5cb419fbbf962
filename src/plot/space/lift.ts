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
/** Points of all paths of a picture. */
export const MOST_POINTS = 20_000;
/** In the room of the surface; nearer points would not be told apart. */
const APART = 2e-3;
/** From so many steps on, a step that was laid before, to within so much of the room, is not laid again. */
const LONG = 200;
const AGAIN = 0.008;

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
 * follows the ground between its points. Pieces outside the view are left out, a gap begins a new piece. A run that
 * has arrived adds no more points, nor does one that bounces between the same two places.
 *
 * @returns pieces, x y z per point.
 */
export function liftPath(
  { xy, heights }: SurfacePath,
  samples: SurfaceSamples,
  scale: HeightScale,
  box: Box,
  mostPoints = MOST_POINTS,
): number[][] {
  const { view, nx, ny } = samples;
  const place = placeIn(samples, scale, box);
  const pieces: number[][] = [];
  let piece: number[] = [];
  let total = 0;
  const add = (x: number, y: number, value: number, isLast = false): void => {
    const inside = x >= view.x0 && x <= view.x1 && y >= view.y0 && y <= view.y1;
    if (inside && Number.isFinite(value) && total < mostPoints) {
      const [px, py, pz] = place(x, y, value);
      const n = piece.length;
      const moved = Math.hypot(px - piece[n - 3], py - piece[n - 2], pz - piece[n - 1]);
      if (moved < APART && !isLast) return;
      total++;
      piece.push(px, py, pz);
    } else if (piece.length > 0) {
      pieces.push(piece);
      piece = [];
    }
  };
  // A long path has fewer points a step, so that there are some for its end.
  const most = Math.min(MOST_PIECES, Math.floor(mostPoints / heights.length));
  const cell = Math.min((view.x1 - view.x0) / (nx - 1), (view.y1 - view.y0) / (ny - 1));
  const isNew = heights.length > LONG ? newSteps(view) : () => true;
  for (let t = 0; t < heights.length; t++) {
    const [x, y] = [xy[2 * t], xy[2 * t + 1]];
    if (t > 0) {
      const [fromX, fromY] = [xy[2 * t - 2], xy[2 * t - 1]];
      if (!isNew(fromX, fromY, x, y)) {
        add(NaN, NaN, NaN);
        add(x, y, heights[t]);
        continue;
      }
      const length = Math.hypot(x - fromX, y - fromY) / cell;
      const parts = Math.min(most, Math.ceil(length));
      for (let k = 1; k < parts; k++) {
        const px = fromX + ((x - fromX) * k) / parts;
        const py = fromY + ((y - fromY) * k) / parts;
        add(px, py, valueAt(samples, px, py));
      }
    }
    add(x, y, heights[t], t === heights.length - 1);
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces.filter((p) => p.length >= 6);
}

/** Says of a step whether it has not been asked about before, forth or back. */
function newSteps({ x0, x1, y0, y1 }: SurfaceSamples['view']) {
  const known = new Set<number>();
  const [wide, high] = [(AGAIN / 2) * (x1 - x0), (AGAIN / 2) * (y1 - y0)];
  const cell = (x: number, y: number): number =>
    Math.round((x - x0) / wide) * 2 ** 12 + Math.round((y - y0) / high);
  return (ax: number, ay: number, bx: number, by: number): boolean => {
    const [a, b] = [cell(ax, ay), cell(bx, by)];
    // A step within a cell is short: whether to add it is decided by its length.
    if (a === b) return true;
    const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  };
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
