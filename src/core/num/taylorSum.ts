/**
 * The Taylor polynomials of one variable: Σ f⁽ᵏ⁾ hᵏ/k! for k = 0 … n, summed one order after the other.
 *
 * @param derivatives f, f′, f″, … at the point.
 * @returns the value of the polynomial of order 0, 1, 2, … at the distance h.
 */
export function taylorSums(derivatives: ArrayLike<number>, h: number): number[] {
  let sum = 0;
  let power = 1;
  return Array.from(derivatives, (d, k) => {
    if (k > 0) power *= h / k;
    // What has no term adds none, even where a power overflows.
    sum += d === 0 ? 0 : d * power;
    return sum;
  });
}

/** ∇f h and ½ hᵀHh of two variables, H row-major. */
export function quadraticTerms(
  gradient: ArrayLike<number>,
  hessian: ArrayLike<number>,
  h: ArrayLike<number>,
): { readonly linear: number; readonly quadratic: number } {
  const n = gradient.length;
  let linear = 0;
  let quadratic = 0;
  for (let i = 0; i < n; i++) {
    linear += gradient[i] * h[i];
    for (let j = 0; j < n; j++) quadratic += (h[i] * hessian[i * n + j] * h[j]) / 2;
  }
  return { linear, quadratic };
}
