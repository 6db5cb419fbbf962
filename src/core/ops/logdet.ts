import { isScalar, SCALAR, shapeOf } from '../ir/types.ts';
import { logDeterminantOf } from '../num/lu.ts';
import { minor, WRITTEN_OUT } from './writtenOut.ts';
import { namedTex, structuralOp, zeros } from './op.ts';

/**
 * log det A from the pivots, so that it neither overflows nor vanishes; −∞ where A is singular and NaN
 * where det A < 0. Its gradient is A⁻ᵀ.
 */
export const logdet = structuralOp({
  name: 'logdet',
  arity: 1,
  notation: {
    kind: 'call',
    says: 'the logarithm of the determinant of a square matrix',
    wants: 'a square matrix',
    tex: namedTex('logdet'),
  },
  type: ([a]) => (a.rows === a.cols ? SCALAR : null),
  simplify: (b, [x]) => (isScalar(b.shape(x)) ? b.apply('log', x) : null),
  run: (out, [a], [{ rows }]) => void (out[0] = logDeterminantOf(a, rows)),
  jvp: (b, { args: [x] }, [velocity]) =>
    b.apply('dot', b.transpose(b.apply('inv', x)), velocity ?? zeros(b, b.shape(x))),
  vjp: (b, { args: [x] }, upstream) => b.mul(upstream, b.transpose(b.apply('inv', x))),
  flops: ([a]) => (2 / 3) * a.rows ** 3,
  inNumbers: (b, [a], [{ rows }]) =>
    rows > WRITTEN_OUT ? null : [b.apply('log', minor(b, a, rows))],
  examples: [
    { shapes: [shapeOf(3, 3)], draw: 'spd' },
    { shapes: [shapeOf(1, 1)], draw: 'spd' },
  ],
});
