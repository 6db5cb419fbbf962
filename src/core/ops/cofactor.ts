import { isScalar, shapeOf, type Builder, type NodeId } from '../ir/types.ts';
import { cofactorInto } from '../num/cofactor.ts';
import { structuralOp, zeros } from './op.ts';

/**
 * The matrix of cofactors, det(A)·A⁻ᵀ where A is regular and finite everywhere: the gradient of det.
 * Its own derivative is written with the inverse, so it is undefined at singular A; it is symmetric:
 * Ċ along V is ⟨C, V⟩A⁻ᵀ − C Vᵀ A⁻ᵀ.
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
    { shapes: [shapeOf(3, 3)], draw: 'regular' },
    { shapes: [shapeOf(2, 2)], draw: 'regular' },
  ],
});

function along(b: Builder, c: NodeId, x: NodeId, v: NodeId): NodeId {
  const inverse = b.transpose(b.apply('inv', x));
  const turned = b.matmul(b.matmul(c, b.transpose(v)), inverse);
  return b.sub(b.mul(b.apply('dot', c, v), inverse), turned);
}
