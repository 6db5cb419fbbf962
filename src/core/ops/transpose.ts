import { isScalar, shapeOf, transposed } from '../ir/types.ts';
import { structuralOp } from './op.ts';

/** Aᵀ. It moves inwards through products, so that (AB)ᵀ and BᵀAᵀ are one node. */
export const transpose = structuralOp({
  name: 'transpose',
  arity: 1,
  notation: { kind: 'internal' },
  type: ([a]) => transposed(a),
  simplify(b, [x]) {
    if (isScalar(b.shape(x))) return x;
    const twice = b.argsOf(x, 'transpose');
    if (twice) return twice[0];
    if (b.argsOf(x, 'eye') || b.argsOf(x, 'diag')) return x;
    const product = b.argsOf(x, 'matmul');
    if (product) return b.matmul(b.transpose(product[1]), b.transpose(product[0]));
    const negated = b.argsOf(x, 'neg');
    if (negated) return b.neg(b.transpose(negated[0]));
    const factors = b.argsOf(x, 'mul');
    if (factors && isScalar(b.shape(factors[0]))) {
      return b.mul(factors[0], b.transpose(factors[1]));
    }
    const filled = b.argsOf(x, 'fill');
    return filled ? b.spread(filled[0], transposed(b.shape(x))) : null;
  },
  run(out, [a], [shape]) {
    const { rows, cols } = shape;
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < cols; j++) out[j + i * cols] = a[i + j * rows];
  },
  jvp: 'linear',
  vjp: (b, _site, upstream) => b.transpose(upstream),
  flops: () => 0,
  inNumbers: 'arranges',
  examples: [{ shapes: [shapeOf(2, 3)] }, { shapes: [shapeOf(4, 1)] }, { shapes: [shapeOf(1, 1)] }],
});
