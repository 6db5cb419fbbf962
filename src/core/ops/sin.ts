import { down, LIBRARY, put, putCosine, up } from '../num/interval.ts';
import { functionTex, pointwiseOp } from './op.ts';

const HALF_PI = Math.PI / 2;

/** sin a, radians. */
export const sin = pointwiseOp({
  name: 'sin',
  notation: { kind: 'call', says: 'sine of an angle in radians', tex: functionTex('\\sin') },
  eval: Math.sin,
  partials: [(b, _out, [x]) => b.apply('cos', x)],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.sin(a[i]);
  },
  interval(lo, hi, out, a) {
    putCosine(lo, hi, out, lo[a] - HALF_PI, hi[a] - HALF_PI);
    // sin is as small as its argument: the absolute slack would hide its sign close to 0.
    if (Math.max(-lo[a], hi[a]) <= HALF_PI) {
      put(lo, hi, out, down(Math.sin(lo[a]), LIBRARY), up(Math.sin(hi[a]), LIBRARY));
    }
    return true;
  },
  domain: [[-6, 6]],
});
