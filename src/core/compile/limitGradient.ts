/**
 * The gradient at one exceptional point by its definition: each partial is the limit of
 * (f(p + h eᵢ) − f(p)) / h from both sides; NaN where the sides disagree or do not settle.
 */
export function limitGradient(f: (x: Float64Array) => number, p: ArrayLike<number>): Float64Array {
  const at = Float64Array.from(p);
  const f0 = f(at);
  return at.map((_, i) => {
    const right = limitOfQuotients(f, at, i, f0, 1);
    const left = limitOfQuotients(f, at, i, f0, -1);
    const size = Math.max(1, Math.abs(right), Math.abs(left));
    return Math.abs(right - left) <= 1e-6 * size ? (right + left) / 2 : NaN;
  });
}

/**
 * The slope of f at p along eᵢ from one side only: the limit of (f(p ± h eᵢ) − f(p)) / ±h as h → 0 through
 * positive numbers. ±∞ where the quotients grow without end, NaN where they do not settle or f has no value.
 */
export function oneSidedSlope(
  f: (x: Float64Array) => number,
  p: ArrayLike<number>,
  i: number,
  side: 1 | -1,
): number {
  const at = Float64Array.from(p);
  const f0 = f(at);
  const limit = limitOfQuotients(f, at, i, f0, side);
  if (!Number.isNaN(limit) || !Number.isFinite(f0)) return limit;
  const quotient = (h: number): number => {
    const x = Float64Array.from(at);
    x[i] += side * h;
    return (f(x) - f0) / (x[i] - at[i]);
  };
  const [far, nearer, near] = [14, 24, 34].map((k) => quotient(2 ** -k));
  if (nearer / far > 2 && near / nearer > 2) return Math.sign(near) * Infinity;
  return squeezed(quotient, f0);
}

/**
 * A limit that the quotients come to slowly, as those of |x|^1.5 at 0, or while they oscillate, as those of
 * x² sin(1/x): their spread around it shrinks with h. Known to five decimals only; NaN where the spread does not
 * shrink. Steps end where the rounding of f(p) would be seen in the quotient, at 2⁻²² for a value of 1.
 */
function squeezed(quotient: (h: number) => number, f0: number): number {
  const least = Math.min(
    42,
    Math.max(22, Math.floor(Math.log2(1e-9 / (Number.EPSILON * Math.abs(f0))))),
  );
  const near = (k: number): number[] =>
    Array.from({ length: 12 }, (_, j) => quotient(2 ** -k * (1 - 0.0371 * j)));
  const mean = (k: number): number => near(k).reduce((sum, q) => sum + q, 0) / 12;
  const creeping = slowLimit([12, 8, 4, 0].map((back) => mean(least - back)));
  if (!Number.isNaN(creeping)) return creeping;
  const limit = mean(least);
  const spread = (k: number): number => Math.max(...near(k).map((q) => Math.abs(q - limit)));
  const [wide, mid, narrow] = [spread(8), spread(14), spread(least - 2)];
  const settles = mid < 0.2 * wide && narrow < 0.2 * mid && narrow < 1e-5;
  return settles ? Number(limit.toFixed(5)) + 0 : NaN;
}

/**
 * The limit of numbers whose distance from it shrinks by one factor, as that of h^p does for a small p: Aitken's
 * extrapolation. NaN where two of them, from the first three and from the last three, do not agree.
 */
function slowLimit([a, b, c, d]: readonly number[]): number {
  const [first, last] = [aitken(a, b, c), aitken(b, c, d)];
  const same = Math.abs(first - last) <= 1e-8 * Math.max(1, Math.abs(last));
  return same ? Number(last.toFixed(9)) + 0 : NaN;
}

function aitken(a: number, b: number, c: number): number {
  const [before, after] = [b - a, c - b];
  return after / before > 0 && after / before < 0.9 ? c + (after * after) / (before - after) : NaN;
}

/** From h = 1/8 down: large steps are free of noise, small ones of curvature. */
const FIRST = 3;
const LAST = 24;

/**
 * The limit of (f(p ± h eᵢ) − f(p)) / ±h as h → 0 by Neville's extrapolation: column j of the table is
 * free of the errors h, …, hʲ. The limit counts as found when two neighbours agree to 1e-9, or to the
 * noise of rounding where f(p) is large. Steps end at 2⁻²⁴, before cancellation in f may fake a limit.
 */
function limitOfQuotients(
  f: (x: Float64Array) => number,
  p: Float64Array,
  i: number,
  f0: number,
  side: 1 | -1,
): number {
  let previous: number[] = [];
  for (let k = FIRST; k <= LAST; k++) {
    // A power of two, so that p ± h is exact where p is 0; else the step that was really made.
    const x = Float64Array.from(p);
    x[i] += side * 2 ** -k;
    const row = [(f(x) - f0) / (x[i] - p[i])];
    const noise = 8 * Number.EPSILON * Math.abs(f0) * 2 ** k;
    for (let j = 1; j <= previous.length; j++) {
      const better = row[j - 1] + (row[j - 1] - previous[j - 1]) / (2 ** j - 1);
      const gap = Math.max(Math.abs(better - row[j - 1]), Math.abs(better - previous[j - 1]));
      if (gap <= 1e-9 * Math.max(1, Math.abs(better)) + noise) return better;
      row.push(better);
    }
    previous = row;
  }
  return NaN;
}
