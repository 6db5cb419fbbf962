import { isScalar, SCALAR, shapeOf } from '../ir/types.ts';
import { structuralOp } from './op.ts';

/** An array of which every entry is one number; its shape is told by the attributes [rows, cols]. */
export const fill = structuralOp({
  name: 'fill',
  arity: 1,
  notation: { kind: 'internal' },
  type: ([a], [rows, cols]) => (isScalar(a) ? shapeOf(rows, cols) : null),
  simplify: (_b, [x], [rows, cols]) => (rows === 1 && cols === 1 ? x : null),
  run: (out, [a]) => void out.fill(a[0]),
  jvp: 'linear',
  vjp: (b, _site, upstream) => b.apply('sum', upstream),
  jacobian: (b, { out }, [moving]) =>
    moving === undefined ? null : b.matmul(b.spread(b.constant(1), b.shape(out)), moving),
  flops: () => 0,
  inNumbers: 'arranges',
  examples: [
    { shapes: [SCALAR], attributes: [2, 3] },
    { shapes: [SCALAR], attributes: [1, 1] },
  ],
});
