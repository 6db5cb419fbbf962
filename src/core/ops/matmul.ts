import { isScalar, shapeOf, type Builder, type NodeId } from '../ir/types.ts';
import { structuralOp } from './op.ts';

/**
 * The matrix product AB, (m × k)(k × n). ∂⟨U, AB⟩/∂A = U Bᵀ and ∂⟨U, AB⟩/∂B = Aᵀ U.
 * A row times a column is a number and becomes `dot`; a number times an array becomes `mul`.
 */
export const matmul = structuralOp({
  name: 'matmul',
  arity: 2,
  notation: { kind: 'internal' },
  type: ([a, b]) => (a.cols === b.rows ? shapeOf(a.rows, b.cols) : null),
  simplify(b, [x, y]) {
    const [left, right] = [b.shape(x), b.shape(y)];
    if (isScalar(left) || isScalar(right)) return b.mul(x, y);
    if (b.argsOf(x, 'eye')) return y;
    if (b.argsOf(y, 'eye')) return x;
    // Signs and numbers come to the front: they are cheaper on the product, and easier to read.
    const scaledX = scaling(b, x);
    if (scaledX) return scaledX.apply(b.matmul(scaledX.array, y));
    const scaledY = scaling(b, y);
    if (scaledY) return scaledY.apply(b.matmul(x, scaledY.array));
    const diagonal = b.argsOf(x, 'diag');
    if (diagonal && right.cols === 1 && b.shape(diagonal[0]).cols === 1) {
      return b.mul(diagonal[0], y);
    }
    // Solving is cheaper than inverting, and loses fewer digits.
    const inverse = b.argsOf(x, 'inv');
    if (inverse) return b.apply('solve', inverse[0], y);
    if (left.rows === 1 && right.cols === 1) return b.apply('dot', b.transpose(x), y);
    return null;
  },
  run(out, [a, b], [left, right]) {
    const m = left.rows;
    const inner = left.cols;
    out.fill(0);
    for (let j = 0; j < right.cols; j++) {
      for (let k = 0; k < inner; k++) {
        const factor = b[k + j * inner];
        const from = k * m;
        const to = j * m;
        for (let i = 0; i < m; i++) out[to + i] += a[from + i] * factor;
      }
    }
  },
  jvp: 'multilinear',
  vjp: (b, { args: [x, y] }, upstream, k) =>
    k === 0 ? b.matmul(upstream, b.transpose(y)) : b.matmul(b.transpose(x), upstream),
  flops: ([a, b]) => 2 * a.rows * a.cols * b.cols,
  examples: [
    { shapes: [shapeOf(2, 3), shapeOf(3, 4)] },
    { shapes: [shapeOf(3, 2), shapeOf(2, 1)] },
    { shapes: [shapeOf(3, 1), shapeOf(1, 2)] },
    { shapes: [shapeOf(1, 3), shapeOf(3, 1)] },
    { shapes: [shapeOf(1, 1), shapeOf(1, 3)] },
  ],
});

/** −A and s·A with a number s: the array, and what is to be done to a product with it. */
function scaling(
  b: Builder,
  id: NodeId,
): { array: NodeId; apply: (product: NodeId) => NodeId } | undefined {
  const negated = b.argsOf(id, 'neg');
  if (negated) return { array: negated[0], apply: (product) => b.neg(product) };
  const factors = b.argsOf(id, 'mul');
  return factors && isScalar(b.shape(factors[0]))
    ? { array: factors[1], apply: (product) => b.mul(factors[0], product) }
    : undefined;
}
