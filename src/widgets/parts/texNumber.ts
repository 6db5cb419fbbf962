/**
 * A number for TeX, with so many digits at most, but never rounding away whole units below a million: 83970 for 83973
 * would look exact. Powers of ten where digits alone would be long.
 */
export function texNumber(x: number, significant: number): string {
  if (Number.isNaN(x)) return '\\text{undefined}';
  if (!Number.isFinite(x)) return x > 0 ? '\\infty' : '-\\infty';
  const whole = Math.abs(x) >= 10 ** significant && Math.abs(x) < 999_999.5;
  const rounded = whole ? Math.round(x) : Number(x.toPrecision(significant));
  const size = Math.abs(rounded);
  if (size === 0) return '0';
  if (size < 1e6 && size >= 1e-4) return String(rounded);
  const [mantissa, exponent] = rounded.toExponential().split('e');
  return `${mantissa} \\cdot 10^{${Number(exponent)}}`;
}
