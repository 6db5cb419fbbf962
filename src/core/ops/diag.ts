import { isVector, shapeOf } from '../ir/types.ts';
import { namedTex, structuralOp } from './op.ts';

/** The diagonal matrix of a vector. */
export const diag = structuralOp({
  name: 'diag',
  arity: 1,
  notation: {
    kind: 'call',
    says: 'the diagonal matrix of a vector, or the diagonal of a square matrix',
    wants: 'a vector or a square matrix',
    tex: namedTex('diag'),
  },
  type: ([a]) =>
    isVector(a) || (a.rows === 1 && a.cols === 1)
      ? shapeOf(a.rows * a.cols, a.rows * a.cols)
      : null,
  run(out, [a]) {
    out.fill(0);
    for (let i = 0; i < a.length; i++) out[i * (a.length + 1)] = a[i];
  },
  simplify(b, [x]) {
    const shape = b.shape(x);
    if (shape.rows === 1 && shape.cols === 1) return x;
    const filled = b.argsOf(x, 'fill');
    const n = shape.rows * shape.cols;
    return filled && b.constantValue(filled[0]) === 1 ? b.applyWith('eye', [n], []) : null;
  },
  jvp: 'linear',
  vjp(b, { args: [x] }, upstream) {
    const column = b.apply('diagonal', upstream);
    return b.shape(x).cols === 1 ? column : b.transpose(column);
  },
  flops: () => 0,
  inNumbers: 'arranges',
  examples: [{ shapes: [shapeOf(3, 1)] }, { shapes: [shapeOf(1, 3)] }],
});
