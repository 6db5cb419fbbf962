import { put } from '../num/interval.ts';
import { namedTex, pointwiseOp } from './op.ts';

/** max(a, 0); derivative [a > 0], so 0 at the kink. */
export const relu = pointwiseOp({
  name: 'relu',
  notation: { kind: 'call', says: 'the positive part, max(a, 0)', tex: namedTex('relu') },
  eval: (a) => (a > 0 ? a : a <= 0 ? 0 : NaN),
  partials: [(b, _out, [x]) => b.apply('gt', x, b.constant(0))],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = a[i] > 0 ? a[i] : a[i] <= 0 ? 0 : NaN;
  },
  interval(lo, hi, out, a) {
    const smooth = lo[a] > 0 || hi[a] < 0;
    put(lo, hi, out, Math.max(0, lo[a]), Math.max(0, hi[a]));
    return smooth;
  },
  domain: [[-4, 4]],
  kinkDistance: ([a]) => Math.abs(a),
  atKink: 'relu has a corner here, and its slope is taken as 0',
});
