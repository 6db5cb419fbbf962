import { batch } from '../compile/batch.ts';
import type { ScalarFunction } from '../compile/scalarFunction.ts';
import type { Optimiser } from '../optim/optimiser.ts';
import type { Values } from '../optim/parameter.ts';
import type { View } from '../surfaces/surface.ts';
import { diagonalOf, LimitPoints } from './limitPoints.ts';
import { emptyPaths, judgeOf, LOST, RESTING, STUCK, UNDECIDED, type Paths } from './paths.ts';
import { walkAlone } from './walkAlone.ts';
import { walkTogether } from './walkTogether.ts';

export interface BasinOptions {
  readonly columns: number;
  readonly rows: number;
  /** Values of the optimiser's parameters; its defaults where one is missing. */
  readonly parameters: Values;
  /** At most this many steps from each start. */
  readonly steps?: number;
  /** Starts walked as one state; it changes nothing but the time. */
  readonly block?: number;
}

/** Classes above every attractor's index. */
export const NOT_CONVERGED = 254;
export const DIVERGED = 255;

export interface Basins {
  readonly columns: number;
  readonly rows: number;
  /** Row by row from below: the index of an attractor, NOT_CONVERGED, or DIVERGED (also: undefined). */
  readonly classes: Uint8Array;
  /** Steps until the path stayed at its attractor; all steps where it did not converge. */
  readonly stepsNeeded: Uint16Array;
  /** Limit points x, y, the lowest first; among equals by x, then y. */
  readonly attractors: readonly (readonly [number, number])[];
}

const STEPS = 200;
/** After its last step a path counts as arrived close to a minimum, if that step was as short as this. */
const SETTLING = 1e-3;
/** Along each side of the view so many starts, or a few less, look for the limit points first. */
const SCOUTS = 24;
/** Their part of the progress. */
const SCOUTING = 0.03;

/**
 * Basins of attraction: the middle of every pixel of a view is a start of an optimiser, and its class is the
 * limit of its path. Limit points are zeros of ∇f beside which paths come to rest. A few starts find most of
 * them; then all starts are walked and stop where they arrive at one; where some ended at points that nobody
 * knew, those are walked again, so that nothing hangs on the order of the walks. Coordinatewise methods walk
 * many starts at once, all others start by start.
 */
export function* basins(
  f: ScalarFunction,
  optimiser: Optimiser,
  view: View,
  { columns, rows, parameters, steps = STEPS, block }: BasinOptions,
): Generator<number, Basins> {
  const settings: Record<string, number> = { ...parameters };
  for (const { id, default: value } of optimiser.parameters) settings[id] ??= value;
  const walk = optimiser.coordinatewise
    ? walkTogether(batch(f), optimiser, settings, steps, block)
    : walkAlone(f, optimiser, settings, steps);
  const limits = new LimitPoints(f, view);
  const paths = emptyPaths(columns * rows);
  const short = SETTLING * diagonalOf(view);
  /** Walks from some pixels and gives each its limit; those that were not known before are returned. */
  const round = function* (pixels: Int32Array, from: number, to: number) {
    for (const pixel of pixels) {
      paths.x[pixel] = view.x0 + (((pixel % columns) + 0.5) / columns) * (view.x1 - view.x0);
      paths.y[pixel] = view.y0 + ((Math.floor(pixel / columns) + 0.5) / rows) * (view.y1 - view.y0);
    }
    const known = limits.found.length;
    for (const part of walk(pixels, paths, judgeOf(view, limits))) yield from + (to - from) * part;
    // Where paths rest there are limit points; those that are about to arrive somewhere may know them then.
    const late: number[] = [];
    for (const passing of [false, true]) {
      for (let k = 0; k < pixels.length; k++) {
        if (k % 64 === 0) yield to;
        if (settle(paths, pixels[k], limits, passing, short) >= known) late.push(pixels[k]);
      }
    }
    return Int32Array.from(late);
  };
  const all = Int32Array.from(paths.x, (_, pixel) => pixel);
  const [i, j] = [columns, rows].map((n) => Math.ceil(n / SCOUTS));
  const isScout = (pixel: number): boolean =>
    (pixel % columns) % i === i >> 1 && Math.floor(pixel / columns) % j === j >> 1;
  yield* round(all.filter(isScout), 0, SCOUTING);
  const late = yield* round(all, SCOUTING, 1);
  if (late.length > 0) yield* round(late, 1, 1);
  return { columns, rows, ...inOrder(f, limits, paths, steps) };
}

/**
 * Gives a path that ended nowhere known its limit point, where it has one, and returns that.
 *
 * @param passing asks about paths that were still moving, by steps at most `short`; else about those at rest.
 */
function settle(
  { x, y, ending, moved }: Paths,
  pixel: number,
  limits: LimitPoints,
  passing: boolean,
  short: number,
): number {
  const end = ending[pixel];
  const asked = passing
    ? end === UNDECIDED && moved[pixel] <= short
    : end === RESTING || end === STUCK;
  if (!asked) return -1;
  const limit = limits.of(x[pixel], y[pixel], passing);
  if (limit >= 0) ending[pixel] = limit;
  else if (end === STUCK) ending[pixel] = LOST;
  return limit;
}

/** Attractors from the lowest up, and the class of every path. */
function inOrder(
  f: ScalarFunction,
  { found }: LimitPoints,
  { ending, steps: taken }: Paths,
  steps: number,
): Pick<Basins, 'classes' | 'stepsNeeded' | 'attractors'> {
  const reached = new Set(ending);
  const order = found
    .map((at, limit) => ({ at, limit, key: [f.value(at), ...at].map(rounded) }))
    .filter(({ limit }) => reached.has(limit))
    .sort(({ key: p }, { key: q }) => p[0] - q[0] || p[1] - q[1] || p[2] - q[2]);
  const place = new Map(order.map(({ limit }, k) => [limit, k]));
  const classes = new Uint8Array(ending.length);
  const stepsNeeded = Uint16Array.from(taken);
  ending.forEach((end, pixel) => {
    const attractor = place.get(end);
    classes[pixel] = attractor ?? (end === LOST ? DIVERGED : NOT_CONVERGED);
    if (classes[pixel] === NOT_CONVERGED) stepsNeeded[pixel] = steps;
  });
  return { classes, stepsNeeded, attractors: order.map(({ at }) => at) };
}

/** Equal minima keep their order whichever method found them, though the last digits differ. */
const rounded = (v: number): number => (Math.abs(v) < 1e-9 ? 0 : Number(v.toPrecision(9)));
