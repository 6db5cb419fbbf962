import { countedProbe } from '../optim/countedProbe.ts';
import { gradientDescent } from '../optim/gradientDescent.ts';
import { heavyBall } from '../optim/heavyBall.ts';
import type { Optimiser } from '../optim/optimiser.ts';
import type { Values } from '../optim/parameter.ts';
import type { View } from '../surfaces/surface.ts';
import { gradientRoot, type SmoothFunction } from './gradientRoot.ts';
import { walker, type Walker } from './walker.ts';

/** What a picture of basins needs of f. */
export interface BasinFunction extends SmoothFunction {
  valueAndGradient(x: ArrayLike<number>, out?: Float64Array): Float64Array;
}

export interface BasinOptions {
  readonly columns: number;
  readonly rows: number;
  /** Values of the optimiser's parameters; its defaults where one is missing. */
  readonly parameters: Values;
  /** At most this many steps from each start. */
  readonly steps?: number;
}

/** Classes above every attractor's index. */
export const NOT_CONVERGED = 254;
export const DIVERGED = 255;
const MAX_ATTRACTORS = 250;

export interface Basins {
  readonly columns: number;
  readonly rows: number;
  /** Row by row from below: the index of an attractor, NOT_CONVERGED, or DIVERGED (also: undefined). */
  readonly classes: Uint8Array;
  /** Steps until the path stayed at its attractor; all steps where there is none. */
  readonly stepsNeeded: Uint16Array;
  /** Limit points x, y, in the order in which they were met. */
  readonly attractors: readonly (readonly [number, number])[];
}

const STEPS = 200;
/** A path this close to a known limit and moving no faster has arrived; in diagonals of the view. */
const ARRIVED = 1e-4;
/** At the end of its steps a path this close counts as arrived, if its last step was as short as that. */
const NEARLY = 1e-2;
const SETTLING = 1e-3;
/** A path that moves so little a step may be at a limit that is not known yet. */
const SLOW = 1e-5;
/** Farther outside than this many diagonals is lost. */
const LOST = 1e3;

/**
 * Basins of attraction: the middle of every pixel of a view is a start of an optimiser, and its class is the
 * limit of its path. Limits are found on the way: where a path hardly moves, the zero of ∇f close by is one.
 * Plain gradient descent and heavy ball run without allocating; every other method through its own `step`.
 * Yields after each row.
 */
export function* basins(
  f: BasinFunction,
  optimiser: Optimiser,
  view: View,
  { columns, rows, parameters, steps = STEPS }: BasinOptions,
): Generator<number, Basins> {
  const diagonal = Math.hypot(view.x1 - view.x0, view.y1 - view.y0);
  const classes = new Uint8Array(columns * rows);
  const stepsNeeded = new Uint16Array(columns * rows);
  const attractors: [number, number][] = [];
  const settings: Record<string, number> = { ...parameters };
  for (const { id, default: value } of optimiser.parameters) settings[id] ??= value;
  const walk = walkerFor(f, optimiser, settings);
  const nearest = (x: number, y: number, reach: number): number =>
    attractors.findIndex(([ax, ay]) => Math.abs(x - ax) <= reach && Math.abs(y - ay) <= reach);
  /** A zero of ∇f beside a point at which a path hardly moves; only a minimum where it may just pass by. */
  const discover = (x: number, y: number, passing: boolean): number => {
    const known = nearest(x, y, NEARLY * diagonal);
    if (known >= 0 || attractors.length >= MAX_ATTRACTORS) return known;
    const root = gradientRoot(f, [x, y])?.x;
    if (!root || Math.hypot(root[0] - x, root[1] - y) > NEARLY * diagonal) return -1;
    const [a, b, , d] = f.hessian(root);
    if (passing && !(a > 0 && a * d > b * b)) return -1;
    return attractors.push([root[0], root[1]]) - 1;
  };
  for (let j = 0, pixel = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++, pixel++) {
      walk.start(
        view.x0 + ((i + 0.5) / columns) * (view.x1 - view.x0),
        view.y0 + ((j + 0.5) / rows) * (view.y1 - view.y0),
      );
      let found = NOT_CONVERGED;
      let taken = 0;
      let [x, y] = [walk.x, walk.y];
      let moved = Infinity;
      for (; taken < steps; taken++) {
        if (!walk.step()) {
          // A method that cannot go on has either arrived or is lost.
          found = walk.stuck ? discover(x, y, false) : DIVERGED;
          if (found < 0) found = DIVERGED;
          break;
        }
        moved = Math.abs(walk.x - x) + Math.abs(walk.y - y);
        x = walk.x;
        y = walk.y;
        if (!(Math.abs(x - view.x0) + Math.abs(y - view.y0) < LOST * diagonal)) {
          found = DIVERGED;
          break;
        }
        if (moved > ARRIVED * diagonal) continue;
        let at = nearest(x, y, ARRIVED * diagonal);
        if (at < 0 && moved < SLOW * diagonal && walk.isSlow()) {
          at = discover(x, y, false);
        }
        if (at >= 0) {
          found = at;
          taken++;
          break;
        }
      }
      if (found === NOT_CONVERGED && moved <= SETTLING * diagonal) {
        const at = discover(x, y, true);
        if (at >= 0) found = at;
      }
      classes[pixel] = found;
      stepsNeeded[pixel] = taken;
    }
    yield (j + 1) / rows;
  }
  return { columns, rows, classes, stepsNeeded, attractors };
}

function walkerFor(f: BasinFunction, optimiser: Optimiser, settings: Values): Walker {
  const { id } = optimiser;
  if (id === gradientDescent.id) return walker(f, settings.eta, 0);
  if (id === heavyBall.id) return walker(f, settings.eta, settings.beta);
  return anyWalker(f, optimiser, settings);
}

/** Steps any method as a run would, by its own `init` and `step`. */
function anyWalker(f: BasinFunction, optimiser: Optimiser, settings: Values): Walker {
  let state = optimiser.init([0, 0]);
  let probe = countedProbe(f);
  let restful = 0;
  const self = {
    x: 0,
    y: 0,
    stuck: false,
    start(x: number, y: number): void {
      state = optimiser.init([x, y]);
      probe = countedProbe(f);
      [self.x, self.y, self.stuck] = [x, y, false];
      restful = 0;
    },
    step(): boolean {
      const here = probe.sweep(state.x);
      probe.keepOnly(state.x);
      if (!Number.isFinite(here.value) || !here.gradient.every(Number.isFinite)) return false;
      const next = optimiser.step(state, here, settings, probe);
      if ('ending' in next) {
        self.stuck = next.ending !== 'undefined';
        return false;
      }
      state = next.state;
      const moved = Math.abs(state.x[0] - self.x) + Math.abs(state.x[1] - self.y);
      restful = moved < 1e-8 * (1 + Math.abs(self.x) + Math.abs(self.y)) ? restful + 1 : 0;
      [self.x, self.y] = state.x;
      return true;
    },
    // Methods with memory may pause at a turning point; twice in a row is no turning.
    isSlow: (): boolean => restful >= 2,
  };
  return self;
}
