import type { ContourScene } from '../../plot/drawContour.ts';
import type { SurfaceSamples } from '../../plot/space/surfaceMesh.ts';

// Pictures in the gallery are of f(x, y) = x²/4 + y², whose contours are ellipses: no worker is needed for them.

export const VIEW = { x0: -4, x1: 4, y0: -2.6, y1: 2.6 };
export const LEVELS = [0.25, 0.75, 1.5, 2.5, 4, 6];

const height = (x: number, y: number) => x ** 2 / 4 + y ** 2;
const POINTS = 120;

/** The view outside each ellipse, as bands are given: a rectangle with a hole. */
export function ellipses(): ContourScene {
  const xy: number[] = [];
  const regionStart = [0];
  const ringStart = [0];
  const ring = (points: readonly (readonly [number, number])[]) => {
    xy.push(...points.flat());
    ringStart.push(xy.length / 2);
  };
  for (const level of LEVELS) {
    ring(FRAME);
    ring(ellipse(Math.sqrt(level)));
    regionStart.push(ringStart.length - 1);
  }
  const bands = lists(regionStart, ringStart, xy);
  // No value in a strip at the left, to show how that looks.
  const strip = [0, 0, 0.1, 0, 0.1, 1, 0, 1, 0, 0];
  return { view: VIEW, bands, gaps: lists([0, 1], [0, 5], strip) };
}

const FRAME = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
] as const;

const ellipse = (radius: number) =>
  Array.from({ length: POINTS + 1 }, (_, k) => {
    const angle = (2 * Math.PI * k) / POINTS;
    const x = 2 * radius * Math.cos(angle);
    const y = radius * Math.sin(angle);
    return [(x - VIEW.x0) / (VIEW.x1 - VIEW.x0), (y - VIEW.y0) / (VIEW.y1 - VIEW.y0)] as const;
  });

const lists = (regions: readonly number[], rings: readonly number[], xy: readonly number[]) => ({
  regionStart: Uint32Array.from(regions),
  ringStart: Uint32Array.from(rings),
  xy: Float32Array.from(xy),
});

/** Gradient descent with step size 0.6, its points x, y after each other. */
export function descent(from: readonly [number, number], steps: number): Float64Array {
  const path = [...from];
  for (let k = 0; k < steps; k++) {
    const [x, y] = path.slice(-2);
    path.push(x - 0.3 * x, y - 1.2 * y);
  }
  return Float64Array.from(path);
}

/** The path with the value at each of its points, as a surface needs it. */
export function lifted(xy: Float64Array): { xy: Float64Array; heights: Float64Array } {
  const heights = Float64Array.from({ length: xy.length / 2 }, (_, k) =>
    height(xy[2 * k], xy[2 * k + 1]),
  );
  return { xy, heights };
}

export function heights(side: number): SurfaceSamples {
  const values = Float64Array.from({ length: side * side }, (_, i) => {
    const u = (i % side) / (side - 1);
    const v = Math.floor(i / side) / (side - 1);
    return height(VIEW.x0 + u * (VIEW.x1 - VIEW.x0), VIEW.y0 + v * (VIEW.y1 - VIEW.y0));
  });
  return {
    view: VIEW,
    nx: side,
    ny: side,
    values,
    least: values.reduce((a, b) => Math.min(a, b)),
    greatest: values.reduce((a, b) => Math.max(a, b)),
  };
}
