import { SCALAR, shapeOf, sizeOf } from '../ir/types.ts';
import { definedOp, namedTex } from './op.ts';

/** The mean of all entries: sum(A) / (number of entries). */
export const mean = definedOp({
  name: 'mean',
  arity: 1,
  notation: { kind: 'call', says: 'the mean of all entries', tex: namedTex('mean') },
  type: () => SCALAR,
  define: (b, [x]) => b.div(b.apply('sum', x), b.constant(sizeOf(b.shape(x)))),
  run(out, [a]) {
    let total = 0;
    for (let k = 0; k < a.length; k++) total += a[k];
    out[0] = total / a.length;
  },
  examples: [{ shapes: [shapeOf(3, 1)] }, { shapes: [shapeOf(2, 3)] }],
});
