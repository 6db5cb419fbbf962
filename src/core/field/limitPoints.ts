import type { View } from '../surfaces/surface.ts';
import { gradientRoot, norm, type SmoothFunction } from './gradientRoot.ts';

/** A path this close to a limit point and moving no faster has arrived; in diagonals of the view. */
export const ARRIVED = 1e-4;
/** A path that rests, or is about to, belongs to the limit point this close to it. */
export const NEARLY = 1e-2;
/** A Newton step of this length is the rounding that is left in a zero of ∇f. */
const ROUNDING = 1e-6;
const MAX_POINTS = 250;
/** Searches at most, some 20 µs each: who asks at more places has met a plateau or a curve. */
const MAX_SEARCHES = 2000;

export const diagonalOf = ({ x0, x1, y0, y1 }: View): number => Math.hypot(x1 - x0, y1 - y0);

/** The limit points of paths, as they become known: zeros of ∇f beside which a path came to rest. */
export class LimitPoints {
  /** In the order in which they were found. */
  readonly found: (readonly [x: number, y: number])[] = [];
  private readonly isMinimum: boolean[] = [];
  /** The points once more, by x: a picture asks for those near a point millions of times. */
  private readonly xs = new Float64Array(MAX_POINTS);
  private readonly ys = new Float64Array(MAX_POINTS);
  private readonly index = new Uint8Array(MAX_POINTS);
  /** Cells of the plane in which a search found nothing. */
  private readonly barren = new Set<string>();
  private searches = 0;
  private readonly f: SmoothFunction;
  private readonly diagonal: number;

  constructor(f: SmoothFunction, view: View) {
    this.f = f;
    this.diagonal = diagonalOf(view);
  }

  /** The nearest point at most `reach` away in both coordinates, by its number in `found`; −1 if there is none. */
  near(x: number, y: number, reach: number): number {
    const count = this.found.length;
    let k = 0;
    for (let end = count; k < end;) {
      const middle = (k + end) >> 1;
      if (this.xs[middle] < x - reach) k = middle + 1;
      else end = middle;
    }
    let nearest = -1;
    let least = reach;
    for (; k < count && this.xs[k] <= x + reach; k++) {
      const distance = Math.max(Math.abs(this.xs[k] - x), Math.abs(this.ys[k] - y));
      if (distance > least) continue;
      least = distance;
      nearest = this.index[k];
    }
    return nearest;
  }

  /**
   * The limit point of a path that ended at (x, y), found now where it was not known; −1 if there is none.
   *
   * @param passing the path has not come to rest: only a minimum will stop it.
   */
  of(x: number, y: number, passing: boolean): number {
    const known = this.near(x, y, NEARLY * this.diagonal);
    if (known >= 0) return passing && !this.isMinimum[known] ? -1 : known;
    if (this.found.length >= MAX_POINTS || this.searches >= MAX_SEARCHES) return -1;
    const cell = [x, y].map((v) => Math.floor((2 * v) / (NEARLY * this.diagonal)));
    const key = `${cell.join()} ${passing}`;
    if (this.barren.has(key)) return -1;
    if (passing && !this.promises(x, y)) return -1;
    this.searches++;
    const root = this.search(x, y);
    if (!root || (passing && !root.isMinimum)) {
      this.barren.add(key);
      return -1;
    }
    return this.add(root.x, root.y, root.isMinimum);
  }

  /** Whether a Newton step from here is short enough for a zero nearby: a look, where a search would cost much. */
  private promises(x: number, y: number): boolean {
    const [gx, gy] = this.f.gradient([x, y]);
    const [a, b, , d] = this.f.hessian([x, y]);
    const step = Math.hypot(d * gx - b * gy, a * gy - b * gx);
    return step <= 4 * NEARLY * this.diagonal * Math.abs(a * d - b * b);
  }

  private search(x: number, y: number): { x: number; y: number; isMinimum: boolean } | null {
    const { f, diagonal } = this;
    const atRest = norm(f.gradient([x, y])) === 0;
    const root = atRest ? { x: [x, y], gradientNorm: 0 } : gradientRoot(f, [x, y]);
    if (!root || !(Math.hypot(root.x[0] - x, root.x[1] - y) <= NEARLY * diagonal)) return null;
    const [a, b, c, d] = f.hessian(root.x);
    // On a slope that is the same everywhere, or nearly so, a path may be slow without a zero nearby.
    const curvature = Math.hypot(a, b, c, d);
    const isZero = root.gradientNorm === 0 || root.gradientNorm <= ROUNDING * diagonal * curvature;
    if (!isZero) return null;
    // On a curve of minima the determinant is 0 up to rounding.
    return { x: root.x[0], y: root.x[1], isMinimum: a > 0 && a * d - b * b > 1e-9 * a * d };
  }

  private add(x: number, y: number, isMinimum: boolean): number {
    const number = this.found.push([x, y]) - 1;
    this.isMinimum.push(isMinimum);
    let k = number;
    for (; k > 0 && this.xs[k - 1] > x; k--) {
      this.xs[k] = this.xs[k - 1];
      this.ys[k] = this.ys[k - 1];
      this.index[k] = this.index[k - 1];
    }
    this.xs[k] = x;
    this.ys[k] = y;
    this.index[k] = number;
    return number;
  }
}
