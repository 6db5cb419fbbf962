/** uᵀv. */
export function dot(u: ArrayLike<number>, v: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < u.length; i++) sum += u[i] * v[i];
  return sum;
}

/** x + t d, as a new vector. */
export function along(x: Float64Array, t: number, d: ArrayLike<number>): Float64Array {
  return x.map((xi, i) => xi + t * d[i]);
}

/** ‖v‖, scaled by the largest entry, so that squares neither overflow nor vanish. NaN where v holds one. */
export function norm(v: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i]));
  if (!(largest > 0) || largest === Infinity) return largest;
  let sum = 0;
  for (let i = 0; i < v.length; i++) sum += (v[i] / largest) ** 2;
  return largest * Math.sqrt(sum);
}
