import { isScalar, SCALAR, shapeOf, sizeOf } from '../ir/types.ts';
import { total } from './writtenOut.ts';
import { namedTex, structuralOp } from './op.ts';

/** The trace of a square matrix. tr(AB) becomes the inner product ⟨Aᵀ, B⟩, which needs no product. */
export const tr = structuralOp({
  name: 'tr',
  arity: 1,
  notation: {
    kind: 'call',
    says: 'the trace, the sum of the diagonal of a square matrix',
    wants: 'a square matrix',
    tex: namedTex('tr'),
  },
  type: ([a]) => (a.rows === a.cols ? SCALAR : null),
  simplify(b, [x]) {
    if (isScalar(b.shape(x))) return x;
    const product = b.argsOf(x, 'matmul');
    if (product) return b.apply('dot', b.transpose(product[0]), product[1]);
    const transposed = b.argsOf(x, 'transpose');
    if (transposed) return b.apply('tr', transposed[0]);
    const factors = b.argsOf(x, 'mul');
    return factors && isScalar(b.shape(factors[0]))
      ? b.mul(factors[0], b.apply('tr', factors[1]))
      : null;
  },
  run(out, [a], [{ rows }]) {
    let total = 0;
    for (let i = 0; i < rows; i++) total += a[i * (rows + 1)];
    out[0] = total;
  },
  jvp: 'linear',
  vjp: (b, { args: [x] }, upstream) => b.mul(upstream, b.applyWith('eye', [b.shape(x).rows], [])),
  flops: ([a]) => Math.sqrt(sizeOf(a)),
  inNumbers: (b, [a], [{ rows }]) => [
    total(
      b,
      a.filter((_, k) => k % (rows + 1) === 0),
    ),
  ],
  examples: [{ shapes: [shapeOf(3, 3)] }, { shapes: [shapeOf(1, 1)] }],
});
