import { matrix, type Matrix } from '../num/matrix.ts';

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
  return directionalDifferences((at) => [f(at)], x, v, h)[0];
}

/** The same of a map: its derivative along v, m numbers. */
export function directionalDifferences(
  f: (x: Float64Array) => ArrayLike<number>,
  x: ArrayLike<number>,
  v: ArrayLike<number>,
  h = 1e-4,
): Float64Array {
  const shifted = (t: number): Float64Array =>
    Float64Array.from(f(Float64Array.from(x, (xi, i) => xi + t * v[i])));
  const central = (step: number): Float64Array => {
    const [ahead, behind] = [shifted(step), shifted(-step)];
    return ahead.map((a, i) => (a - behind[i]) / (2 * step));
  };
  const [coarse, fine] = [central(h), central(h / 2)];
  return fine.map((d, i) => (4 * d - coarse[i]) / 3);
}

/** The Jacobian entry by entry, outputs × inputs: one direction for each variable. */
export function differenceJacobian(
  f: (x: Float64Array) => ArrayLike<number>,
  x: ArrayLike<number>,
  h = 1e-4,
): Matrix {
  const columns = Array.from(x, (_, j) =>
    directionalDifferences(
      f,
      x,
      Float64Array.from(x, (__, k) => (k === j ? 1 : 0)),
      h,
    ),
  );
  const rows = columns[0]?.length ?? 0;
  const out = matrix(rows, columns.length);
  columns.forEach((column, j) => out.data.set(column, j * rows));
  return out;
}
