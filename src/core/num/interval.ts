/**
 * Intervals in registers: what operations do to ranges of numbers, rounded outwards (Moore, Kearfott & Cloud,
 * Introduction to Interval Analysis, 2009, §2 and §5). An empty range is NaN; bounds may be infinite, the
 * numbers between them never are.
 */

/**
 * Reads registers a, b, c and writes register `out` of `lo` and `hi`: the range of an operation over the
 * ranges of its arguments. Answers whether the operation is smooth on the whole box.
 */
export type IntervalRule = (
  lo: Float64Array,
  hi: Float64Array,
  out: number,
  a: number,
  b: number,
  c: number,
) => boolean;

const MAX = Number.MAX_VALUE;
export const TINY = Number.MIN_VALUE;
/** A little over one unit in the last place: what + − × ÷ √ may be off, rounded up. */
export const ONE_ULP = 2.3e-16;
/** The error bound taken for the functions of the engine's library, which are good to about one unit. */
export const LIBRARY = 2e-15;

/** A lower bound of a number known to a relative error; one of a positive number stays positive. */
export const down = (x: number, eps = ONE_ULP): number =>
  x === 0 ? 0 : x > MAX ? MAX : x > 0 ? Math.max(x - x * eps, TINY) : x + x * eps - TINY;
/** An upper bound likewise. */
export const up = (x: number, eps = ONE_ULP): number =>
  x === 0 ? 0 : x < -MAX ? -MAX : x < 0 ? Math.min(x - x * eps, -TINY) : x + x * eps + TINY;

/** Writes a range; a bound that is NaN (∞ − ∞) tells nothing. */
export function put(lo: Float64Array, hi: Float64Array, out: number, l: number, h: number): void {
  lo[out] = Number.isNaN(l) ? -Infinity : l;
  hi[out] = Number.isNaN(h) ? Infinity : h;
}

/** Writes that nothing is defined, and answers that it is not smooth. */
export function putEmpty(lo: Float64Array, hi: Float64Array, out: number): boolean {
  lo[out] = hi[out] = NaN;
  return false;
}

/** a + b, with a − b as a + (−b). The sum of two numbers that doubles hold exactly stays a number. */
export function putSum(
  lo: Float64Array,
  hi: Float64Array,
  out: number,
  al: number,
  ah: number,
  bl: number,
  bh: number,
): void {
  const l = al + bl;
  if (al === ah && bl === bh && l - al === bl && l - bl === al) put(lo, hi, out, l, l);
  else put(lo, hi, out, down(l), up(ah + bh));
}

const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

/** [a] · [b]. An infinite bound times 0 is 0: the factors themselves are finite. */
export function putProduct(
  lo: Float64Array,
  hi: Float64Array,
  out: number,
  al: number,
  ah: number,
  bl: number,
  bh: number,
): void {
  const p = times(al, bl);
  if (al === ah && bl === bh && isExactProduct(al, bl, p)) return put(lo, hi, out, p, p);
  const q = times(al, bh);
  const r = times(ah, bl);
  const s = times(ah, bh);
  let l = Math.min(p, q, r, s);
  let h = Math.max(p, q, r, s);
  // Products that underflow to 0 keep their sign.
  if (l === 0) l = (al > 0 && bl > 0) || (ah < 0 && bh < 0) ? TINY : l;
  if (l === 0 && ((al < 0 && bh > 0) || (ah > 0 && bl < 0))) l = -TINY;
  if (h === 0) h = (al > 0 && bh < 0) || (ah < 0 && bl > 0) ? -TINY : h;
  if (h === 0 && ((ah > 0 && bh > 0) || (al < 0 && bl < 0))) h = TINY;
  put(lo, hi, out, down(l), up(h));
}

const isExactProduct = (a: number, b: number, product: number): boolean =>
  Number.isInteger(a) && Number.isInteger(b) && Number.isSafeInteger(product);

/** 1/[l, h]; whole line when 0 lies inside, half of it when 0 is an end. */
export function reciprocal(l: number, h: number): readonly [number, number] {
  if (l < 0 && h > 0) return [-Infinity, Infinity];
  return [h === 0 ? -Infinity : down(1 / h), l === 0 ? Infinity : up(1 / l)];
}

/** [a]^k for a whole number k > 0. */
export function putWholePower(
  lo: Float64Array,
  hi: Float64Array,
  out: number,
  a: number,
  k: number,
): void {
  // Some engines multiply k times.
  const eps = k <= 3 ? 2 * ONE_ULP : LIBRARY + k * ONE_ULP;
  const l = lo[a] ** k;
  const h = hi[a] ** k;
  if (k % 2 !== 0) {
    put(lo, hi, out, lo[a] > 0 ? down(l, eps) || TINY : down(l, eps), up(h, eps));
    if (lo[a] < 0 && l === 0) lo[out] = -TINY;
    if (hi[a] !== 0 && h === 0) hi[out] = hi[a] > 0 ? TINY : -TINY;
    return;
  }
  const holdsZero = lo[a] <= 0 && hi[a] >= 0;
  const least = holdsZero ? 0 : down(Math.min(l, h), eps) || TINY;
  const most = up(Math.max(l, h), eps);
  put(lo, hi, out, least, most || (lo[a] === 0 && hi[a] === 0 ? 0 : TINY));
}

/** [cos] over [l, h] through the multiples of π in it: even ones are tops, odd ones bottoms. */
export function putCosine(
  lo: Float64Array,
  hi: Float64Array,
  out: number,
  l: number,
  h: number,
): void {
  if (!(h - l < 2 * Math.PI) || Math.max(-l, h) > 1e8) return put(lo, hi, out, -1, 1);
  const slack = 1e-15 * (1 + Math.max(Math.abs(l), Math.abs(h)));
  const first = Math.ceil((l - slack) / Math.PI);
  const last = Math.floor((h + slack) / Math.PI);
  const top = first <= last && (last > first || first % 2 === 0);
  const bottom = first <= last && (last > first || first % 2 !== 0);
  const x = Math.cos(l);
  const y = Math.cos(h);
  // The argument may itself be rounded (sin is taken as a shifted cosine), hence the absolute slack.
  put(
    lo,
    hi,
    out,
    bottom ? -1 : Math.max(-1, Math.min(x, y) - slack),
    top ? 1 : Math.min(1, Math.max(x, y) + slack),
  );
}

export interface Rise {
  /** Defined from here to there. */
  readonly from?: number;
  readonly to?: number;
  /** Its values lie between these, whatever rounding says. */
  readonly least?: number;
  readonly most?: number;
  /** Its relative error. */
  readonly error?: number;
  /** Positive everywhere, even where it underflows. */
  readonly positive?: boolean;
}

/** The rule of a function that rises wherever it is defined. */
export function rising(
  f: (x: number) => number,
  {
    from = -Infinity,
    to = Infinity,
    least = -Infinity,
    most = Infinity,
    error = LIBRARY,
    positive = false,
  }: Rise = {},
): (lo: Float64Array, hi: Float64Array, out: number, a: number) => boolean {
  const floor = positive ? Math.max(least, TINY) : least;
  return (lo, hi, out, a) => {
    if (hi[a] < from || lo[a] > to) return putEmpty(lo, hi, out);
    const l = f(Math.max(lo[a], from));
    const h = f(Math.min(hi[a], to));
    put(
      lo,
      hi,
      out,
      Math.max(floor, down(l, error)),
      Math.max(floor, Math.min(most, up(h, error))),
    );
    return lo[a] >= from && hi[a] <= to;
  };
}
