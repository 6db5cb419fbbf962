import { functionTex, pointwiseOp } from './op.ts';

/** sin a, radians. */
export const sin = pointwiseOp({
  name: 'sin',
  notation: { kind: 'call', says: 'sine of an angle in radians', tex: functionTex('\\sin') },
  eval: Math.sin,
  partials: [(b, _out, [x]) => b.apply('cos', x)],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.sin(a[i]);
  },
  domain: [[-6, 6]],
});
