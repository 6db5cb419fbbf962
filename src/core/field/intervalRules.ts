/**
 * What each scalar operation does to intervals: the range of its values over the ranges of its arguments,
 * rounded outwards (Moore, Kearfott & Cloud, Introduction to Interval Analysis, 2009, §2 and §5).
 *
 * A rule reads registers a, b, c and writes register `out` of `lo` and `hi`. It answers whether the
 * operation is smooth on the whole box: false where a kink, a jump or an edge of its domain may lie in it.
 * Values outside the domain are left out; an empty range is NaN. Arguments are never empty, `select`'s apart.
 * Underflow keeps the sign: a lower bound of a positive number stays positive, so that exp(−x²) is never 0.
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
const TINY = Number.MIN_VALUE;
/** A little over one unit in the last place: what + − × ÷ √ may be off, rounded up. */
const ONE_ULP = 2.3e-16;
/** The error bound taken for the functions of the engine's library, which are good to about one unit. */
const LIBRARY = 2e-15;

const down = (x: number, eps = ONE_ULP): number =>
  x === 0 ? 0 : x > MAX ? MAX : x > 0 ? Math.max(x - x * eps, TINY) : x + x * eps - TINY;
const up = (x: number, eps = ONE_ULP): number =>
  x === 0 ? 0 : x < -MAX ? -MAX : x < 0 ? Math.min(x - x * eps, -TINY) : x + x * eps + TINY;

function put(lo: Float64Array, hi: Float64Array, out: number, l: number, h: number): void {
  lo[out] = Number.isNaN(l) ? -Infinity : l;
  hi[out] = Number.isNaN(h) ? Infinity : h;
}
function empty(lo: Float64Array, hi: Float64Array, out: number): boolean {
  lo[out] = hi[out] = NaN;
  return false;
}

const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

/** [a] · [b]. An infinite bound times 0 is 0: the factors themselves are finite. */
function product(
  lo: Float64Array,
  hi: Float64Array,
  out: number,
  al: number,
  ah: number,
  bl: number,
  bh: number,
): void {
  const p = times(al, bl);
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

/** A function that rises everywhere on [from, to]; its range lies in [least, most]. */
const rising =
  (f: (x: number) => number, from = -Infinity, to = Infinity, least = -Infinity, most = Infinity) =>
  (lo: Float64Array, hi: Float64Array, out: number, a: number): boolean => {
    if (hi[a] < from || lo[a] > to) return empty(lo, hi, out);
    const l = f(Math.max(lo[a], from));
    const h = f(Math.min(hi[a], to));
    put(lo, hi, out, Math.max(least, down(l, LIBRARY)), Math.min(most, up(h, LIBRARY)));
    return lo[a] >= from && hi[a] <= to;
  };

/** Adds to a rule of `rising` that the function is positive, even where it underflows. */
const positive =
  (rule: IntervalRule): IntervalRule =>
  (lo, hi, out, a, b, c) => {
    const smooth = rule(lo, hi, out, a, b, c);
    lo[out] = Math.max(lo[out], TINY);
    hi[out] = Math.max(hi[out], TINY);
    return smooth;
  };

/** [cos] through the multiples of π in the interval: even ones are tops, odd ones bottoms. */
function cosine(lo: Float64Array, hi: Float64Array, out: number, l: number, h: number): void {
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

/** [a]^k for a whole number k > 0. */
function wholePower(lo: Float64Array, hi: Float64Array, out: number, a: number, k: number): void {
  const eps = k <= 3 ? 2 * ONE_ULP : LIBRARY;
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

/** 1/[a]; whole line when 0 lies inside, half of it when 0 is an end. */
function reciprocal(l: number, h: number): readonly [number, number] {
  if (l < 0 && h > 0) return [-Infinity, Infinity];
  return [h === 0 ? -Infinity : down(1 / h), l === 0 ? Infinity : up(1 / l)];
}

const power: IntervalRule = (lo, hi, out, a, b) => {
  const k = lo[b];
  if (k === hi[b] && Number.isInteger(k)) {
    if (k === 0) put(lo, hi, out, 1, 1);
    else if (k > 0) wholePower(lo, hi, out, a, k);
    else {
      wholePower(lo, hi, out, a, -k);
      if (lo[out] === 0 && hi[out] === 0) return empty(lo, hi, out);
      const [l, h] = reciprocal(lo[out], hi[out]);
      put(lo, hi, out, l, h);
    }
    return k >= 0 || !(lo[a] <= 0 && hi[a] >= 0);
  }
  if (hi[a] < 0) return empty(lo, hi, out);
  // For a base ≥ 0, a^b is monotone in each argument, so its extremes are at corners.
  const base = Math.max(0, lo[a]);
  const corners = [base ** lo[b], base ** hi[b], hi[a] ** lo[b], hi[a] ** hi[b]];
  if (hi[a] === Infinity) corners.push(0, Infinity);
  const least = down(Math.min(...corners), LIBRARY);
  put(lo, hi, out, base > 0 ? least || TINY : least, up(Math.max(...corners), LIBRARY) || TINY);
  return lo[a] >= 0;
};

const logarithm = rising(Math.log, 0);
const root = rising(Math.sqrt, 0, Infinity, 0);

/** An Iverson bracket: 1, 0 or undecided. */
const bracket =
  (
    holds: (al: number, ah: number, bl: number, bh: number) => boolean,
    fails: (al: number, ah: number, bl: number, bh: number) => boolean,
  ): IntervalRule =>
  (lo, hi, out, a, b) => {
    const yes = holds(lo[a], hi[a], lo[b], hi[b]);
    const no = fails(lo[a], hi[a], lo[b], hi[b]);
    put(lo, hi, out, yes ? 1 : 0, no ? 0 : 1);
    return yes || no;
  };
const below = (_al: number, ah: number, bl: number): boolean => ah < bl;
const notAbove = (_al: number, ah: number, bl: number): boolean => ah <= bl;
const above = (al: number, _ah: number, _bl: number, bh: number): boolean => al > bh;
const notBelow = (al: number, _ah: number, _bl: number, bh: number): boolean => al >= bh;
const apart = (al: number, ah: number, bl: number, bh: number): boolean => ah < bl || al > bh;
const equal = (al: number, ah: number, bl: number, bh: number): boolean =>
  al === ah && bl === bh && al === bl;

/** Whether [a] and [b] touch, so that which is larger is open. */
const touch = (lo: Float64Array, hi: Float64Array, a: number, b: number): boolean =>
  a !== b && hi[a] >= lo[b] && hi[b] >= lo[a];

const HALF_PI = Math.PI / 2;

/** Rules by the names of the operations; erf and gelu need their own numerics and are handed in. */
export function intervalRules(
  erf: (x: number) => number,
  gelu: (x: number) => number,
): ReadonlyMap<string, IntervalRule> {
  const rules: Record<string, IntervalRule> = {
    add(lo, hi, out, a, b) {
      put(lo, hi, out, down(lo[a] + lo[b]), up(hi[a] + hi[b]));
      return true;
    },
    sub(lo, hi, out, a, b) {
      if (a === b) put(lo, hi, out, 0, 0);
      else put(lo, hi, out, down(lo[a] - hi[b]), up(hi[a] - lo[b]));
      return true;
    },
    mul(lo, hi, out, a, b) {
      if (a === b) wholePower(lo, hi, out, a, 2);
      else product(lo, hi, out, lo[a], hi[a], lo[b], hi[b]);
      return true;
    },
    div(lo, hi, out, a, b) {
      if (lo[b] === 0 && hi[b] === 0) return empty(lo, hi, out);
      const [l, h] = reciprocal(lo[b], hi[b]);
      product(lo, hi, out, lo[a], hi[a], l, h);
      return !(lo[b] <= 0 && hi[b] >= 0);
    },
    neg(lo, hi, out, a) {
      put(lo, hi, out, -hi[a], -lo[a]);
      return true;
    },
    pow: power,
    cos(lo, hi, out, a) {
      cosine(lo, hi, out, lo[a], hi[a]);
      return true;
    },
    sin(lo, hi, out, a) {
      cosine(lo, hi, out, lo[a] - HALF_PI, hi[a] - HALF_PI);
      // sin is as small as its argument: the absolute slack would hide its sign close to 0.
      if (Math.max(-lo[a], hi[a]) <= HALF_PI) {
        put(lo, hi, out, down(Math.sin(lo[a]), LIBRARY), up(Math.sin(hi[a]), LIBRARY));
      }
      return true;
    },
    tan(lo, hi, out, a) {
      const first = Math.floor(lo[a] / Math.PI + 0.5 - 1e-15);
      const last = Math.floor(hi[a] / Math.PI + 0.5 + 1e-15);
      const whole = first !== last || !(hi[a] - lo[a] < Math.PI);
      if (whole) put(lo, hi, out, -Infinity, Infinity);
      else put(lo, hi, out, down(Math.tan(lo[a]), LIBRARY), up(Math.tan(hi[a]), LIBRARY));
      return !whole;
    },
    asin: rising(Math.asin, -1, 1),
    acos(lo, hi, out, a) {
      if (hi[a] < -1 || lo[a] > 1) return empty(lo, hi, out);
      const l = Math.acos(Math.min(hi[a], 1));
      put(lo, hi, out, down(l, LIBRARY), up(Math.acos(Math.max(lo[a], -1)), LIBRARY));
      return lo[a] >= -1 && hi[a] <= 1;
    },
    atan: rising(Math.atan),
    sinh: rising(Math.sinh),
    cosh(lo, hi, out, a) {
      const x = Math.cosh(lo[a]);
      const y = Math.cosh(hi[a]);
      const least = lo[a] <= 0 && hi[a] >= 0 ? 1 : Math.max(1, down(Math.min(x, y), LIBRARY));
      put(lo, hi, out, least, up(Math.max(x, y), LIBRARY));
      return true;
    },
    tanh: rising(Math.tanh, -Infinity, Infinity, -1, 1),
    exp: positive(rising(Math.exp)),
    log: logarithm,
    sqrt: root,
    abs(lo, hi, out, a) {
      const holdsZero = lo[a] <= 0 && hi[a] >= 0;
      const x = Math.abs(lo[a]);
      const y = Math.abs(hi[a]);
      put(lo, hi, out, holdsZero ? 0 : Math.min(x, y), Math.max(x, y));
      return !holdsZero;
    },
    sign(lo, hi, out, a) {
      const smooth = lo[a] > 0 || hi[a] < 0;
      put(lo, hi, out, Math.sign(lo[a]), Math.sign(hi[a]));
      return smooth;
    },
    min(lo, hi, out, a, b) {
      const smooth = !touch(lo, hi, a, b);
      put(lo, hi, out, Math.min(lo[a], lo[b]), Math.min(hi[a], hi[b]));
      return smooth;
    },
    max(lo, hi, out, a, b) {
      const smooth = !touch(lo, hi, a, b);
      put(lo, hi, out, Math.max(lo[a], lo[b]), Math.max(hi[a], hi[b]));
      return smooth;
    },
    sigmoid: positive(rising((x) => 1 / (1 + Math.exp(-x)), -Infinity, Infinity, 0, 1)),
    relu(lo, hi, out, a) {
      put(lo, hi, out, Math.max(0, lo[a]), Math.max(0, hi[a]));
      return lo[a] > 0 || hi[a] < 0;
    },
    softplus: positive(rising((x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))))),
    erf: rising(erf, -Infinity, Infinity, -1, 1),
    gelu(lo, hi, out, a) {
      // The only minimum of a·Φ(a) is −0.16997120747…, at a = −0.75179152469….
      const ends = [gelu(lo[a]), gelu(hi[a])];
      const dips = lo[a] <= -0.751 && hi[a] >= -0.752;
      const least = dips ? -0.1699712074792 : down(Math.min(...ends), LIBRARY);
      put(lo, hi, out, least, up(Math.max(...ends), LIBRARY));
      return true;
    },
    select(lo, hi, out, c, a, b) {
      const undecided = !(lo[c] > 0 || hi[c] < 0 || (lo[c] === 0 && hi[c] === 0));
      const first = undecided ? (Number.isNaN(lo[a]) ? b : a) : lo[c] === 0 ? b : a;
      const second = undecided ? (Number.isNaN(lo[b]) ? a : b) : first;
      lo[out] = Math.min(lo[first], lo[second]);
      hi[out] = Math.max(hi[first], hi[second]);
      return !undecided;
    },
    lt: bracket(below, notBelow),
    le: bracket(notAbove, above),
    gt: bracket(above, notAbove),
    ge: bracket(notBelow, below),
    eq: bracket(equal, apart),
    ne: bracket(apart, equal),
    xlogy(lo, hi, out, a, b) {
      if (hi[b] < 0) return empty(lo, hi, out);
      const [al, ah] = [lo[a], hi[a]];
      const smooth = logarithm(lo, hi, out, b);
      product(lo, hi, out, al, ah, lo[out], hi[out]);
      return smooth;
    },
  };
  return new Map(Object.entries(rules));
}
