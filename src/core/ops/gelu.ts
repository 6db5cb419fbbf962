import { down, put, TINY, up } from '../num/interval.ts';
import { namedTex, pointwiseOp } from './op.ts';
import type { Partial } from './op.ts';
import { ERF_ERROR, normalDistribution } from '../num/erf.ts';

const geluValue = (a: number): number => (a === -Infinity ? 0 : a * normalDistribution(a));

/** Φ(a) + a·φ(a), φ the standard normal density. */
const partial: Partial = (b, _out, [x]) => {
  const phi = b.mul(
    b.constant(1 / Math.sqrt(2 * Math.PI)),
    b.apply('exp', b.mul(b.constant(-0.5), b.pow(x, b.constant(2)))),
  );
  const scaled = b.mul(b.constant(Math.SQRT1_2), x);
  const distribution = b.mul(b.constant(0.5), b.add(b.constant(1), b.apply('erf', scaled)));
  return b.add(distribution, b.mul(x, phi));
};

/** Gaussian error linear unit a·Φ(a), with a Φ whose left tail keeps its digits. */
export const gelu = pointwiseOp({
  name: 'gelu',
  notation: {
    kind: 'call',
    says: 'a times the normal distribution function of a',
    tex: namedTex('gelu'),
  },
  eval: geluValue,
  partials: [partial],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = geluValue(a[i]);
  },
  interval(lo, hi, out, a) {
    const x = geluValue(lo[a]);
    const y = geluValue(hi[a]);
    // The only minimum of a·Φ(a) is −0.1699712074799…, at a = −0.7517915….
    const dips = lo[a] <= -0.751 && hi[a] >= -0.752;
    const least = dips ? -0.16997120748 : down(Math.min(x, y), 2 * ERF_ERROR);
    // Far to the left it underflows, but is below 0 for every number.
    put(lo, hi, out, lo[a] < 0 && least === 0 ? -TINY : least, up(Math.max(x, y), 2 * ERF_ERROR));
    return true;
  },
  domain: [[-3, 3]],
});
