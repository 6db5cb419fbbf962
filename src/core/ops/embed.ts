import { shapeOf } from '../ir/types.ts';
import { structuralOp } from './op.ts';

/** Zeros with the argument from entry (i, j) on: what indexing sends back. Attributes [i, j, rows, cols]. */
export const embed = structuralOp({
  name: 'embed',
  arity: 1,
  notation: { kind: 'internal' },
  type: ([a], [i, j, rows, cols]) =>
    i + a.rows <= rows && j + a.cols <= cols ? shapeOf(rows, cols) : null,
  simplify(b, [x], [i, j, rows, cols]) {
    const shape = b.shape(x);
    if (rows === shape.rows && cols === shape.cols) return x;
    return b.constantValue(x) === 1 ? b.applyWith('onehot', [i + j * rows, rows, cols], []) : null;
  },
  run(out, [a], [shape], [i, j, rows]) {
    out.fill(0);
    for (let q = 0; q < shape.cols; q++) {
      for (let p = 0; p < shape.rows; p++) out[i + p + (j + q) * rows] = a[p + q * shape.rows];
    }
  },
  jvp: 'linear',
  vjp: (b, { args: [x], attributes: [i, j] }, upstream) =>
    b.applyWith('block', [i, j, b.shape(x).rows, b.shape(x).cols], [upstream]),
  flops: () => 0,
  inNumbers: 'arranges',
  examples: [{ shapes: [shapeOf(2, 1)], attributes: [1, 2, 3, 4] }],
});
