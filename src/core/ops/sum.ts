import { isScalar, SCALAR, shapeOf, sizeOf, transposed } from '../ir/types.ts';
import { total } from './writtenOut.ts';
import { namedTex, structuralOp } from './op.ts';

/** The sum of all entries. What flows back is the same to each of them. */
export const sum = structuralOp({
  name: 'sum',
  arity: 1,
  notation: { kind: 'call', says: 'the sum of all entries', tex: namedTex('sum') },
  type: () => SCALAR,
  simplify(b, [x]) {
    const shape = b.shape(x);
    if (isScalar(shape)) return x;
    const negated = b.argsOf(x, 'neg');
    if (negated) return b.neg(b.apply('sum', negated[0]));
    const factors = b.argsOf(x, 'mul');
    if (factors && isScalar(b.shape(factors[0]))) {
      return b.mul(factors[0], b.apply('sum', factors[1]));
    }
    if (factors) return b.apply('dot', ...factors);
    const filled = b.argsOf(x, 'fill');
    return filled ? b.mul(b.constant(sizeOf(shape)), filled[0]) : null;
  },
  run(out, [a]) {
    let total = 0;
    for (let k = 0; k < a.length; k++) total += a[k];
    out[0] = total;
  },
  jvp: 'linear',
  vjp: (b, { args: [x] }, upstream) => b.spread(upstream, b.shape(x)),
  jacobian: (b, { args: [x] }, [moving]) =>
    moving === undefined ? null : b.matmul(b.spread(b.constant(1), transposed(b.shape(x))), moving),
  flops: ([a]) => sizeOf(a),
  inNumbers: (b, [a]) => [total(b, a)],
  examples: [{ shapes: [shapeOf(3, 1)] }, { shapes: [shapeOf(2, 3)] }],
});
