import { put, putEmpty, putProduct, rising } from '../num/interval.ts';
import { functionTex, pointwiseOp } from './op.ts';

const logarithm = rising(Math.log, { from: 0 });

/**
 * x·log y with the limit 0 where x = 0. It is the derivative of x^y with respect to the exponent,
 * which is 0 and not 0·(−∞) at a base of 0.
 */
export const xlogy = pointwiseOp({
  name: 'xlogy',
  notation: {
    kind: 'call',
    says: 'x times log y, 0 where x = 0',
    tex: ([x, y]) =>
      `${x.atomic ? x.tex : `\\left(${x.tex}\\right)`}\\,${functionTex('\\log')([y])}`,
  },
  eval: (x, y) => (x === 0 && !Number.isNaN(y) ? 0 : x * Math.log(y)),
  partials: [(b, _out, [, y]) => b.apply('log', y), (b, _out, [x, y]) => b.div(x, y)],
  kernel(out, [x, y], n) {
    for (let i = 0; i < n; i++) out[i] = x[i] === 0 && y[i] === y[i] ? 0 : x[i] * Math.log(y[i]);
  },
  interval(lo, hi, out, a, b) {
    const [al, ah] = [lo[a], hi[a]];
    if (hi[b] < 0) {
      if (al === 0 && ah === 0) put(lo, hi, out, 0, 0);
      else putEmpty(lo, hi, out);
      return false;
    }
    const smooth = logarithm(lo, hi, out, b);
    putProduct(lo, hi, out, al, ah, lo[out], hi[out]);
    return smooth;
  },
  domain: [
    [0.2, 3],
    [0.2, 4],
  ],
});
