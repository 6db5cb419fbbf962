import { shapeOf } from '../ir/types.ts';
import { definedOp, namedTex } from './op.ts';
import { softmax } from './softmax.ts';
import { transpose } from './transpose.ts';

/** softmax row by row, (softmax(Aᵀ))ᵀ. */
export const softmaxrows = definedOp({
  name: 'softmaxrows',
  arity: 1,
  notation: {
    kind: 'call',
    says: 'exponentials divided by their sum, row by row',
    tex: namedTex('softmaxrows'),
  },
  type: ([a]) => a,
  define: (b, [x]) => b.transpose(b.apply('softmax', b.transpose(x))),
  run(out, [a], [shape]) {
    const across = shapeOf(shape.cols, shape.rows);
    const turned = new Float64Array(a.length);
    transpose.run(turned, [a], [shape], []);
    const weights = new Float64Array(a.length);
    softmax.run(weights, [turned], [across], []);
    transpose.run(out, [weights], [across], []);
  },
  examples: [{ shapes: [shapeOf(3, 2)] }, { shapes: [shapeOf(1, 3)] }],
});
