import { put } from '../num/interval.ts';
import type { Builder, NodeId } from '../ir/types.ts';
import { functionTex, pointwiseOp } from './op.ts';

/** [a > b] + ½[a = b]: the whole slope to the larger, shared equally in a tie. */
const share = (b: Builder, winner: NodeId, other: NodeId): NodeId =>
  b.add(b.apply('gt', winner, other), b.mul(b.constant(0.5), b.apply('eq', winner, other)));

/** The larger of two numbers; NaN when either is. */
export const max = pointwiseOp({
  name: 'max',
  notation: { kind: 'call', says: 'the larger of two numbers', tex: functionTex('\\max') },
  // Not Math.max itself: it would take in whatever else an evaluator hands over.
  eval: (a, b) => Math.max(a, b),
  partials: [(b, _out, [x, y]) => share(b, x, y), (b, _out, [x, y]) => share(b, y, x)],
  kernel(out, [a, b], n) {
    for (let i = 0; i < n; i++) out[i] = Math.max(a[i], b[i]);
  },
  interval(lo, hi, out, a, b) {
    const smooth = a === b || hi[a] < lo[b] || hi[b] < lo[a];
    put(lo, hi, out, Math.max(lo[a], lo[b]), Math.max(hi[a], hi[b]));
    return smooth;
  },
  domain: [
    [-4, 4],
    [-4, 4],
  ],
  kinkDistance: ([a, b]) => Math.abs(a - b),
  atKink: 'max has a tie here, and its sides share the slope equally',
});
