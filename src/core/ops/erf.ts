import { rising } from '../num/interval.ts';
import { namedTex, pointwiseOp } from './op.ts';
import { erf as erfValue, ERF_ERROR } from '../num/erf.ts';

/** erf a = 2/√π ∫₀ᵃ e^(−t²) dt. */
export const erf = pointwiseOp({
  name: 'erf',
  notation: { kind: 'call', says: 'error function', tex: namedTex('erf') },
  eval: erfValue,
  partials: [
    (b, _out, [x]) =>
      b.mul(b.constant(2 / Math.sqrt(Math.PI)), b.apply('exp', b.neg(b.pow(x, b.constant(2))))),
  ],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = erfValue(a[i]);
  },
  interval: rising(erfValue, { least: -1, most: 1, error: ERF_ERROR }),
  domain: [[-3, 3]],
});
