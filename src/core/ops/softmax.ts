import { isScalar, shapeOf, sizeOf, type Builder, type NodeId } from '../ir/types.ts';
import { total } from './writtenOut.ts';
import { namedTex, structuralOp, zeros } from './op.ts';

/**
 * exp(aᵢ) / Σ exp(aⱼ), column by column, with the largest of a column taken out first.
 * Its Jacobian diag(y) − y yᵀ is symmetric, so both modes are V ↦ y ⊙ (V − 1·Σ(y ⊙ V)).
 */
export const softmax = structuralOp({
  name: 'softmax',
  arity: 1,
  notation: {
    kind: 'call',
    says: 'exponentials divided by their sum, column by column',
    tex: namedTex('softmax'),
  },
  type: ([a]) => a,
  simplify: (b, [x]) => (isScalar(b.shape(x)) ? b.apply('exp', b.sub(x, x)) : null),
  run(out, [a], [{ rows, cols }]) {
    for (let j = 0; j < cols; j++) {
      let largest = -Infinity;
      for (let i = j * rows; i < (j + 1) * rows; i++) if (a[i] > largest) largest = a[i];
      let total = 0;
      for (let i = j * rows; i < (j + 1) * rows; i++) total += out[i] = Math.exp(a[i] - largest);
      for (let i = j * rows; i < (j + 1) * rows; i++) out[i] /= total;
    }
  },
  jvp: (b, { out, args: [x] }, [velocity]) => centred(b, out, velocity ?? zeros(b, b.shape(x))),
  vjp: (b, { out }, upstream) => centred(b, out, upstream),
  jacobian(b, { out }, [moving]) {
    const outer = b.matmul(out, b.transpose(out));
    return moving === undefined ? null : b.matmul(b.sub(b.apply('diag', out), outer), moving);
  },
  flops: ([a]) => 3 * sizeOf(a),
  // 1 / Σ exp(aⱼ − aᵢ), in which nothing but the sum can overflow, to the right limit.
  inNumbers: (b, [a], [{ rows }]) =>
    a.map((x, k) => {
      const start = k - (k % rows);
      const column = a.slice(start, start + rows);
      const others = column.filter((_, i) => start + i !== k);
      const terms = others.map((y) => b.apply('exp', b.sub(y, x)));
      return b.div(b.constant(1), total(b, [b.constant(1), ...terms]));
    }),
  examples: [{ shapes: [shapeOf(4, 1)] }, { shapes: [shapeOf(3, 2)] }, { shapes: [shapeOf(1, 3)] }],
});

function centred(b: Builder, y: NodeId, v: NodeId): NodeId {
  const { rows, cols } = b.shape(y);
  if (cols === 1) return b.mul(y, b.sub(v, b.apply('dot', y, v)));
  const one = b.constant(1);
  const sums = b.matmul(b.spread(one, shapeOf(1, rows)), b.mul(y, v));
  return b.mul(y, b.sub(v, b.matmul(b.spread(one, shapeOf(rows, 1)), sums)));
}
