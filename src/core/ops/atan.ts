import { rising } from '../num/interval.ts';
import { functionTex, pointwiseOp } from './op.ts';

/** arctan a. */
export const atan = pointwiseOp({
  name: 'atan',
  notation: {
    kind: 'call',
    says: 'inverse tangent, between −π/2 and π/2',
    tex: functionTex('\\arctan'),
  },
  eval: Math.atan,
  partials: [(b, _out, [x]) => b.div(b.constant(1), b.add(b.pow(x, b.constant(2)), b.constant(1)))],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = Math.atan(a[i]);
  },
  interval: rising(Math.atan),
  domain: [[-5, 5]],
});
