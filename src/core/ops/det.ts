import { isScalar, SCALAR, shapeOf } from '../ir/types.ts';
import { determinantOf } from '../num/lu.ts';
import { minor, WRITTEN_OUT } from './writtenOut.ts';
import { structuralOp, zeros } from './op.ts';

/** The determinant. Its gradient is the matrix of cofactors, finite for singular A too (Jacobi's formula). */
export const det = structuralOp({
  name: 'det',
  arity: 1,
  notation: {
    kind: 'call',
    says: 'the determinant of a square matrix',
    wants: 'a square matrix',
    tex: ([a]) => (a.atomic ? `\\det ${a.tex}` : `\\det\\left(${a.tex}\\right)`),
  },
  type: ([a]) => (a.rows === a.cols ? SCALAR : null),
  simplify: (b, [x]) => (isScalar(b.shape(x)) ? x : null),
  run: (out, [a], [{ rows }]) => void (out[0] = determinantOf(a, rows)),
  jvp: (b, { args: [x] }, [velocity]) =>
    b.apply('dot', b.apply('cofactor', x), velocity ?? zeros(b, b.shape(x))),
  vjp: (b, { args: [x] }, upstream) => b.mul(upstream, b.apply('cofactor', x)),
  flops: ([a]) => (2 / 3) * a.rows ** 3,
  inNumbers: (b, [a], [{ rows }]) => (rows > WRITTEN_OUT ? null : [minor(b, a, rows)]),
  examples: [{ shapes: [shapeOf(3, 3)] }, { shapes: [shapeOf(2, 2)] }, { shapes: [shapeOf(1, 1)] }],
});
