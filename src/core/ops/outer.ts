import { isColumn, isScalar, shapeOf } from '../ir/types.ts';
import { definedOp } from './op.ts';

/** The outer product a bᵀ of two column vectors, rank one. */
export const outer = definedOp({
  name: 'outer',
  arity: 2,
  notation: {
    kind: 'call',
    says: 'the outer product a*b\u2032 of two column vectors',
    wants: 'two column vectors',
    tex: ([a, b]) => `${a.tex} \\otimes ${b.tex}`,
  },
  type: ([a, b]) =>
    (isColumn(a) || isScalar(a)) && (isColumn(b) || isScalar(b)) ? shapeOf(a.rows, b.rows) : null,
  define: (b, [x, y]) => b.matmul(x, b.transpose(y)),
  run(out, [a, b]) {
    for (let j = 0; j < b.length; j++) {
      for (let i = 0; i < a.length; i++) out[i + j * a.length] = a[i] * b[j];
    }
  },
  examples: [{ shapes: [shapeOf(3, 1), shapeOf(2, 1)] }],
});
