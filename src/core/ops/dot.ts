import { isScalar, sameShape, SCALAR, shapeOf, sizeOf, type NodeId } from '../ir/types.ts';
import { total } from './writtenOut.ts';
import { structuralOp } from './op.ts';

/** Σ aᵢⱼ bᵢⱼ, the inner product of two vectors, or of two matrices of one shape (Frobenius). */
export const dot = structuralOp({
  name: 'dot',
  arity: 2,
  commutative: true,
  notation: {
    kind: 'call',
    says: 'the inner product of two vectors',
    wants: 'two arrays of one shape',
    tex: ([a, b]) => `\\langle ${a.tex},\\, ${b.tex} \\rangle`,
  },
  type: ([a, b]) => (sameShape(a, b) ? SCALAR : null),
  simplify(b, [x, y]) {
    if (isScalar(b.shape(x))) return b.mul(x, y);
    for (const [one, other] of [
      [x, y],
      [y, x],
    ]) {
      const negated = b.argsOf(one, 'neg');
      if (negated) return b.neg(b.apply('dot', negated[0], other));
      const factors = b.argsOf(one, 'mul');
      if (factors && isScalar(b.shape(factors[0]))) {
        return b.mul(factors[0], b.apply('dot', factors[1], other));
      }
      const filled = b.argsOf(one, 'fill');
      if (filled) return b.mul(filled[0], b.apply('sum', other));
    }
    return null;
  },
  run(out, [a, b]) {
    let total = 0;
    for (let k = 0; k < a.length; k++) total += a[k] * b[k];
    out[0] = total;
  },
  jvp: 'multilinear',
  vjp: (b, { args: [x, y] }, upstream, k) => b.mul(upstream, k === 0 ? y : x),
  jacobian(b, { args: [x, y] }, [first, second]) {
    const across = (of: NodeId, moving: NodeId): NodeId => b.matmul(b.transpose(of), moving);
    if (first !== undefined && x === y) return b.mul(b.constant(2), across(x, first));
    const left = first === undefined ? undefined : across(y, first);
    const right = second === undefined ? undefined : across(x, second);
    return left === undefined ? (right ?? null) : right === undefined ? left : b.add(left, right);
  },
  flops: ([a]) => 2 * sizeOf(a),
  inNumbers: (b, [x, y]) => [
    total(
      b,
      x.map((xk, k) => b.mul(xk, y[k])),
    ),
  ],
  examples: [
    { shapes: [shapeOf(3, 1), shapeOf(3, 1)] },
    { shapes: [shapeOf(2, 3), shapeOf(2, 3)] },
    { shapes: [SCALAR, SCALAR] },
  ],
});
