/** The largest of 1, 2, 5 × 10ᵏ that is ≤ x, for x > 0: readable step sizes and ranges. */
export function niceBelow(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  const mantissa = x / power;
  // A hair of slack, so that 0.5 from 0.49999999999999994 stays 0.5.
  const lead = mantissa >= 5 - 1e-12 ? 5 : mantissa >= 2 - 1e-12 ? 2 : 1;
  return Number((lead * power).toPrecision(1));
}

/** x rounded to `digits` significant digits. */
export function roundSignificant(x: number, digits: number): number {
  return x === 0 || !Number.isFinite(x) ? x : Number(x.toPrecision(digits));
}
