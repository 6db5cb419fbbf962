/**
 * An order of 0 … n − 1 that a seed decides: Fisher and Yates with the integer generator of G. Marsaglia (xorshift32).
 * Only to deal cards; numbers that matter are drawn in the core.
 */
export function dealt(n: number, seed: number): number[] {
  let state = Math.imul(seed, 0x9e3779b1) | 1;
  const below = (most: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % most;
  };
  // The first numbers of neighbouring seeds are alike.
  for (let k = 0; k < 8; k++) below(2);
  const order = Array.from({ length: n }, (_, k) => k);
  for (let last = n - 1; last > 0; last--) {
    const other = below(last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
