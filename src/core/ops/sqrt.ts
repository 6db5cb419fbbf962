import { rising } from '../num/interval.ts';
import { pointwiseOp } from './op.ts';

/** √a: undefined below 0, infinite slope at 0. */
export const sqrt = pointwiseOp({
  name: 'sqrt',
  notation: { kind: 'call', says: 'square root', tex: ([a]) => `\\sqrt{${a.tex}}` },
  eval: Math.sqrt,
  partials: [(b, out) => b.div(b.constant(0.5), out)],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.sqrt(a[i]);
  },
  interval: rising(Math.sqrt, { from: 0, least: 0 }),
  domain: [[0.1, 6]],
});
