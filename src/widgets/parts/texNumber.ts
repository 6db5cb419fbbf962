/** A number for TeX, with so many digits at most; powers of ten where digits alone would be long. */
export function texNumber(x: number, significant: number): string {
  if (Number.isNaN(x)) return '\\text{undefined}';
  if (!Number.isFinite(x)) return x > 0 ? '\\infty' : '-\\infty';
  const rounded = Number(x.toPrecision(significant));
  const size = Math.abs(rounded);
  if (size === 0) return '0';
  if (size < 1e6 && size >= 1e-4) return String(rounded);
  const [mantissa, exponent] = rounded.toExponential().split('e');
  return `${mantissa} \\cdot 10^{${Number(exponent)}}`;
}
