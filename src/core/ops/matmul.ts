import { isScalar, shapeOf, type Builder, type NodeId } from '../ir/types.ts';
import { multiplyInto } from '../num/multiplyInto.ts';
import { total } from './writtenOut.ts';
import { structuralOp } from './op.ts';

/**
 * The matrix product AB, (m × k)(k × n). ∂⟨U, AB⟩/∂A = U Bᵀ and ∂⟨U, AB⟩/∂B = Aᵀ U.
 * A row times a column is a number and becomes `dot`; a number times an array becomes `mul`.
 */
export const matmul = structuralOp({
  name: 'matmul',
  arity: 2,
  notation: { kind: 'internal' },
  type: ([a, b]) => (a.cols === b.rows ? shapeOf(a.rows, b.cols) : null),
  simplify(b, [x, y]) {
    const [left, right] = [b.shape(x), b.shape(y)];
    if (isScalar(left) || isScalar(right)) return b.mul(x, y);
    if (b.argsOf(x, 'eye')) return y;
    if (b.argsOf(y, 'eye')) return x;
    // Signs and numbers come to the front: they are cheaper on the product, and easier to read.
    const [p, q] = [scaling(b, x), scaling(b, y)];
    if (p && q) {
      // As one number, or every square of a power would double a chain of them.
      if (together(b, p.factor, q.factor)) {
        return b.mul(b.mul(p.factor, q.factor), b.matmul(p.array, q.array));
      }
    } else if (p) return b.mul(p.factor, b.matmul(p.array, y));
    else if (q) return b.mul(q.factor, b.matmul(x, q.array));
    const diagonal = b.argsOf(x, 'diag');
    if (diagonal && right.cols === 1 && b.shape(diagonal[0]).cols === 1) {
      return b.mul(diagonal[0], y);
    }
    // Solving is cheaper than inverting, and loses fewer digits.
    const inverse = b.argsOf(x, 'inv');
    if (inverse) return b.apply('solve', inverse[0], y);
    if (left.rows === 1 && right.cols === 1) return b.apply('dot', b.transpose(x), y);
    return null;
  },
  run: (out, [a, b], [left, right]) => multiplyInto(out, a, b, left.rows, left.cols, right.cols),
  jvp: 'multilinear',
  vjp: (b, { args: [x, y] }, upstream, k) =>
    k === 0 ? b.matmul(upstream, b.transpose(y)) : b.matmul(b.transpose(x), upstream),
  jacobian: (b, { args: [x] }, [first, second]) =>
    first === undefined && second !== undefined ? b.matmul(x, second) : null,
  flops: ([a, b]) => 2 * a.rows * a.cols * b.cols,
  inNumbers: (b, [x, y], [{ rows, cols }]) =>
    Array.from({ length: (rows * y.length) / cols }, (_, k) => {
      const [i, j] = [k % rows, Math.floor(k / rows)];
      const terms = y.slice(j * cols, (j + 1) * cols);
      return total(
        b,
        terms.map((term, l) => b.mul(x[i + l * rows], term)),
      );
    }),
  examples: [
    { shapes: [shapeOf(2, 3), shapeOf(3, 4)] },
    { shapes: [shapeOf(3, 2), shapeOf(2, 1)] },
    { shapes: [shapeOf(3, 1), shapeOf(1, 2)] },
    { shapes: [shapeOf(1, 3), shapeOf(3, 1)] },
    { shapes: [shapeOf(1, 1), shapeOf(1, 3)] },
  ],
});

/** −A and s·A with a number s: the array and the number. */
function scaling(b: Builder, id: NodeId): { array: NodeId; factor: NodeId } | undefined {
  const negated = b.argsOf(id, 'neg');
  if (negated) return { array: negated[0], factor: b.constant(-1) };
  const factors = b.argsOf(id, 'mul');
  return factors && isScalar(b.shape(factors[0]))
    ? { array: factors[1], factor: factors[0] }
    : undefined;
}

/** False for two constants whose product might leave the finite numbers although A·B does not. */
function together(b: Builder, x: NodeId, y: NodeId): boolean {
  const [c, d] = [b.constantValue(x), b.constantValue(y)];
  if (c === undefined || d === undefined) return true;
  const size = Math.abs(c * d);
  return size < 1e100 && size > 1e-100;
}
