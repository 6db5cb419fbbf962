import { pointwiseOp } from './op.ts';

/**
 * a^b with 0⁰ = 1 and NaN for a negative base under a fractional exponent.
 * ∂/∂a = b·a^(b−1); ∂/∂b = a^b·log a, taken as 0 at a = 0 by `xlogy`.
 */
export const pow = pointwiseOp({
  name: 'pow',
  notation: {
    kind: 'infix',
    token: '^',
    level: 'power',
    tex: '^',
    elementwise: { token: '.^', tex: '^{\\circ}' },
  },
  eval: (a, b) => power(a, b),
  partials: [
    (b, _out, [x, y]) => b.mul(y, b.pow(x, b.sub(y, b.constant(1)))),
    (b, out, [x]) => {
      const base = b.constantValue(x);
      return base !== undefined && base > 0
        ? b.mul(b.constant(Math.log(base)), out)
        : b.apply('xlogy', out, x);
    },
  ],
  simplify(b, [x, y]) {
    const exponent = b.constantValue(y);
    if (exponent === 1) return x;
    // IEEE 754 pow(NaN, 0) is 1 as well, so nothing undefined is hidden that the operation would show.
    if (exponent === 0) return b.constant(1);
    // ‖A‖² is a sum of squares: no root, and no corner at 0.
    const norm = b.argsOf(x, 'normF');
    return norm && exponent === 2 ? b.apply('dot', norm[0], norm[0]) : null;
  },
  kernel(out, [a, b], n) {
    const exponent = b[0];
    let uniform = true;
    for (let i = 1; i < n; i++) if (b[i] !== exponent) uniform = false;
    if (uniform && exponent === 2) for (let i = 0; i < n; i++) out[i] = a[i] * a[i];
    else if (uniform && exponent === 3) for (let i = 0; i < n; i++) out[i] = a[i] * a[i] * a[i];
    else for (let i = 0; i < n; i++) out[i] = power(a[i], b[i]);
  },
  domain: [
    [0.3, 3],
    [-2.5, 3],
  ],
});

/** Squares and cubes by multiplication: as exact as they can be, and the same bits in every engine. */
function power(a: number, b: number): number {
  if (b === 2) return a * a;
  if (b === 3) return a * a * a;
  return a ** b;
}
