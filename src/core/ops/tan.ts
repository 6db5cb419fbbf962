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
  domain: [[-1.3, 1.3]],
});
