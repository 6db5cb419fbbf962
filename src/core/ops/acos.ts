import { functionTex, pointwiseOp } from './op.ts';

/** arccos a on [−1, 1]; its slope is infinite at both ends. */
export const acos = pointwiseOp({
  name: 'acos',
  notation: { kind: 'call', says: 'inverse cosine, between 0 and π', tex: functionTex('\\arccos') },
  eval: Math.acos,
  partials: [
    (b, _out, [x]) =>
      b.neg(b.div(b.constant(1), b.apply('sqrt', b.sub(b.constant(1), b.pow(x, b.constant(2)))))),
  ],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.acos(a[i]);
  },
  domain: [[-0.9, 0.9]],
});
