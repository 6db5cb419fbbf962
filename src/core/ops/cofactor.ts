import { isScalar, shapeOf, type Builder, type NodeId } from '../ir/types.ts';
import { cofactorInto } from '../num/cofactor.ts';
import { structuralOp, zeros } from './op.ts';

/**
 * The matrix of cofactors, det(A)·A⁻ᵀ where A is regular and finite everywhere: the gradient of det.
 * Its own derivative is symmetric: Ċ along V is ⟨C, V⟩A⁻ᵀ − C Vᵀ A⁻ᵀ. Written so it is undefined at singular A;
 * up to 3 × 3, where the entries of C are of degree 2 at most, it is written without the inverse.
 */
export const cofactor = structuralOp({
  name: 'cofactor',
  arity: 1,
  notation: { kind: 'internal' },
  type: ([a]) => (a.rows === a.cols ? a : null),
  simplify: (b, [x]) => (isScalar(b.shape(x)) ? b.constant(1) : null),
  run: (out, [a], [{ rows }]) => cofactorInto(out, a, rows),
  jvp: (b, { out, args: [x] }, [velocity]) => along(b, out, x, velocity ?? zeros(b, b.shape(x))),
  vjp: (b, { out, args: [x] }, upstream) => along(b, out, x, upstream),
  flops: ([a]) => 2 * a.rows ** 3,
  examples: [
    { shapes: [shapeOf(2, 2)] },
    { shapes: [shapeOf(3, 3)] },
    { shapes: [shapeOf(4, 4)], draw: 'regular' },
  ],
});

function along(b: Builder, c: NodeId, x: NodeId, v: NodeId): NodeId {
  const n = b.shape(x).rows;
  if (n === 2) return b.apply('cofactor', v);
  if (n === 3) return b.transpose(adjugateAlong(b, x, v));
  const inverse = b.transpose(b.apply('inv', x));
  const turned = b.matmul(b.matmul(c, b.transpose(v)), inverse);
  return b.sub(b.mul(b.apply('dot', c, v), inverse), turned);
}

/** adj A = A² − tr(A)·A + ½(tr(A)² − tr(A²))·I of size 3, and its derivative along V. */
function adjugateAlong(b: Builder, a: NodeId, v: NodeId): NodeId {
  const trace = (id: NodeId): NodeId => b.apply('tr', id);
  const products = b.add(b.matmul(a, v), b.matmul(v, a));
  const scaled = b.add(b.mul(trace(v), a), b.mul(trace(a), v));
  const level = b.sub(b.mul(trace(a), trace(v)), trace(b.matmul(a, v)));
  return b.add(b.sub(products, scaled), b.mul(level, b.applyWith('eye', [3], [])));
}
