import { down, LIBRARY, put, putEmpty, up } from '../num/interval.ts';
import { functionTex, pointwiseOp } from './op.ts';

/** arccos a on [−1, 1]; its slope is infinite at both ends. */
export const acos = pointwiseOp({
  name: 'acos',
  notation: { kind: 'call', says: 'inverse cosine, between 0 and π', tex: functionTex('\\arccos') },
  eval: Math.acos,
  partials: [
    (b, _out, [x]) =>
      b.neg(b.div(b.constant(1), b.apply('sqrt', b.sub(b.constant(1), b.pow(x, b.constant(2)))))),
  ],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.acos(a[i]);
  },
  interval(lo, hi, out, a) {
    if (hi[a] < -1 || lo[a] > 1) return putEmpty(lo, hi, out);
    const l = Math.acos(Math.min(hi[a], 1));
    put(lo, hi, out, down(l, LIBRARY), up(Math.acos(Math.max(lo[a], -1)), LIBRARY));
    return lo[a] >= -1 && hi[a] <= 1;
  },
  domain: [[-0.9, 0.9]],
});
