import { isScalar, shapeOf, type Builder, type NodeId } from '../ir/types.ts';
import { structuralOp } from './op.ts';

/** The diagonal of a square matrix as a column. */
export const diagonal = structuralOp({
  name: 'diagonal',
  arity: 1,
  notation: { kind: 'internal' },
  type: ([a]) => (a.rows === a.cols ? shapeOf(a.rows, 1) : null),
  simplify(b, [x]) {
    if (isScalar(b.shape(x))) return x;
    const inner = b.argsOf(x, 'diag');
    if (inner && b.shape(inner[0]).cols === 1) return inner[0];
    return entrywise(b, x) ?? outerProduct(b, x);
  },
  run(out, [a], [{ rows }]) {
    for (let i = 0; i < rows; i++) out[i] = a[i * (rows + 1)];
  },
  jvp: 'linear',
  vjp: (b, _site, upstream) => b.apply('diag', upstream),
  flops: () => 0,
  inNumbers: 'arranges',
  examples: [{ shapes: [shapeOf(3, 3)] }],
});

/** diag(s·A) = s·diag(A). */
function entrywise(b: Builder, x: NodeId): NodeId | null {
  const factors = b.argsOf(x, 'mul');
  return factors && isScalar(b.shape(factors[0]))
    ? b.mul(factors[0], b.apply('diagonal', factors[1]))
    : null;
}

/** The diagonal of a bᵀ is a ⊙ b: n products instead of n². */
function outerProduct(b: Builder, x: NodeId): NodeId | null {
  const product = b.argsOf(x, 'matmul');
  return product && b.shape(product[0]).cols === 1
    ? b.mul(product[0], b.transpose(product[1]))
    : null;
}
