import { down, LIBRARY, put, up } from '../num/interval.ts';
import { functionTex, pointwiseOp } from './op.ts';

/** tan a; the derivative 1 + tan² a reuses the result. */
export const tan = pointwiseOp({
  name: 'tan',
  notation: { kind: 'call', says: 'tangent of an angle in radians', tex: functionTex('\\tan') },
  eval: Math.tan,
  partials: [(b, out) => b.add(b.constant(1), b.pow(out, b.constant(2)))],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.tan(a[i]);
  },
  interval(lo, hi, out, a) {
    const largest = Math.max(-lo[a], hi[a]);
    const slack = 1e-15 * (1 + largest);
    const first = Math.floor((lo[a] - slack) / Math.PI + 0.5);
    const last = Math.floor((hi[a] + slack) / Math.PI + 0.5);
    const whole = first !== last || !(hi[a] - lo[a] < Math.PI) || largest > 1e8;
    if (whole) put(lo, hi, out, -Infinity, Infinity);
    else put(lo, hi, out, down(Math.tan(lo[a]), LIBRARY), up(Math.tan(hi[a]), LIBRARY));
    return !whole;
  },
  domain: [[-1.3, 1.3]],
});
