import { put } from '../num/interval.ts';
import { pointwiseOp } from './op.ts';

/** −a. */
export const neg = pointwiseOp({
  name: 'neg',
  notation: { kind: 'prefix', token: '-' },
  eval: (a) => -a,
  partials: [(b) => b.constant(-1)],
  simplify(b, [x]) {
    const inner = b.argsOf(x, 'neg');
    if (inner) return inner[0];
    const difference = b.argsOf(x, 'sub');
    if (difference) return b.sub(difference[1], difference[0]);
    const product = b.argsOf(x, 'mul');
    const factor = product && b.constantValue(product[0]);
    return product && factor !== undefined ? b.mul(b.constant(-factor), product[1]) : null;
  },
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = -a[i];
  },
  interval(lo, hi, out, a) {
    put(lo, hi, out, -hi[a], -lo[a]);
    return true;
  },
  domain: [[-4, 4]],
});
