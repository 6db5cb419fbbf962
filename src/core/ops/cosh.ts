import { down, LIBRARY, put, up } from '../num/interval.ts';
import { functionTex, pointwiseOp } from './op.ts';

/** cosh a. */
export const cosh = pointwiseOp({
  name: 'cosh',
  notation: { kind: 'call', says: 'hyperbolic cosine', tex: functionTex('\\cosh') },
  eval: Math.cosh,
  partials: [(b, _out, [x]) => b.apply('sinh', x)],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.cosh(a[i]);
  },
  interval(lo, hi, out, a) {
    const x = Math.cosh(lo[a]);
    const y = Math.cosh(hi[a]);
    const least = lo[a] <= 0 && hi[a] >= 0 ? 1 : Math.max(1, down(Math.min(x, y), LIBRARY));
    put(lo, hi, out, least, up(Math.max(x, y), LIBRARY));
    return true;
  },
  domain: [[-3, 3]],
});
