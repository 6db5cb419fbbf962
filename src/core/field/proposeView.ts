import type { View } from '../surfaces/surface.ts';
import { linspace } from './grid.ts';

/** Value, both partials and the three second partials at a point: [f, fx, fy, fxx, fxy, fyy]. */
export type SecondOrder = (x: number, y: number) => ArrayLike<number>;

const SIDE = 9;
const REACH = 6;
/** A lone minimum may lie anywhere within this, when Newton steps from the origin lead there. */
const FAR = 1e6;
const STEPS = 40;

/**
 * A view for a function nobody has seen: it shows the minima that damped Newton steps find from a grid of
 * starts around the origin. Without minima in reach it shows [−3, 3]², or the quadrant or half plane
 * where the function is defined, when it is defined on less than half of that.
 *
 * @param ratio width over height of the figure; the view has the same, so that both axes have one unit.
 */
export function* proposeView(at: SecondOrder, ratio: number): Generator<number, View> {
  const found: [number, number][] = [];
  for (const [j, y0] of linspace(-4, 4, SIDE).entries()) {
    for (const x0 of linspace(-4, 4, SIDE)) {
      const p = descend(at, x0, y0);
      if (p && !found.some((q) => Math.hypot(p[0] - q[0], p[1] - q[1]) < 1e-3)) found.push(p);
    }
    yield (j + 1) / SIDE;
  }
  if (found.length === 0) {
    const far = descend(at, 0, 0, FAR);
    if (far) return around(far[0], far[1], 3, ratio);
  }
  // A continuum of minima (a ring, a line) is shown around the origin like a function without any.
  if (found.length === 0 || found.length > SIDE * 4) return definedPart(at, ratio);
  const xs = found.map((p) => p[0]);
  const ys = found.map((p) => p[1]);
  const cx = (Math.min(...xs) + Math.max(...xs)) / 2;
  const cy = (Math.min(...ys) + Math.max(...ys)) / 2;
  const spanX = Math.max(...xs) - Math.min(...xs);
  const spanY = Math.max(...ys) - Math.min(...ys);
  const half = Math.max(2, 0.8 * spanY, (0.8 * spanX) / ratio);
  return around(cx, cy, half, ratio);
}

/** Rounded to tenths: a view that can be read off the axes. */
function around(cx: number, cy: number, half: number, ratio: number): View {
  const tenth = (v: number): number => Math.round(v * 10) / 10;
  const x = tenth(cx);
  const y = tenth(cy);
  return {
    x0: tenth(x - half * ratio),
    x1: tenth(x + half * ratio),
    y0: tenth(y - half),
    y1: tenth(y + half),
  };
}

/** Newton where the Hessian is positive definite, else a short step downhill; null unless it settles in reach. */
function descend(at: SecondOrder, x: number, y: number, reach = REACH): [number, number] | null {
  for (let k = 0; k < STEPS; k++) {
    const [f, fx, fy, fxx, fxy, fyy] = Array.from(at(x, y));
    const slope = Math.hypot(fx, fy);
    if (!Number.isFinite(f) || !Number.isFinite(slope)) return null;
    const det = fxx * fyy - fxy * fxy;
    const convex = det > 1e-9 && fxx > 0;
    if (slope < 1e-8) return convex ? [x, y] : null;
    let dx = convex ? (-fyy * fx + fxy * fy) / det : (-0.3 * fx) / slope;
    let dy = convex ? (fxy * fx - fxx * fy) / det : (-0.3 * fy) / slope;
    const length = Math.hypot(dx, dy);
    if (length > 1 && reach === REACH) {
      dx /= length;
      dy /= length;
    }
    x += dx;
    y += dy;
    if (Math.abs(x) > reach || Math.abs(y) > reach) return null;
  }
  return null;
}

function definedPart(at: SecondOrder, ratio: number): View {
  const candidates = [
    [0, 0],
    [3, 0],
    [0, 3],
    [3, 3],
    [-3, 0],
    [0, -3],
    [-3, -3],
  ];
  let best = candidates[0];
  let most = 0;
  for (const centre of candidates) {
    let defined = 0;
    for (const v of linspace(-2.5, 2.5, 12)) {
      for (const u of linspace(-2.5, 2.5, 12)) {
        if (Number.isFinite(at(centre[0] + u, centre[1] + v)[0])) defined++;
      }
    }
    // The origin is kept unless it shows less than half, or another place shows much more.
    if (defined > most * (centre === candidates[0] ? 1 : 1.5)) {
      best = centre;
      most = defined;
    }
    if (centre === candidates[0] && defined > 72) break;
  }
  return around(best[0], best[1], 3, ratio);
}
