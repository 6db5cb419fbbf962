import { sameShape, shapeOf, sizeOf } from '../ir/types.ts';
import { structuralOp } from './op.ts';

/** The same entries in the same order, column by column, in another shape; vec(A) is the one of one column. Attributes [rows, cols]. */
export const reshape = structuralOp({
  name: 'reshape',
  arity: 1,
  notation: { kind: 'internal' },
  type: ([a], [rows, cols]) => (sizeOf(a) === rows * cols ? shapeOf(rows, cols) : null),
  simplify(b, [x], [rows, cols]) {
    if (sameShape(b.shape(x), shapeOf(rows, cols))) return x;
    const inner = b.argsOf(x, 'reshape');
    return inner ? b.applyWith('reshape', [rows, cols], inner) : null;
  },
  run: (out, [a]) => void out.set(a),
  jvp: 'linear',
  vjp(b, { args: [x] }, upstream) {
    const { rows, cols } = b.shape(x);
    return b.applyWith('reshape', [rows, cols], [upstream]);
  },
  flops: () => 0,
  inNumbers: 'arranges',
  examples: [{ shapes: [shapeOf(2, 3)], attributes: [6, 1] }],
});
