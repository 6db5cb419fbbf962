/** The Taylor polynomial of an order at the distance h, from f, f′, f″, … */
export function polynomialAt(derivatives: readonly number[], order: number, h: number): number {
  const top = Math.min(order, derivatives.length - 1);
  // Horner: each factor h/k takes the factorial along.
  let sum = derivatives[top];
  for (let k = top; k > 0; k--) sum = derivatives[k - 1] + (sum * h) / k;
  return sum;
}
