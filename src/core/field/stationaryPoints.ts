import type { ScalarFunction } from '../compile/scalarFunction.ts';
import { symmetricEigen } from '../num/symmetricEigen.ts';
import type { View } from '../surfaces/surface.ts';
import { away, spread } from './cluster.ts';
import { norm } from './gradientRoot.ts';
import { probe, type Probe } from './probe.ts';
import { boxTest, inside, type Box } from './stationaryBoxes.ts';
import { searchStationary, SMALL } from './stationarySearch.ts';
import { resolve, type Corner } from './unresolved.ts';

export interface StationaryPoint {
  readonly x: Float64Array;
  readonly value: number;
  /** n × n, row-major. */
  readonly hessian: Float64Array;
  /** Ascending. */
  readonly eigenvalues: Float64Array;
  readonly class: 'min' | 'max' | 'saddle' | 'degenerate';
  /** Whether the Hessian is regular there, so that its eigenvalues tell the class. */
  readonly hessianTest: 'conclusive' | 'inconclusive';
  /** Where the test is inconclusive: what samples of f around the point show. */
  readonly probe?: Probe;
  readonly gradientNorm: number;
}

/** A minimum or maximum at which f has a corner, so that it is not stationary. */
export interface Kink {
  readonly x: Float64Array;
  readonly value: number;
  readonly class: 'min' | 'max';
}

export interface StationaryPoints {
  /** Sorted by x, then y. */
  readonly points: readonly StationaryPoint[];
  /** Some stationary points are not isolated; `representatives` are a few of them. */
  readonly continuum: boolean;
  readonly representatives: readonly StationaryPoint[];
  readonly kinks: readonly Kink[];
  /** On a part of the view f is constant to rounding (a saturated tanh); nothing is claimed there. */
  readonly plateau: boolean;
  /** True when everything in the view is settled; false when a limit was met first. */
  readonly complete: boolean;
  /** Where was searched. */
  readonly view: View;
}

export interface StationaryOptions {
  /** Boxes tested at most, a microsecond or a few each. */
  readonly maxTests?: number;
  readonly maxPoints?: number;
}

const MAX_TESTS = 60_000;
/** Operations at most, about two seconds: tests of a long function are fewer. */
const MAX_WORK = 1e7;
const MAX_POINTS = 1000;
/** Of all points that are not isolated. */
const REPRESENTATIVES = 8;
/** Points this part of the view outside of it count as on its border. */
const BORDER = 1e-9;
/** Half widths of the views that stand for the whole plane. */
const EXPANDING = [1, 4, 16, 64, 256, 1024, 4096, 16384];
/** No expansion ends before this one: a function's points may well begin at 10. */
const LEAST_HALF = 64;

/**
 * All stationary points of a function of one or two variables in a view. Complete up to rounding: parts of
 * the view are left out only where bounds of ∇f exclude a zero, and points with a regular Hessian are proven
 * to be the only ones around (see stationaryBoxes.ts). What division cannot resolve is examined by samples.
 *
 * Not `complete`: along a flat, curved valley to a degenerate point, on curves of zeros where all second
 * derivatives vanish, among curves closer than the boxes that the limits allow, and where the scale of f changes by many orders within the view.
 *
 * @param view null for the whole plane: views of half width 1, 4, 16, 64, … around the origin, until two in
 *   succession show nothing new.
 */
export function* stationaryPoints(
  f: ScalarFunction,
  view: View | null,
  options: StationaryOptions = {},
): Generator<number, StationaryPoints> {
  if (view) return yield* inView(f, view, options);
  let found: StationaryPoints | null = null;
  let still = 0;
  for (const half of EXPANDING) {
    const wider: StationaryPoints = yield* inView(f, square(half), options);
    still = found && wider.points.length === found.points.length ? still + 1 : 0;
    const { complete } = wider;
    if (!found || complete || wider.points.length > found.points.length) found = wider;
    if (!complete || (wider.continuum && half >= 4) || (still >= 2 && half >= LEAST_HALF))
      return found === wider ? found : { ...found, complete };
  }
  return found
    ? { ...found, complete: found.complete && still > 0 }
    : yield* inView(f, square(1), options);
}

const square = (half: number): View => ({ x0: -half, x1: half, y0: -half, y1: half });

function* inView(
  f: ScalarFunction,
  view: View,
  { maxTests = MAX_TESTS, maxPoints = MAX_POINTS }: StationaryOptions,
): Generator<number, StationaryPoints> {
  const n = f.inputs.length;
  if (n !== 1 && n !== 2) throw new Error(`stationary points of ${n} variables have no view`);
  const lo = Float64Array.of(view.x0, view.y0).slice(0, n);
  const hi = Float64Array.of(view.x1, view.y1).slice(0, n);
  const slack = lo.map((l, i) => BORDER * (hi[i] - l));
  const box: Box = { lo: lo.map((l, i) => l - slack[i]), hi: hi.map((h, i) => h + slack[i]) };
  const test = boxTest(
    f,
    lo.map((l, i) => SMALL * (hi[i] - l)),
  );
  const limits = { maxTests: Math.min(maxTests, MAX_WORK / test.cost), maxPoints };
  const search = yield* scaled(searchStationary(f, test, box, limits), 0, 0.8);
  // More points than asked for: their neighbours, never tested, need no closer look.
  const open = search.open.filter((b) => b.why !== 'budget' || search.roots.length < maxPoints);
  const rest = yield* scaled(resolve(f, test, box, open), 0.8, 1);
  const visible = (x: Float64Array): boolean => inside(x, box) && Number.isFinite(f.value(x));
  const regular = search.roots.filter(({ x }) => visible(x));
  for (const root of rest.regular) {
    if (visible(root.x) && !regular.some((r) => inside(root.x, r.unique))) regular.push(root);
  }
  regular.splice(maxPoints);
  const degenerate = distinct(
    rest.degenerate.filter(visible),
    1e-4 * Math.max(...hi.map((h, i) => h - lo[i])),
  );
  const all = [...regular.map(({ x }) => x), ...degenerate];
  const size = Math.max(...hi.map((h, i) => h - lo[i]));
  const bounded = (x: ArrayLike<number>): readonly [number, number] => {
    const at = Float64Array.from(x);
    return test.value({ lo: at, hi: at });
  };
  const hasCorner = (x: Float64Array): boolean => {
    const verdict = test(around(x, BORDER * size));
    return verdict.kind === 'open' && !verdict.smooth;
  };
  const radiusAt = (x: Float64Array): number =>
    all.reduce((r, y) => (y === x ? r : Math.min(r, away(x, y) / 3)), size / 50);
  const isolated = (x: Float64Array): Probe => probe(bounded, x, radiusAt(x));
  const points = [
    ...regular.map(({ x }) => describe(f, x)),
    ...degenerate.map((x) => describe(f, x, isolated(x))),
  ].sort((a, b) => a.x[0] - b.x[0] || (n > 1 ? a.x[1] - b.x[1] : 0));
  const continuum = rest.continuum.length > 0 ? rest.continuum : search.onCurves;
  return {
    points,
    continuum: continuum.length > 0,
    representatives: spread(continuum.filter(visible), REPRESENTATIVES).map((x) =>
      describe(f, x, 'flat'),
    ),
    kinks: kinksAmong(
      f,
      rest.corners.filter(({ x }) => visible(x) && hasCorner(x)),
      (x) => probe(bounded, x, size * 1e-3),
      size,
    ),
    plateau: rest.plateau,
    complete: rest.complete && search.open.length === open.length,
    view,
  };
}

/** The point with its class; with a `seen` probe it is one whose Hessian could not be shown to be regular. */
function describe(f: ScalarFunction, x: Float64Array, seen?: Probe): StationaryPoint {
  const hessian = f.hessian(x);
  const eigenvalues = symmetricEigen(hessian, x.length).values;
  const lowest = eigenvalues[0];
  const highest = eigenvalues[x.length - 1];
  const regular = lowest > 0 ? 'min' : highest < 0 ? 'max' : 'saddle';
  return {
    x: x.map((v) => v + 0),
    value: f.value(x),
    hessian,
    eigenvalues,
    class: seen === undefined ? regular : 'degenerate',
    hessianTest: seen === undefined ? 'conclusive' : 'inconclusive',
    ...(seen !== undefined && { probe: seen }),
    gradientNorm: norm(f.gradient(x)),
  };
}

const around = (x: Float64Array, by: number): Box => ({
  lo: x.map((v) => v - by),
  hi: x.map((v) => v + by),
});

function kinksAmong(
  f: ScalarFunction,
  candidates: readonly Corner[],
  seen: (x: Float64Array) => Probe,
  size: number,
): Kink[] {
  const kinks: Kink[] = [];
  for (const { x, class: kind } of candidates) {
    if (kinks.every((k) => away(k.x, x) > 0) && seen(x) === kind && isContinuous(f, x, size)) {
      kinks.push({ x, value: f.value(x), class: kind });
    }
  }
  return kinks;
}

/** Whether f changes much less over a small distance than over a larger one: not at a pole, not at a jump. */
function isContinuous(f: ScalarFunction, x: Float64Array, size: number): boolean {
  const change = (part: number): number =>
    Math.max(
      ...[1, -1].flatMap((way) =>
        Array.from(x, (_, i) =>
          Math.abs(f.value(x.map((v, j) => (j === i ? v + way * part * size : v))) - f.value(x)),
        ),
      ),
    );
  return change(1e-9) <= change(1e-3) / 2;
}

/** One of each group of points closer than `reach`. */
function distinct(points: readonly Float64Array[], reach: number): Float64Array[] {
  const kept: Float64Array[] = [];
  for (const p of points) if (!kept.some((q) => away(p, q) < reach)) kept.push(p);
  return kept;
}

/** The progress of one part of a longer work. */
function* scaled<T>(work: Generator<number, T>, from: number, to: number): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
