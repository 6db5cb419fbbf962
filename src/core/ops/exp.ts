import { rising } from '../num/interval.ts';
import { pointwiseOp } from './op.ts';

/** eᵃ, its own derivative. */
export const exp = pointwiseOp({
  name: 'exp',
  notation: { kind: 'call', says: 'e to the power of a', tex: ([a]) => `e^{${a.tex}}` },
  eval: Math.exp,
  partials: [(_b, out) => out],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.exp(a[i]);
  },
  interval: rising(Math.exp, { positive: true }),
  domain: [[-4, 4]],
});
