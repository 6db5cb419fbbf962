import { isScalar, isVector, SCALAR, shapeOf } from '../ir/types.ts';
import { euclidean } from './normF.ts';
import { definedOp } from './op.ts';

/** The Euclidean length of a vector; in the graph it is `normF`, which is the same of one column. */
export const norm2 = definedOp({
  name: 'norm2',
  arity: 1,
  notation: {
    kind: 'call',
    says: 'the Euclidean length of a vector',
    wants: 'a vector',
    tex: ([a]) => `\\lVert ${a.tex} \\rVert`,
  },
  type: ([a]) => (isVector(a) || isScalar(a) ? SCALAR : null),
  define: (b, [x]) => b.apply('normF', x),
  run: (out, [a]) => void (out[0] = euclidean(a)),
  kinkDistance: ([a]) => euclidean(a),
  examples: [{ shapes: [shapeOf(3, 1)] }, { shapes: [shapeOf(1, 3)] }],
});
