import { rising } from '../num/interval.ts';
import { functionTex, pointwiseOp } from './op.ts';

/** Natural logarithm: −∞ at 0, undefined below. */
export const log = pointwiseOp({
  name: 'log',
  notation: { kind: 'call', says: 'natural logarithm', tex: functionTex('\\log') },
  eval: Math.log,
  partials: [(b, _out, [x]) => b.div(b.constant(1), x)],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.log(a[i]);
  },
  interval: rising(Math.log, { from: 0 }),
  domain: [[0.1, 6]],
});
