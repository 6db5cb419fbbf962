import {
  down,
  LIBRARY,
  put,
  putEmpty,
  putWholePower,
  reciprocal,
  TINY,
  up,
} from '../num/interval.ts';
import { pointwiseOp } from './op.ts';

/**
 * a^b with 0⁰ = 1 and NaN for a negative base under a fractional exponent.
 * ∂/∂a = b·a^(b−1); ∂/∂b = a^b·log a, taken as 0 at a = 0 by `xlogy`.
 */
export const pow = pointwiseOp({
  name: 'pow',
  notation: {
    kind: 'infix',
    token: '^',
    level: 'power',
    tex: '^',
    elementwise: { token: '.^', tex: '^{\\circ}' },
  },
  eval: (a, b) => power(a, b),
  partials: [
    (b, _out, [x, y]) => b.mul(y, b.pow(x, b.sub(y, b.constant(1)))),
    (b, out, [x]) => {
      const base = b.constantValue(x);
      return base !== undefined && base > 0
        ? b.mul(b.constant(Math.log(base)), out)
        : b.apply('xlogy', out, x);
    },
  ],
  simplify(b, [x, y]) {
    const exponent = b.constantValue(y);
    if (exponent === 1) return x;
    // IEEE 754 pow(NaN, 0) is 1 as well, so nothing undefined is hidden that the operation would show.
    if (exponent === 0) return b.constant(1);
    // ‖A‖² is a sum of squares: no root, and no corner at 0.
    const norm = b.argsOf(x, 'normF');
    return norm && exponent === 2 ? b.apply('dot', norm[0], norm[0]) : null;
  },
  kernel(out, [a, b], n) {
    const exponent = b[0];
    let uniform = true;
    for (let i = 1; i < n; i++) if (b[i] !== exponent) uniform = false;
    if (uniform && exponent === 2) for (let i = 0; i < n; i++) out[i] = a[i] * a[i];
    else if (uniform && exponent === 3) for (let i = 0; i < n; i++) out[i] = a[i] * a[i] * a[i];
    else for (let i = 0; i < n; i++) out[i] = power(a[i], b[i]);
  },
  interval: range,
  domain: [
    [0.3, 3],
    [-2.5, 3],
  ],
});

/** Squares and cubes by multiplication: as exact as they can be, and the same bits in every engine. */
function power(a: number, b: number): number {
  if (b === 2) return a * a;
  if (b === 3) return a * a * a;
  return a ** b;
}

/** A range of exponents this narrow around a whole number comes of rounding and stands for it too. */
const NEARLY_WHOLE = 1e-9;

/**
 * [a]^[b]. Whole exponents take every base, others bases ≥ 0 only; whole numbers inside a wide range of
 * exponents are isolated lines of the domain for negative bases, and left out.
 */
function range(lo: Float64Array, hi: Float64Array, out: number, a: number, b: number): boolean {
  const k = Math.round(lo[b]);
  if (lo[b] === hi[b] && k === lo[b]) return wholeRange(lo, hi, out, a, k);
  const narrow = hi[b] - lo[b] <= NEARLY_WHOLE * Math.max(1, Math.abs(k));
  if (lo[a] < 0 && narrow && Math.floor(hi[b]) >= Math.ceil(lo[b])) {
    const nearest = hi[a] < 0 ? -hi[a] : 0;
    positiveRange(lo, hi, out, nearest, Math.max(-lo[a], hi[a]), lo[b], hi[b]);
    lo[out] = -hi[out];
    return false;
  }
  if (hi[a] < 0) return putEmpty(lo, hi, out);
  positiveRange(lo, hi, out, Math.max(0, lo[a]), hi[a], lo[b], hi[b]);
  return lo[a] >= 0;
}

function wholeRange(
  lo: Float64Array,
  hi: Float64Array,
  out: number,
  a: number,
  k: number,
): boolean {
  if (k === 0) put(lo, hi, out, 1, 1);
  else if (k > 0) putWholePower(lo, hi, out, a, k);
  else {
    putWholePower(lo, hi, out, a, -k);
    if (lo[out] === 0 && hi[out] === 0) return putEmpty(lo, hi, out);
    const [l, h] = reciprocal(lo[out], hi[out]);
    put(lo, hi, out, l, h);
  }
  return k >= 0 || !(lo[a] <= 0 && hi[a] >= 0);
}

/** For bases ≥ 0, a^b is monotone in each argument, so its extremes are at corners. */
function positiveRange(
  lo: Float64Array,
  hi: Float64Array,
  out: number,
  al: number,
  ah: number,
  bl: number,
  bh: number,
): void {
  const corners = [al ** bl, al ** bh, ah ** bl, ah ** bh];
  // 1^∞ is no number, and ∞⁰ none that a finite base comes to.
  if (ah === Infinity || corners.some(Number.isNaN)) corners.splice(0, 4, 0, Infinity);
  const least = down(Math.min(...corners), LIBRARY);
  put(lo, hi, out, al > 0 ? least || TINY : least, up(Math.max(...corners), LIBRARY) || TINY);
}
