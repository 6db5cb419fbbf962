import { rising } from '../num/interval.ts';
import { functionTex, pointwiseOp } from './op.ts';

/** exp of a negative number on both sides, so neither tail overflows or loses its digits. */
function sigmoidValue(a: number): number {
  const t = Math.exp(-Math.abs(a));
  return a >= 0 ? 1 / (1 + t) : t / (1 + t);
}

/** Logistic sigmoid; derivative σ(1 − σ) reuses the result. */
export const sigmoid = pointwiseOp({
  name: 'sigmoid',
  notation: { kind: 'call', says: '1 / (1 + exp(−a))', tex: functionTex('\\sigma') },
  eval: sigmoidValue,
  partials: [(b, out) => b.mul(out, b.sub(b.constant(1), out))],
  kernel(out, [a], n) {
    for (let i = 0; i < n; i++) out[i] = sigmoidValue(a[i]);
  },
  interval: rising(sigmoidValue, { positive: true, most: 1 }),
  domain: [[-5, 5]],
});
