import { rising } from '../num/interval.ts';
import { functionTex, pointwiseOp } from './op.ts';

/** sinh a. */
export const sinh = pointwiseOp({
  name: 'sinh',
  notation: { kind: 'call', says: 'hyperbolic sine', tex: functionTex('\\sinh') },
  eval: Math.sinh,
  partials: [(b, _out, [x]) => b.apply('cosh', x)],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.sinh(a[i]);
  },
  interval: rising(Math.sinh),
  domain: [[-3, 3]],
});
