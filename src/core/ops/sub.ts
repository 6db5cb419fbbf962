import { put, putSum } from '../num/interval.ts';
import { pointwiseOp, uniformValue } from './op.ts';

/** a − b. Kept for a = b too: x − x is NaN where x is not finite. */
export const sub = pointwiseOp({
  name: 'sub',
  notation: { kind: 'infix', token: '-', level: 'sum', tex: '-' },
  eval: (a, b) => a - b,
  partials: [(b) => b.constant(1), (b) => b.constant(-1)],
  simplify(b, [x, y]) {
    if (uniformValue(b, y) === 0) return x;
    if (uniformValue(b, x) === 0) return b.neg(y);
    const negY = b.argsOf(y, 'neg');
    return negY ? b.add(x, negY[0]) : null;
  },
  kernel(out, [a, b], n) {
    for (let i = 0; i < n; i++) out[i] = a[i] - b[i];
  },
  interval(lo, hi, out, a, b) {
    if (a === b) put(lo, hi, out, 0, 0);
    else putSum(lo, hi, out, lo[a], hi[a], -hi[b], -lo[b]);
    return true;
  },
  domain: [
    [-4, 4],
    [-4, 4],
  ],
});
