import { away, clusters, hull, spread } from './cluster.ts';
import { gradientRoot, norm, type SmoothFunction } from './gradientRoot.ts';
import { grown, inside, middle, UNDERFLOW, type Box, type BoxTest } from './stationaryBoxes.ts';
import { POINT_SIZE, proveNear, type ProvenRoot } from './stationarySearch.ts';
import { isSingular, mayVanish, type OpenBox } from './zeroCurve.ts';

/** What the boxes turned out to hold that division could not resolve. */
export interface Unresolved {
  /** Regular zeros of ∇f, proven once their place was known. */
  readonly regular: readonly ProvenRoot[];
  /** Isolated zeros of ∇f with a singular Hessian. */
  readonly degenerate: readonly Float64Array[];
  /** A few points of each connected set of zeros. */
  readonly continuum: readonly Float64Array[];
  /** Where the gradient does not exist or jumps over 0: candidates for minima and maxima that have a corner. */
  readonly corners: readonly Corner[];
  /** f is constant to rounding on some part of the view, so that nothing can be said there. */
  readonly plateau: boolean;
  /** False when something remained that is none of these. */
  readonly complete: boolean;
}

const REPRESENTATIVES = 4;
/** Starts in a wide group, and in all. */
const STARTS = 24;
const MAX_STARTS = 120;
/** How close an isolated degenerate zero is found, as a part of the view. */
const AT_POINT = 1e-6;
/** What is claimed as a degenerate zero may be rounded off it by so much, as a part of the view. */
const AT_ZERO = 1e-12;
/** Lattices of starts for the untested: so many a side, over the view and ever smaller parts of it. */
const LATTICE = 15;
const LATTICE_PARTS = [1, 1 / 3, 1 / 10, 1 / 30, 1 / 100];

/** A place where the gradient jumps, the lowest (min) or highest (max) of its surroundings. */
export interface Corner {
  readonly x: Float64Array;
  readonly class: 'min' | 'max';
}

/** Groups the boxes that touch and says of each group what it is. */
export function* resolve(
  f: SmoothFunction,
  test: BoxTest,
  view: Box,
  open: readonly OpenBox[],
): Generator<number, Unresolved> {
  const width = view.hi.map((h, i) => h - view.lo[i]);
  const regular: ProvenRoot[] = [];
  const degenerate: Float64Array[] = [];
  const continuum: Float64Array[] = [];
  const doubtful: Float64Array[] = [];
  const corners: Corner[] = [];
  let plateau = false;
  let complete = open.every((box) => box.why !== 'budget');
  const groups = clusters(open.filter((box) => box.why !== 'budget'));
  let starts = MAX_STARTS;
  for (const [k, group] of groups.entries()) {
    yield k / groups.length;
    if (group.some((box) => box.why === 'flat' || box.why === 'curve')) {
      const flat = group.filter((box) => box.why === 'flat').sort((a, b) => size(b) - size(a));
      const points = [
        ...flat.slice(0, 64).map(middle),
        ...group.flatMap((box) => (box.near ? [box.near] : [])),
      ];
      continuum.push(...spread(points, REPRESENTATIVES));
      continue;
    }
    const around = hull(group);
    const wide = Math.max(...around.hi.map((h, i) => (h - around.lo[i]) / width[i])) > POINT_SIZE;
    if (wide && group.some((box) => box.why === 'plateau')) {
      plateau = true;
      continue;
    }
    const near = grown(around, 1);
    const from = wide ? spread(group.slice(0, 2000).map(middle), STARTS) : lowest(f, group, 5);
    if ((starts -= from.length) < 0) {
      complete = false;
      break;
    }
    const zeros: Float64Array[] = [];
    for (const start of from) {
      yield k / groups.length;
      const root = gradientRoot(f, start, 200);
      if (!root || !inside(root.x, near) || !mayVanish(test, root.x, width, AT_POINT)) continue;
      if (!isZero(f, root.x, root.gradientNorm, width)) continue;
      const proven = proveNear(f, test, root.x, width);
      if (proven) {
        if (!regular.some((r) => inside(proven.x, r.unique))) regular.push(proven);
      } else {
        const reach = 1e-4 * Math.max(...width);
        const twin = zeros.findIndex((z) => away(z, root.x) < reach);
        if (twin < 0) zeros.push(root.x);
        else if (norm(f.gradient(root.x)) < norm(f.gradient(zeros[twin]))) zeros[twin] = root.x;
      }
    }
    const singular = zeros.filter((z) => isSingular(f, z));
    if (wide && singular.length >= 6) continuum.push(...spread(singular, REPRESENTATIVES));
    else {
      // Boxes that hang together around a degenerate zero are one: where the search stopped early on its
      // way along a flat valley is not another.
      const slope = (p: Float64Array): number => norm(f.gradient(p));
      const best = zeros.sort((a, b) => slope(a) - slope(b))[0] as Float64Array | undefined;
      if (best) {
        const x = simplest(best, slope, away(around.lo, around.hi));
        (mayVanish(test, x, width, AT_ZERO) ? degenerate : doubtful).push(x);
      }
      if (zeros.length === 0 && group[0].why !== 'budget')
        corners.push(...cornerCandidates(f, group));
    }
  }
  // Along a flat, curved valley the search ends early, where no zero is and the gradient next to nothing: then
  // the one at the valley's end stands for them, but what lies between was not excluded.
  for (const x of doubtful) {
    const near = POINT_SIZE * Math.max(...width);
    if (degenerate.some((z) => away(z, x) < near)) complete = false;
    else degenerate.push(x);
  }
  // What was never tested is at least tried: each start may lead to a point that can be proven.
  if (!complete) {
    for (const start of lattices(view)) {
      yield 1;
      const proven = proveNear(f, test, start, width);
      if (proven && !regular.some((r) => inside(proven.x, r.unique))) regular.push(proven);
    }
  }
  return { regular, degenerate, continuum, corners, plateau, complete };
}

/** Starts over the view and around its centre, where functions in a view far too large have their points. */
function lattices(view: Box): Float64Array[] {
  const centre = middle(view);
  const side = LATTICE_PARTS.flatMap((part) =>
    Array.from({ length: LATTICE }, (_, k) => part * ((k + 0.5) / LATTICE - 0.5)),
  );
  const place = (u: number, i: number): number => centre[i] + u * (view.hi[i] - view.lo[i]);
  if (centre.length === 1) return side.map((u) => Float64Array.of(place(u, 0)));
  return side.flatMap((u, k) => {
    const block = LATTICE * Math.floor(k / LATTICE);
    return side.slice(block, block + LATTICE).map((v) => Float64Array.of(place(u, 0), place(v, 1)));
  });
}

const size = ({ lo, hi }: Box): number => hi.reduce((p, h, i) => p * (h - lo[i]), 1);

/** The middles with the smallest gradients. */
function lowest(f: SmoothFunction, boxes: readonly Box[], count: number): Float64Array[] {
  const rated = boxes.map((box) => ({ c: middle(box), g: norm(f.gradient(middle(box))) }));
  return rated
    .filter(({ g }) => !Number.isNaN(g))
    .sort((a, b) => a.g - b.g)
    .slice(0, count)
    .map(({ c }) => c);
}

/**
 * Whether ∇f vanishes at x as a continuous function does: by far smaller than a little away, and already
 * falling on the way there. At a corner it would be 0 by convention and jump beside it.
 */
function isZero(f: SmoothFunction, x: Float64Array, at: number, width: Float64Array): boolean {
  const around = (part: number): number => {
    let most = 0;
    for (const [u, v] of [
      [1, 0.3],
      [-0.4, 1],
      [-1, -0.5],
      [0.6, -1],
    ]) {
      const p = x.map((xi, i) => xi + part * width[i] * (i === 0 ? u : v));
      const size = norm(f.gradient(p));
      if (size > most) most = size;
    }
    return most;
  };
  const far = around(1e-3);
  return far > UNDERFLOW && at <= 1e-6 * far && around(1e-7) <= 0.05 * far;
}

/**
 * A degenerate zero is known only to some ε^(1/k): in that range the plainest decimal number that is a zero as
 * good is taken, so that (x − 0.3)⁴ answers 0.3.
 */
function simplest(x: Float64Array, badness: (x: Float64Array) => number, range = 0): Float64Array {
  const own = badness(x);
  for (let digits = 0; digits <= 10; digits++) {
    const rounded = x.map((v) => Math.round(v * 10 ** digits) / 10 ** digits + 0);
    if (away(rounded, x) <= Math.max(1e-4, range) && badness(rounded) <= own) return rounded;
  }
  return x;
}

/** Along an axis both ways, and the diagonals: corners often run along one of them. */
const COMPASS = [
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
] as const;

/** The lowest and the highest place of f in a group without zeros, found by a compass search in it. */
function cornerCandidates(f: SmoothFunction, group: readonly Box[]): Corner[] {
  const room = grown(hull(group), 1);
  const reach = Math.max(...room.hi.map((h, i) => h - room.lo[i]));
  return [1, -1].flatMap((sign): Corner[] => {
    let best: Float64Array | null = null;
    let least = Infinity;
    const consider = (p: Float64Array): boolean => {
      const value = sign * f.value(p);
      if (!(value < least)) return false;
      [best, least] = [p, value];
      return true;
    };
    for (const box of group.slice(0, 500)) consider(middle(box));
    for (let step = reach; best && step > 1e-16 * reach; step /= 2) {
      for (let tries = 0, moved = true; moved && tries < 50; tries++) {
        moved = false;
        const from: Float64Array = best;
        for (let i = 0; i < from.length; i++) {
          for (const [along, across] of COMPASS) {
            const p = from.map((v, j) => v + step * (j === i ? along : across));
            if (inside(p, room) && consider(p)) moved = true;
          }
        }
      }
    }
    if (!best) return [];
    const x = simplest(best, (p) => sign * f.value(p));
    return [{ x, class: sign > 0 ? 'min' : 'max' } as const];
  });
}
