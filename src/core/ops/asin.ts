import { rising } from '../num/interval.ts';
import { functionTex, pointwiseOp } from './op.ts';

/** arcsin a on [−1, 1]; its slope is infinite at both ends. */
export const asin = pointwiseOp({
  name: 'asin',
  notation: {
    kind: 'call',
    says: 'inverse sine, between −π/2 and π/2',
    tex: functionTex('\\arcsin'),
  },
  eval: Math.asin,
  partials: [
    (b, _out, [x]) =>
      b.div(b.constant(1), b.apply('sqrt', b.sub(b.constant(1), b.pow(x, b.constant(2))))),
  ],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.asin(a[i]);
  },
  interval: rising(Math.asin, { from: -1, to: 1 }),
  domain: [[-0.9, 0.9]],
});
