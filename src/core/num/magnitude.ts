/** The size of numbers in an array, told without overflow or underflow on the way. */

/** √Σ data[k]² over start ≤ k < end. */
export function norm2(data: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let k = start; k < end; k++) sum += data[k] * data[k];
  // Where squares stay inside the doubles with room to spare, this is exact enough and fast.
  if (sum > 1e-280 && sum < 1e300) return Math.sqrt(sum);
  const scale = 2 ** binaryExponent(data, start, end);
  sum = 0;
  for (let k = start; k < end; k++) sum += (data[k] / scale) ** 2;
  return scale * Math.sqrt(sum);
}

/**
 * e with 2^e near the largest |data[k]|: multiplying by a power of two is exact. 0 when all are zero,
 * and never below −1000, so that 2^−e is a double too. The numbers must be finite.
 */
export function binaryExponent(data: Float64Array, start = 0, end = data.length): number {
  let largest = 0;
  for (let k = start; k < end; k++) largest = Math.max(largest, Math.abs(data[k]));
  if (largest === 0) return 0;
  // log2 rounds the largest doubles up to 1024.
  return Math.min(1023, Math.max(-1000, Math.floor(Math.log2(largest))));
}

/** Is every number finite? */
export function allFinite(data: Float64Array): boolean {
  for (let k = 0; k < data.length; k++) if (!Number.isFinite(data[k])) return false;
  return true;
}
