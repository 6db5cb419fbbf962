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
  domain: [[-3, 3]],
});
