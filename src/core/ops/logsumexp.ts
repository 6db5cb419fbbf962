import {
  isColumn,
  isScalar,
  SCALAR,
  shapeOf,
  sizeOf,
  type Builder,
  type NodeId,
} from '../ir/types.ts';
import { namedTex, structuralOp, zeros } from './op.ts';

/** log Σ exp(aᵢⱼ) over all entries, with the largest taken out first: m + log Σ exp(a − m). Gradient: softmax. */
export const logsumexp = structuralOp({
  name: 'logsumexp',
  arity: 1,
  notation: {
    kind: 'call',
    says: 'log of the sum of exponentials of all entries',
    tex: namedTex('logsumexp'),
  },
  type: () => SCALAR,
  simplify: (b, [x]) => (isScalar(b.shape(x)) ? x : null),
  run(out, [a]) {
    let largest = -Infinity;
    for (const value of a) {
      if (value > largest) largest = value;
      else if (Number.isNaN(value)) largest = NaN;
    }
    if (Math.abs(largest) === Infinity || Number.isNaN(largest)) {
      out[0] = largest;
      return;
    }
    let total = 0;
    for (const value of a) total += Math.exp(value - largest);
    out[0] = largest + Math.log(total);
  },
  jvp: (b, { out, args: [x] }, [velocity]) =>
    b.apply('dot', weights(b, out, x), velocity ?? zeros(b, b.shape(x))),
  vjp: (b, { out, args: [x] }, upstream) => b.mul(upstream, weights(b, out, x)),
  jacobian: (b, { args: [x] }, [moving]) =>
    moving === undefined ? null : b.matmul(b.transpose(b.apply('softmax', x)), moving),
  flops: ([a]) => 3 * sizeOf(a),
  // log(eˣ + eʸ) = x + softplus(y − x), which does not overflow.
  inNumbers: (b, [a]) => [a.reduce((x, y) => b.add(x, b.apply('softplus', b.sub(y, x))))],
  examples: [{ shapes: [shapeOf(4, 1)] }, { shapes: [shapeOf(2, 3)] }],
});

/** exp(a − logsumexp(a)), which of a column is its softmax. */
const weights = (b: Builder, out: NodeId, x: NodeId): NodeId =>
  isColumn(b.shape(x)) ? b.apply('softmax', x) : b.apply('exp', b.sub(x, out));
