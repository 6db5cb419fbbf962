/** n samples from a to b, both ends included; the middle of each is exact for symmetric ranges. */
export function linspace(a: number, b: number, n: number): Float64Array {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const t = i / (n - 1);
    out[i] = a * (1 - t) + b * t;
  }
  return out;
}
