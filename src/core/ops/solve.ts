import { isScalar, shapeOf, type NodeId } from '../ir/types.ts';
import { solveInto } from '../num/lu.ts';
import { minor, WRITTEN_OUT } from './writtenOut.ts';
import { namedTex, structuralOp } from './op.ts';

/**
 * X = A⁻¹B of a square A, by elimination; NaN where A is singular.
 * Ẋ = A⁻¹(Ḃ − Ȧ X); backwards, V = A⁻ᵀU goes to B, and −V Xᵀ to A.
 */
export const solve = structuralOp({
  name: 'solve',
  arity: 2,
  notation: {
    kind: 'call',
    says: 'the solution X of A*X = B',
    wants: 'a square matrix and a right side with as many rows',
    tex: namedTex('solve'),
  },
  type: ([a, b]) => (a.rows === a.cols && a.rows === b.rows ? shapeOf(b.rows, b.cols) : null),
  simplify(b, [a, x]) {
    if (isScalar(b.shape(a))) return b.div(x, a);
    if (b.argsOf(a, 'eye')) return x;
    return b.argsOf(x, 'eye') ? b.apply('inv', a) : null;
  },
  run: (out, [a, b], [{ rows }, { cols }]) => solveInto(out, a, b, rows, cols),
  jvp(b, { out, args: [a] }, [da, db]) {
    const moved = da === undefined ? undefined : b.matmul(da, out);
    const right: NodeId | undefined =
      moved === undefined ? db : db === undefined ? b.neg(moved) : b.sub(db, moved);
    return b.apply('solve', a, right ?? b.spread(b.constant(0), b.shape(out)));
  },
  vjp(b, { out, args: [a] }, upstream, k) {
    const back = b.apply('solve', b.transpose(a), upstream);
    return k === 1 ? back : b.neg(b.matmul(back, b.transpose(out)));
  },
  jacobian: (b, { args: [a] }, [first, second]) =>
    first === undefined && second !== undefined ? b.apply('solve', a, second) : null,
  flops: ([a, b]) => (2 / 3) * a.rows ** 3 + 2 * a.rows ** 2 * b.cols,
  inNumbers(b, [a, right], [{ rows }]) {
    if (rows > WRITTEN_OUT) return null;
    // Cramer's rule: column i of A replaced by the right side, over det A.
    const whole = minor(b, a, rows);
    return right.map((_, k) => {
      const [i, start] = [k % rows, k - (k % rows)];
      const replaced = a.map((entry, p) =>
        Math.floor(p / rows) === i ? right[start + (p % rows)] : entry,
      );
      return b.div(minor(b, replaced, rows), whole);
    });
  },
  examples: [
    { shapes: [shapeOf(3, 3), shapeOf(3, 1)], draw: 'regular' },
    { shapes: [shapeOf(2, 2), shapeOf(2, 3)], draw: 'regular' },
    { shapes: [shapeOf(1, 1), shapeOf(1, 2)], draw: 'regular' },
  ],
});
