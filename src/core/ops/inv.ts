import { isScalar, shapeOf } from '../ir/types.ts';
import { inverseInto } from '../num/lu.ts';
import { minor, signedMinor, WRITTEN_OUT } from './writtenOut.ts';
import { structuralOp } from './op.ts';

/** A⁻¹; NaN where A is singular. Ẏ = −Y Ȧ Y, and backwards −Yᵀ U Yᵀ. */
export const inv = structuralOp({
  name: 'inv',
  arity: 1,
  notation: {
    kind: 'call',
    says: 'the inverse of a square matrix',
    wants: 'a square matrix',
    tex: ([a]) => (a.atomic ? `${a.tex}^{-1}` : `\\left(${a.tex}\\right)^{-1}`),
  },
  type: ([a]) => (a.rows === a.cols ? a : null),
  simplify(b, [x]) {
    if (isScalar(b.shape(x))) return b.div(b.constant(1), x);
    if (b.argsOf(x, 'eye')) return x;
    // So that (Aᵀ)⁻¹ and (A⁻¹)ᵀ are one node.
    const transposed = b.argsOf(x, 'transpose');
    return transposed ? b.transpose(b.apply('inv', transposed[0])) : null;
  },
  run: (out, [a], [{ rows }]) => inverseInto(out, a, rows),
  jvp: (b, { out, args: [x] }, [velocity]) =>
    b.neg(b.matmul(b.matmul(out, velocity ?? b.spread(b.constant(0), b.shape(x))), out)),
  vjp(b, { out }, upstream) {
    const back = b.transpose(out);
    return b.neg(b.matmul(b.matmul(back, upstream), back));
  },
  flops: ([a]) => 2 * a.rows ** 3,
  inNumbers(b, [a], [{ rows }]) {
    if (rows > WRITTEN_OUT) return null;
    const whole = minor(b, a, rows);
    return a.map((_, k) => {
      const [i, j] = [k % rows, Math.floor(k / rows)];
      return b.div(signedMinor(b, a, rows, j, i), whole);
    });
  },
  examples: [
    { shapes: [shapeOf(3, 3)], draw: 'regular' },
    { shapes: [shapeOf(1, 1)], draw: 'regular' },
  ],
});
