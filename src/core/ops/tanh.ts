import { rising } from '../num/interval.ts';
import { functionTex, pointwiseOp } from './op.ts';

/** tanh a; the derivative 1 − tanh² a reuses the result. */
export const tanh = pointwiseOp({
  name: 'tanh',
  notation: { kind: 'call', says: 'hyperbolic tangent', tex: functionTex('\\tanh') },
  eval: Math.tanh,
  partials: [(b, out) => b.sub(b.constant(1), b.pow(out, b.constant(2)))],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.tanh(a[i]);
  },
  interval: rising(Math.tanh, { least: -1, most: 1 }),
  domain: [[-3, 3]],
});
