import { shapeOf, sizeOf, type Builder, type NodeId } from '../ir/types.ts';
import { euclidean } from './normF.ts';
import { structuralOp, zeros } from './op.ts';

/**
 * A/‖A‖, and 0 where A = 0: the gradient of the norm. Its derivative along V is (V − Y⟨Y, V⟩)/‖A‖ with
 * Y = A/‖A‖, the part of V across Y; it is symmetric, so it also sends back what flows in.
 */
export const unit = structuralOp({
  name: 'unit',
  arity: 1,
  notation: { kind: 'internal' },
  type: ([a]) => a,
  run(out, [a]) {
    const length = euclidean(a);
    for (let k = 0; k < a.length; k++) out[k] = length === 0 ? 0 : a[k] / length;
  },
  jvp: (b, { out, args: [x] }, [velocity]) => across(b, out, x, velocity ?? zeros(b, b.shape(x))),
  vjp: (b, { out, args: [x] }, upstream) => across(b, out, x, upstream),
  flops: ([a]) => 3 * sizeOf(a),
  kinkDistance: ([a]) => euclidean(a),
  examples: [{ shapes: [shapeOf(3, 1)] }, { shapes: [shapeOf(2, 2)] }],
});

function across(b: Builder, y: NodeId, x: NodeId, v: NodeId): NodeId {
  const along = b.mul(b.apply('dot', y, v), y);
  return b.div(b.sub(v, along), b.apply('normF', x));
}
