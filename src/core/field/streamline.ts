import type { View } from '../surfaces/surface.ts';
import type { PlanarMap } from './vectorField.ts';

export interface Streamline {
  /** x₀, y₀, x₁, y₁, …, the start first. */
  readonly points: Float64Array;
  /** The parameter of the flow at each point: ẋ = ±F(x). */
  readonly time: Float64Array;
  readonly ending: 'border' | 'stationary' | 'undefined' | 'steps';
}

export interface StreamlineOptions {
  /** 1 along the arrows, −1 against them: −1 with ∇f is gradient flow. */
  readonly direction?: 1 | -1;
  /** Error allowed in one step, as a part of the view's diagonal. */
  readonly tolerance?: number;
  readonly maxSteps?: number;
}

/**
 * The coefficients of Dormand and Prince's pair of order 5(4) (Hairer, Nørsett & Wanner, Solving Ordinary
 * Differential Equations I, table II.5.2). The last row of A gives the new point; E is the difference of the
 * two orders, the estimate of the error.
 */
const A: readonly (readonly number[])[] = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
const E = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];

/** A step is never longer than this part of the diagonal, so that the line can be drawn. */
const LONGEST = 1 / 50;
/** Error allowed in one step, as a part of its own length. */
const OF_STEP = 0.01;
/** The flow has come to rest where it is slower than this part of its fastest. */
const AT_REST = 1e-6;

/**
 * One streamline from a start, by steps whose length follows the error. It ends where it leaves the view, where
 * the map is undefined, and where it comes to rest: the arrow there is a millionth of the largest met.
 */
export function* streamline(
  map: PlanarMap,
  start: readonly [number, number],
  view: View,
  { direction = 1, tolerance = 1e-6, maxSteps = 2000 }: StreamlineOptions = {},
): Generator<number, Streamline> {
  const diagonal = Math.hypot(view.x1 - view.x0, view.y1 - view.y0);
  const k = Array.from({ length: 7 }, () => new Float64Array(2));
  const slope = (x: number, y: number, out: Float64Array): boolean => {
    map(x, y, out);
    out[0] *= direction;
    out[1] *= direction;
    return Number.isFinite(out[0]) && Number.isFinite(out[1]);
  };
  let [x, y] = start;
  let t = 0;
  const points = [x, y];
  const time = [0];
  const result = (ending: Streamline['ending']): Streamline => ({
    points: Float64Array.from(points),
    time: Float64Array.from(time),
    ending,
  });
  if (!slope(x, y, k[0])) return result('undefined');
  let fastest = Math.hypot(k[0][0], k[0][1]);
  if (fastest === 0) return result('stationary');
  let step = (LONGEST * diagonal) / fastest / 10;
  for (let taken = 0, tries = 0; taken < maxSteps; tries++) {
    if (tries % 64 === 63) yield taken / maxSteps;
    const speed = Math.hypot(k[0][0], k[0][1]);
    fastest = Math.max(fastest, speed);
    if (speed <= AT_REST * fastest) return result('stationary');
    step = Math.min(step, (LONGEST * diagonal) / speed);
    let defined = true;
    let [nx, ny] = [x, y];
    for (let s = 1; s < 7 && defined; s++) {
      [nx, ny] = [x, y];
      for (let r = 0; r < s; r++) {
        nx += step * A[s][r] * k[r][0];
        ny += step * A[s][r] * k[r][1];
      }
      defined = slope(nx, ny, k[s]);
    }
    let ex = 0;
    let ey = 0;
    for (let s = 0; s < 7; s++) {
      ex += step * E[s] * k[s][0];
      ey += step * E[s] * k[s][1];
    }
    // Also small beside the step itself: close to rest, steps would else grow until they are unstable.
    const allowed = Math.min(tolerance * diagonal, OF_STEP * Math.hypot(nx - x, ny - y));
    const error = defined ? Math.hypot(ex, ey) / Math.max(allowed, Number.MIN_VALUE) : Infinity;
    if (!(error <= 1)) {
      step *= defined ? Math.max(0.2, 0.9 * error ** -0.2) : 0.25;
      // A step too short to be seen: the edge of the domain is here.
      if (step * speed < 1e-9 * diagonal) return result('undefined');
      continue;
    }
    t += step;
    taken++;
    if (nx < view.x0 || nx > view.x1 || ny < view.y0 || ny > view.y1) {
      const part = untilBorder(x, y, nx, ny, view);
      points.push(x + part * (nx - x), y + part * (ny - y));
      time.push(t - (1 - part) * step);
      return result('border');
    }
    [x, y] = [nx, ny];
    points.push(x, y);
    time.push(t);
    k[0].set(k[6]);
    step *= Math.min(5, 0.9 * Math.max(error, 1e-10) ** -0.2);
  }
  return result('steps');
}

/** The part of the way from a point of the view to one outside at which the border is met. */
function untilBorder(x: number, y: number, nx: number, ny: number, view: View): number {
  let part = 1;
  if (nx < view.x0) part = Math.min(part, (view.x0 - x) / (nx - x));
  if (nx > view.x1) part = Math.min(part, (view.x1 - x) / (nx - x));
  if (ny < view.y0) part = Math.min(part, (view.y0 - y) / (ny - y));
  if (ny > view.y1) part = Math.min(part, (view.y1 - y) / (ny - y));
  return Math.max(0, part);
}
