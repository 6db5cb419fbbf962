import type { ScalarFunction } from '../compile/scalarFunction.ts';
import { hessian } from '../ad/hessian.ts';
import { gradient } from '../ad/vjp.ts';
import { inNumbers } from '../compile/inNumbers.ts';
import { schedule } from '../compile/schedule.ts';
import { enclosure, type Enclosure } from './enclosure.ts';

/** A box Π [lo[i], hi[i]]. */
export interface Box {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

// Plain loops: typed arrays' own map is many times slower, and these run for every box.

export function middle({ lo, hi }: Box): Float64Array {
  const c = new Float64Array(lo.length);
  for (let i = 0; i < c.length; i++) c[i] = lo[i] === hi[i] ? lo[i] : lo[i] / 2 + hi[i] / 2;
  return c;
}

export function inside(x: ArrayLike<number>, { lo, hi }: Box): boolean {
  for (let i = 0; i < lo.length; i++) if (!(x[i] >= lo[i] && x[i] <= hi[i])) return false;
  return true;
}

/** The box grown on every side by a part of its width, and by `least[i]` if that is more. */
export function grown({ lo, hi }: Box, part: number, least?: Float64Array): Box {
  const wide = { lo: new Float64Array(lo.length), hi: new Float64Array(lo.length) };
  for (let i = 0; i < lo.length; i++) {
    const by = Math.max(part * (hi[i] - lo[i]), least ? least[i] : 0);
    wide.lo[i] = lo[i] - by;
    wide.hi[i] = hi[i] + by;
  }
  return wide;
}

/**
 * What bounds over a box say about zeros of ∇f in it.
 * - none: there is none; or f is undefined on the box.
 * - one: exactly one in `unique`, it lies in `region`, and the Hessian is regular at it.
 * - flat: ∇f = 0 on the whole box, exactly.
 * - plateau: bounds over the box are no wider than at a point, or underflow: f is constant as far as doubles
 *   tell.
 * - noise: ∇f at the middle cannot be told from 0.
 * - open: nothing yet; what zeros there are lie in `region`. Not `smooth` where a kink may lie in the box.
 */
export type Verdict =
  | { readonly kind: 'none' | 'flat' | 'plateau' | 'noise' }
  | { readonly kind: 'one'; readonly region: Box; readonly unique: Box }
  | {
      readonly kind: 'open';
      readonly region: Box;
      readonly smooth: boolean;
      /** The side along which ∇f changes most. */
      readonly steepest?: number | undefined;
    };

export interface BoxTest {
  (box: Box): Verdict;
  /** Operations that a test takes at most. */
  readonly cost: number;
  /** Bounds of f over a box, for the noise in its values. */
  readonly value: (box: Box) => readonly [number, number];
  /**
   * Whether f is smooth on the box and some ∂²f/∂xᵢ∂xⱼ keeps its sign: then the zeros of ∂f/∂xᵢ are a graph
   * over the other coordinates, and as f is analytic a piece of it is stationary throughout or at isolated
   * points only. A box on a curve of zeros then holds no isolated ones beside it.
   */
  readonly isGraph: (box: Box) => boolean;
  /** Whether some slope, not 0 by its form, is nowhere on the box told from 0: a tanh that is 1 to rounding. */
  readonly isSaturated: (box: Box) => boolean;
}

/** Smaller numbers are what underflow has left of some others. */
export const UNDERFLOW = 1e-280;
/** Bounds over a box that are at most so many times those at a point show nothing but rounding. */
const SATURATED = 16;
const NONE: Verdict = { kind: 'none' };

/**
 * The test of one box: bounds of ∇f; then the Krawczyk operator K(X) = c − Y∇f(c) + (I − YH(X))(X − c) with Y
 * the inverse of the Hessian at the middle c (Krawczyk 1969; Moore, Kearfott & Cloud 2009, §8.2): zeros in X
 * lie in K(X), and when K(X) lies in the interior of X there is exactly one. Where a kink may lie in the box
 * only the bounds of ∇f count, because a mean value theorem needs a derivative.
 *
 * @param least how far at least a box is grown before K is compared with it: K is never smaller than
 *   rounding, and a box that was cut down to it could not hold it in its interior.
 */
export function boxTest(f: ScalarFunction, least: Float64Array): BoxTest {
  const n = f.inputs.length;
  const fixed = [...f.values.values()];
  const nodes = [...f.inputs, ...f.values.keys()];
  const bind = (bounds: Enclosure): Enclosure => {
    if (fixed.length === 0) return bounds;
    const low = new Float64Array(nodes.length);
    const high = new Float64Array(nodes.length);
    low.set(fixed, n);
    high.set(fixed, n);
    return (boxLow, boxHigh, outLow, outHigh) => {
      low.set(boxLow);
      high.set(boxHigh);
      return bounds(low, high, outLow, outHigh);
    };
  };
  // Bounds know numbers only, so that arrays inside are written out first.
  const output = inNumbers(f.graph, f.output) ?? f.output;
  const slopes = output === f.output ? f.gradientNodes : gradient(f.graph, output, f.inputs);
  const curvatures = hessian(f.graph, output, f.inputs);
  const first = bind(enclosure(f.graph, [output, ...slopes], nodes));
  const second = bind(enclosure(f.graph, [output, ...slopes, ...curvatures], nodes));
  const low = new Float64Array(1 + n);
  const high = new Float64Array(1 + n);
  const atLow = new Float64Array(1 + n);
  const atHigh = new Float64Array(1 + n);
  const low2 = new Float64Array(1 + n + n * n);
  const high2 = new Float64Array(1 + n + n * n);

  /** Whether some ∂f/∂xᵢ(c) + Σⱼ Hᵢⱼ(X)·(Xⱼ − cⱼ) leaves 0 out; it holds ∂f/∂xᵢ(X) by the mean value theorem. */
  const meanValueExcludes = (h: Box, wide: Box): boolean => {
    for (let i = 0; i < n; i++) {
      let change = 0;
      for (let j = 0; j < n; j++) {
        const steepest = Math.max(-h.lo[i * n + j], h.hi[i * n + j]);
        change += (steepest * (wide.hi[j] - wide.lo[j])) / 2;
      }
      change *= 1 + 1e-12;
      if (atLow[1 + i] > change || atHigh[1 + i] < -change) return true;
    }
    return false;
  };

  const krawczyk = (box: Box, wide: Box, c: Float64Array): Verdict => {
    if (!second(wide.lo, wide.hi, low2, high2)) return { kind: 'open', region: box, smooth: true };
    const h = { lo: low2.subarray(1 + n), hi: high2.subarray(1 + n) };
    if (meanValueExcludes(h, wide)) return NONE;
    const steepest = steepestSide(h, wide);
    const inverse = midpointInverse(h.lo, h.hi, n);
    if (!inverse) return { kind: 'open', region: box, smooth: true, steepest };
    const lo = new Float64Array(n);
    const hi = new Float64Array(n);
    let contained = true;
    for (let i = 0; i < n; i++) {
      let shift = 0;
      let radius = 0;
      for (let j = 0; j < n; j++) {
        const y = inverse[i * n + j];
        shift += (y * (atLow[1 + j] + atHigh[1 + j])) / 2;
        radius += (Math.abs(y) * (atHigh[1 + j] - atLow[1 + j])) / 2;
        // Row i of |I − YH| times the half width of side j.
        let l = i === j ? 1 : 0;
        let u = l;
        for (let k = 0; k < n; k++) {
          const p = inverse[i * n + k] * h.lo[k * n + j];
          const q = inverse[i * n + k] * h.hi[k * n + j];
          l -= Math.max(p, q);
          u -= Math.min(p, q);
        }
        radius += (Math.max(Math.abs(l), Math.abs(u)) * (wide.hi[j] - wide.lo[j])) / 2;
      }
      radius *= 1 + 1e-12;
      const centre = c[i] - shift;
      const slack = 1e-15 * (Math.abs(c[i]) + Math.abs(shift));
      lo[i] = centre - radius - slack;
      hi[i] = centre + radius + slack;
      if (!(lo[i] > wide.lo[i] && hi[i] < wide.hi[i])) contained = false;
      if (lo[i] > box.hi[i] || hi[i] < box.lo[i]) return NONE;
    }
    if (contained) return { kind: 'one', region: { lo, hi }, unique: wide };
    for (let i = 0; i < n; i++) {
      // NaN bounds fail both comparisons and leave the side as it was.
      lo[i] = lo[i] > box.lo[i] ? lo[i] : box.lo[i];
      hi[i] = hi[i] < box.hi[i] ? hi[i] : box.hi[i];
    }
    return { kind: 'open', region: { lo, hi }, smooth: true, steepest };
  };

  const test = (box: Box): Verdict => {
    const smooth = first(box.lo, box.hi, low, high);
    let zero = true;
    let most = 0;
    for (let i = 0; i <= n; i++) {
      if (low[i] !== low[i] || (i > 0 && (low[i] > 0 || high[i] < 0))) return NONE;
      if (i > 0 && (low[i] !== 0 || high[i] !== 0)) zero = false;
      if (i > 0) most = Math.max(most, -low[i], high[i]);
    }
    if (zero) return { kind: 'flat' };
    if (most < UNDERFLOW) return { kind: 'plateau' };
    if (!smooth) return { kind: 'open', region: box, smooth };
    const wide = grown(box, 0.1, least);
    const c = middle(wide);
    first(c, c, atLow, atHigh);
    let noise = true;
    let plateau = true;
    for (let i = 1; i <= n; i++) {
      if (!Number.isFinite(atLow[i]) || !Number.isFinite(atHigh[i])) {
        return { kind: 'open', region: box, smooth: true };
      }
      if (atLow[i] > 0 || atHigh[i] < 0) noise = false;
      if (high[i] - low[i] > SATURATED * (atHigh[i] - atLow[i])) plateau = false;
    }
    if (noise && plateau) return { kind: 'plateau' };
    const verdict = krawczyk(box, wide, c);
    return noise && verdict.kind === 'open' ? { kind: 'noise' } : verdict;
  };
  const value = (box: Box): readonly [number, number] => {
    first(box.lo, box.hi, low, high);
    return [low[0], high[0]];
  };
  const isGraph = (box: Box): boolean => {
    if (!second(box.lo, box.hi, low2, high2)) return false;
    for (let k = 1 + n; k < low2.length; k++) if (low2[k] > 0 || high2[k] < 0) return true;
    return false;
  };
  const isSaturated = (box: Box): boolean => {
    const c = middle(box);
    first(box.lo, box.hi, low, high);
    first(c, c, atLow, atHigh);
    for (let i = 1; i <= n; i++) {
      const rounding = atHigh[i] - atLow[i];
      const isZero = low[i] <= 0 && high[i] >= 0 && atLow[i] <= 0 && atHigh[i] >= 0;
      if (isZero && rounding > 0 && high[i] - low[i] <= SATURATED * rounding) return true;
    }
    return false;
  };
  const cost = schedule(f.graph, [output, ...slopes, ...curvatures]).steps.length;
  return Object.assign(test, { cost, value, isGraph, isSaturated });
}

/** The side j with the largest share of the changes |Hᵢⱼ|·wⱼ of the slopes i (Kearfott's smear). */
function steepestSide(h: Box, { lo, hi }: Box): number | undefined {
  const n = lo.length;
  let best: number | undefined;
  let most = 0;
  for (let j = 0; j < n; j++) {
    let share = 0;
    for (let i = 0; i < n; i++) {
      let all = 0;
      for (let k = 0; k < n; k++) all += (h.hi[i * n + k] - h.lo[i * n + k]) * (hi[k] - lo[k]);
      if (all > 0) share += ((h.hi[i * n + j] - h.lo[i * n + j]) * (hi[j] - lo[j])) / all;
    }
    if (share > most) [best, most] = [j, share];
  }
  return best;
}

/** The inverse of the middle of a matrix of intervals, n ≤ 2; null when it is not finite. */
function midpointInverse(lo: Float64Array, hi: Float64Array, n: number): Float64Array | null {
  const m = Float64Array.from({ length: n * n }, (_, k) => lo[k] / 2 + hi[k] / 2);
  const inverse =
    n === 1 ? [1 / m[0]] : [m[3], -m[1], -m[2], m[0]].map((v) => v / (m[0] * m[3] - m[1] * m[2]));
  return inverse.every(Number.isFinite) ? Float64Array.from(inverse) : null;
}
