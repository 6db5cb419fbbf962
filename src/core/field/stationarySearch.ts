import { clusters } from './cluster.ts';
import { gradientRoot, polish, type SmoothFunction } from './gradientRoot.ts';
import { inside, middle, type Box, type BoxTest } from './stationaryBoxes.ts';
import { extent, NO_CURVE, onCurve, SPECK, type OpenBox } from './zeroCurve.ts';

/** A regular zero of ∇f, the only one in `unique`. */
export interface ProvenRoot {
  readonly x: Float64Array;
  readonly unique: Box;
}

export interface Search {
  readonly roots: ProvenRoot[];
  readonly open: OpenBox[];
  /** Zeros of ∇f on curves of zeros, wherever such curves were seen. */
  readonly onCurves: readonly Float64Array[];
  /** Boxes tested. */
  readonly tests: number;
}

export interface SearchLimits {
  /** Boxes tested at most. */
  readonly maxTests: number;
  readonly maxPoints: number;
}

/** Division ends at this part of the view's width: then a box holds something that bounds cannot resolve. */
export const SMALL = 2 ** -34;
/** Boxes at which ∇f is 0 to rounding are set aside from this part of the view on. */
const NOISY = 2 ** -20;
/** From so many boxes at one level, of at most this part of the view, curves of zeros are suspected. */
const CROWD = 500;
const CROWD_SIZE = 2 ** -6;
/** A group of boxes wider than this part of the view is not one point. */
export const POINT_SIZE = 2 ** -6;
/** Cells a side in which roots are looked up. */
const CELLS = 32;
/** Boxes get at most this slender. */
const SLENDER = 64;
/** Between two yields there are so many tests, and fewer of a long function: at most so many operations. */
const TESTS = 512;
const OPERATIONS = 1e5;
/** Off the middle, so that zeros at round places do not lie on the cuts. */
const CUT = 0.4877;

/**
 * All zeros of ∇f in a box, by division: boxes shown to be free of zeros are dropped, boxes with exactly one
 * regular zero give it, the rest is halved, level by level. What remains surrounds degenerate zeros, curves
 * of zeros, and kinks over which the gradient jumps. Yields the part of the view's volume that is settled.
 */
export function* searchStationary(
  f: SmoothFunction,
  test: BoxTest,
  view: Box,
  { maxTests, maxPoints }: SearchLimits,
): Generator<number, Search> {
  const n = view.lo.length;
  const width = view.hi.map((h, i) => h - view.lo[i]);
  const part = ({ lo, hi }: Box): number => {
    let most = 0;
    for (let i = 0; i < n; i++) most = Math.max(most, (hi[i] - lo[i]) / width[i]);
    return most;
  };
  const volume = ({ lo, hi }: Box): number => {
    let product = 1;
    for (let i = 0; i < n; i++) product *= (hi[i] - lo[i]) / width[i];
    return product;
  };
  const roots = new RootIndex(view);
  const open: OpenBox[] = [];
  const onCurves: Float64Array[] = [];
  const pause = Math.max(1, Math.min(TESTS, Math.floor(OPERATIONS / test.cost)));
  let level: Box[] = [view];
  let crowd = CROWD;
  let tests = 0;
  let settled = 0;
  while (level.length > 0) {
    const next: Box[] = [];
    const crowded = level.length > CROWD && part(level[0]) <= CROWD_SIZE / 8;
    for (const box of level) {
      if (tests >= maxTests || roots.all.length >= maxPoints) {
        open.push({ ...box, why: 'budget' });
        continue;
      }
      if (++tests % pause === 0) yield Math.min(settled, 1);
      const verdict = roots.covers(box) ? { kind: 'none' as const } : test(box);
      const size = part(box);
      if (verdict.kind === 'open' || (verdict.kind === 'noise' && size > NOISY)) {
        const rest = verdict.kind === 'open' ? verdict.region : box;
        if (size < SMALL) open.push({ ...rest, why: 'small' });
        else if (crowded && verdict.kind === 'open' && !verdict.smooth) {
          open.push({ ...rest, why: 'kink' });
        } else if (volume(rest) < 0.4 * volume(box)) next.push(rest);
        else
          next.push(...halves(rest, width, verdict.kind === 'open' ? verdict.steepest : undefined));
        continue;
      }
      settled += volume(box);
      if (verdict.kind === 'one') {
        const x = polish(f, middle(verdict.region));
        const { region, unique } = verdict;
        roots.add({ x: inside(x, unique) ? x : middle(region), unique });
      } else if (verdict.kind !== 'none') open.push({ ...box, why: verdict.kind });
    }
    level = next;
    if (level.length > crowd && part(level[0]) <= CROWD_SIZE) {
      yield Math.min(settled, 1);
      const points = crowdedPoints(level, width);
      open.push(...points);
      const curve = points.length > 0 ? NO_CURVE : onCurve(f, test, level, width);
      open.push(...curve.boxes);
      onCurves.push(...curve.zeros);
      tests += level.length;
      const taken = new Set<Float64Array>([...points, ...curve.boxes].map((box) => box.lo));
      level = level.filter((box) => !taken.has(box.lo));
      crowd = Math.max(CROWD, 2 * level.length);
    }
  }
  return { roots: roots.all, open, onCurves, tests };
}

/** The roots found so far, by cells of the view: each box asks whether it is settled already. */
class RootIndex {
  readonly all: ProvenRoot[] = [];
  private readonly cells = new Map<number, ProvenRoot[]>();
  private readonly view: Box;

  constructor(view: Box) {
    this.view = view;
  }

  /** Adds a root unless it is one of those known. */
  add(root: ProvenRoot): void {
    const here = this.cells.get(this.key(this.cell(root.x, 0), this.cell(root.x, 1)));
    if (here?.some((known) => inside(root.x, known.unique))) return;
    if (this.all.some((known) => inside(known.x, root.unique))) return;
    this.all.push(root);
    const { lo, hi } = root.unique;
    for (let i = this.cell(lo, 0); i <= this.cell(hi, 0); i++) {
      for (let j = this.cell(lo, 1); j <= this.cell(hi, 1); j++) {
        const list = this.cells.get(this.key(i, j));
        if (list) list.push(root);
        else this.cells.set(this.key(i, j), [root]);
      }
    }
  }

  /** Whether a box lies where a known root is the only one. */
  covers({ lo, hi }: Box): boolean {
    const here = this.cells.get(this.key(this.cell(lo, 0), this.cell(lo, 1)));
    if (here) {
      for (const { unique } of here) if (inside(lo, unique) && inside(hi, unique)) return true;
    }
    return false;
  }

  private key(i: number, j: number): number {
    return i * CELLS + j;
  }

  private cell(x: ArrayLike<number>, axis: number): number {
    const { lo, hi } = this.view;
    if (axis >= lo.length) return 0;
    const at = Math.floor(((x[axis] - lo[axis]) / (hi[axis] - lo[axis])) * CELLS);
    return Math.min(CELLS - 1, Math.max(0, at));
  }
}

/** Cut across the given side, or the one that is widest in units of the view when it is by far. */
function halves({ lo, hi }: Box, width: Float64Array, side?: number): Box[] {
  let widest = 0;
  for (let i = 1; i < lo.length; i++) {
    if ((hi[i] - lo[i]) / width[i] > (hi[widest] - lo[widest]) / width[widest]) widest = i;
  }
  if (side !== undefined) {
    const part = (i: number): number => (hi[i] - lo[i]) / width[i];
    if (part(widest) < SLENDER * part(side)) widest = side;
  }
  const cut = lo[widest] + CUT * (hi[widest] - lo[widest]);
  const below = { lo, hi: hi.slice() };
  const above = { lo: lo.slice(), hi };
  below.hi[widest] = cut;
  above.lo[widest] = cut;
  return [below, above];
}

/** A zero close to x, proven regular in a box around it, small enough for the bounds to be sharp; or null. */
export function proveNear(
  f: SmoothFunction,
  test: BoxTest,
  x: ArrayLike<number>,
  width: Float64Array,
): ProvenRoot | null {
  const at = gradientRoot(f, x)?.x;
  if (!at) return null;
  for (const size of [1e-3, 1e-5, 1e-7, 1e-9, 1e-11]) {
    const lo = at.map((v, i) => v - size * width[i]);
    const hi = at.map((v, i) => v + size * width[i]);
    const verdict = test({ lo, hi });
    if (verdict.kind === 'one') return { x: polish(f, at), unique: verdict.unique };
  }
  return null;
}

/**
 * The boxes of groups that crowd in one small place: there ∇f is lost in rounding, around a degenerate zero,
 * and the number of boxes would only grow.
 */
function crowdedPoints(boxes: readonly Box[], width: Float64Array): OpenBox[] {
  if (width.some((w, i) => boxes[0].hi[i] - boxes[0].lo[i] > SPECK * w)) return [];
  return clusters(boxes).flatMap((group): OpenBox[] =>
    group.length > CROWD / 4 && extent(group, width) < SPECK
      ? group.map((box) => ({ ...box, why: 'small' }))
      : [],
  );
}
