import { isVector, SCALAR, shapeOf } from '../ir/types.ts';
import { definedOp } from './op.ts';

/** Σ |xᵢ| of a vector. */
export const norm1 = definedOp({
  name: 'norm1',
  arity: 1,
  notation: {
    kind: 'call',
    says: 'the sum of the absolute values of a vector',
    wants: 'a vector',
    tex: ([a]) => `\\lVert ${a.tex} \\rVert_1`,
  },
  type: ([a]) => (isVector(a) || (a.rows === 1 && a.cols === 1) ? SCALAR : null),
  define: (b, [x]) => b.apply('sum', b.apply('abs', x)),
  run(out, [a]) {
    let total = 0;
    for (let k = 0; k < a.length; k++) total += Math.abs(a[k]);
    out[0] = total;
  },
  kinkDistance: ([a]) => Array.from(a).reduce((least, v) => Math.min(least, Math.abs(v)), Infinity),
  examples: [{ shapes: [shapeOf(3, 1)] }],
});
