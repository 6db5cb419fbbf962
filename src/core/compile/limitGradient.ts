/**
 * The gradient at one exceptional point by its definition: each partial is the limit of
 * (f(p + h eᵢ) − f(p)) / h from both sides, h halving; NaN where the sides disagree or do not settle.
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

function limitOfQuotients(
  f: (x: Float64Array) => number,
  p: Float64Array,
  i: number,
  f0: number,
  side: 1 | -1,
): number {
  const quotient = (h: number): number => {
    const x = Float64Array.from(p);
    x[i] += side * h;
    return (side * (f(x) - f0)) / h;
  };
  // Two successive Richardson estimates must agree; powers of two keep p ± h exact where p is 0.
  let previous = NaN;
  for (let k = 8; k <= 24; k++) {
    const h = 2 ** -k;
    const estimate = 2 * quotient(h / 2) - quotient(h);
    if (Math.abs(estimate - previous) <= 1e-9 * Math.max(1, Math.abs(estimate))) return estimate;
    previous = estimate;
  }
  return NaN;
}
