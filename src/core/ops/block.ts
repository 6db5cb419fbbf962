import { shapeOf } from '../ir/types.ts';
import { structuralOp, uniformValue } from './op.ts';

/** The rectangle of an array from entry (i, j) on; x[2] is the one of size 1 × 1. Attributes [i, j, rows, cols]. */
export const block = structuralOp({
  name: 'block',
  arity: 1,
  notation: { kind: 'internal' },
  type: ([a], [i, j, rows, cols]) =>
    i + rows <= a.rows && j + cols <= a.cols ? shapeOf(rows, cols) : null,
  simplify(b, [x], [i, j, rows, cols]) {
    const shape = b.shape(x);
    if (rows === shape.rows && cols === shape.cols) return x;
    const uniform = uniformValue(b, x);
    if (uniform !== undefined) return b.constant(uniform);
    const node = b.node(x);
    if (node.kind !== 'apply' || rows !== 1 || cols !== 1) return null;
    const k = i + j * shape.rows;
    if (node.op === 'entries') return node.args[k];
    if (node.op === 'onehot') return b.constant(k === node.attributes[0] ? 1 : 0);
    return node.op === 'eye' ? b.constant(i === j ? 1 : 0) : null;
  },
  run(out, [a], [shape], [i, j, rows, cols]) {
    for (let q = 0; q < cols; q++) {
      for (let p = 0; p < rows; p++) out[p + q * rows] = a[i + p + (j + q) * shape.rows];
    }
  },
  jvp: 'linear',
  vjp: (b, { args: [x], attributes: [i, j] }, upstream) =>
    b.applyWith('embed', [i, j, b.shape(x).rows, b.shape(x).cols], [upstream]),
  jacobian(b, { out, attributes: [i] }, [moving]) {
    if (moving === undefined) return null;
    const { rows, cols } = b.shape(moving);
    const height = b.shape(out).rows;
    if (!b.argsOf(moving, 'eye')) return b.applyWith('block', [i, 0, height, cols], [moving]);
    return height === 1 ? b.transpose(b.applyWith('onehot', [i, rows, 1], [])) : null;
  },
  flops: () => 0,
  inNumbers: 'arranges',
  examples: [
    { shapes: [shapeOf(3, 4)], attributes: [1, 2, 2, 1] },
    { shapes: [shapeOf(3, 1)], attributes: [2, 0, 1, 1] },
  ],
});
