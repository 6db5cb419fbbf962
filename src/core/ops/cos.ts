import { putCosine } from '../num/interval.ts';
import { functionTex, pointwiseOp } from './op.ts';

/** cos a, radians. */
export const cos = pointwiseOp({
  name: 'cos',
  notation: { kind: 'call', says: 'cosine of an angle in radians', tex: functionTex('\\cos') },
  eval: Math.cos,
  partials: [(b, _out, [x]) => b.neg(b.apply('sin', x))],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.cos(a[i]);
  },
  interval(lo, hi, out, a) {
    putCosine(lo, hi, out, lo[a], hi[a]);
    return true;
  },
  domain: [[-6, 6]],
});
