import { put } from '../num/interval.ts';
import { namedTex, pointwiseOp } from './op.ts';

/** Sign of a: −1, 0 or 1; derivative 0 everywhere, by convention at the jump too. */
export const sign = pointwiseOp({
  name: 'sign',
  notation: { kind: 'call', says: '−1, 0 or 1', tex: namedTex('sign') },
  eval: Math.sign,
  partials: [(b) => b.constant(0)],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.sign(a[i]);
  },
  interval(lo, hi, out, a) {
    const smooth = lo[a] > 0 || hi[a] < 0;
    put(lo, hi, out, Math.sign(lo[a]), Math.sign(hi[a]));
    return smooth;
  },
  domain: [[-4, 4]],
  kinkDistance: ([a]) => Math.abs(a),
  atKink: 'sign jumps here, and its slope is taken as 0',
});
