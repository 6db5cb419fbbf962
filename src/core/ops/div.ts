import { putEmpty, putProduct, reciprocal } from '../num/interval.ts';
import { pointwiseOp } from './op.ts';

/** a / b; ∂/∂b = −(a/b)/b reuses the quotient. */
export const div = pointwiseOp({
  name: 'div',
  notation: {
    kind: 'infix',
    token: '/',
    level: 'product',
    tex: '/',
    elementwise: { token: './', tex: '\\oslash' },
  },
  eval: (a, b) => a / b,
  partials: [(b, _out, [, y]) => b.div(b.constant(1), y), (b, out, [, y]) => b.neg(b.div(out, y))],
  simplify(b, [x, y]) {
    const d = b.constantValue(y);
    if (d === 1) return x;
    if (d === -1) return b.neg(x);
    const negX = b.argsOf(x, 'neg');
    if (negX) return b.neg(b.div(negX[0], y));
    const product = b.argsOf(x, 'mul');
    const c = product && b.constantValue(product[0]);
    // (c·x)/d → (c/d)·x only where c/d is a whole number: then both round alike up to the last bit.
    if (product && c !== undefined && d !== undefined && d !== 0 && Number.isInteger(c / d)) {
      return b.mul(b.constant(c / d), product[1]);
    }
    return null;
  },
  kernel(out, [a, b], n) {
    for (let i = 0; i < n; i++) out[i] = a[i] / b[i];
  },
  interval(lo, hi, out, a, b) {
    if (lo[b] === 0 && hi[b] === 0) return putEmpty(lo, hi, out);
    const [l, h] = reciprocal(lo[b], hi[b]);
    putProduct(lo, hi, out, lo[a], hi[a], l, h);
    return !(lo[b] <= 0 && hi[b] >= 0);
  },
  domain: [
    [-4, 4],
    [0.3, 4],
  ],
});
