/**
 * Central differences, the independent oracle of every derivative rule: (f(x + hv) − f(x − hv)) / 2h,
 * error O(h²) + O(ε/h), so h ≈ ε^(1/3) balances the two. One Richardson step removes the h² term.
 */
export function directionalDifference(
  f: (x: Float64Array) => number,
  x: ArrayLike<number>,
  v: ArrayLike<number>,
  h = 1e-4,
): number {
  const shifted = (t: number): number => f(Float64Array.from(x, (xi, i) => xi + t * v[i]));
  const central = (step: number): number => (shifted(step) - shifted(-step)) / (2 * step);
  return (4 * central(h / 2) - central(h)) / 3;
}
