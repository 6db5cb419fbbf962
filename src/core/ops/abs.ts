import { put } from '../num/interval.ts';
import { pointwiseOp } from './op.ts';

/** |a|; derivative sign a, so 0 at the kink. */
export const abs = pointwiseOp({
  name: 'abs',
  notation: { kind: 'call', says: 'absolute value', tex: ([a]) => `\\left|${a.tex}\\right|` },
  eval: Math.abs,
  partials: [(b, _out, [x]) => b.apply('sign', x)],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.abs(a[i]);
  },
  interval(lo, hi, out, a) {
    const holdsZero = lo[a] <= 0 && hi[a] >= 0;
    const x = Math.abs(lo[a]);
    const y = Math.abs(hi[a]);
    put(lo, hi, out, holdsZero ? 0 : Math.min(x, y), Math.max(x, y));
    return !holdsZero;
  },
  domain: [[-4, 4]],
  kinkDistance: ([a]) => Math.abs(a),
  atKink: 'abs has a corner here, and its slope is taken as 0',
});
