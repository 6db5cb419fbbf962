import { rising } from '../num/interval.ts';
import { namedTex, pointwiseOp } from './op.ts';

/** max(a, 0) + log1p(exp(−|a|)): no overflow on the right, no lost digits on the left. */
const softplusValue = (a: number): number => Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a)));

/** log(1 + eᵃ), a smooth relu; derivative σ(a). */
export const softplus = pointwiseOp({
  name: 'softplus',
  notation: { kind: 'call', says: 'log(1 + exp(a))', tex: namedTex('softplus') },
  eval: softplusValue,
  partials: [(b, _out, [x]) => b.apply('sigmoid', x)],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = softplusValue(a[i]);
  },
  interval: rising(softplusValue, { positive: true }),
  domain: [[-5, 5]],
});
