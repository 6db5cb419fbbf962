import { putSum } from '../num/interval.ts';
import { pointwiseOp, uniformValue } from './op.ts';

/** a + b. */
export const add = pointwiseOp({
  name: 'add',
  commutative: true,
  notation: { kind: 'infix', token: '+', level: 'sum', tex: '+' },
  eval: (a, b) => a + b,
  partials: [(b) => b.constant(1), (b) => b.constant(1)],
  simplify(b, [x, y]) {
    if (uniformValue(b, x) === 0) return y;
    if (uniformValue(b, y) === 0) return x;
    // Doubling is exact, so x + x may become 2x.
    if (x === y) return b.mul(b.constant(2), x);
    const negY = b.argsOf(y, 'neg');
    if (negY) return b.sub(x, negY[0]);
    const negX = b.argsOf(x, 'neg');
    return negX ? b.sub(y, negX[0]) : null;
  },
  kernel(out, [a, b], n) {
    for (let i = 0; i < n; i++) out[i] = a[i] + b[i];
  },
  interval(lo, hi, out, a, b) {
    putSum(lo, hi, out, lo[a], hi[a], lo[b], hi[b]);
    return true;
  },
  domain: [
    [-4, 4],
    [-4, 4],
  ],
});
