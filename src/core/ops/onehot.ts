import { shapeOf } from '../ir/types.ts';
import { structuralOp } from './op.ts';

/** A 1 in entry k of vec and zeros elsewhere: the basis that Jacobians are built along. Attributes [k, rows, cols]. */
export const onehot = structuralOp({
  name: 'onehot',
  arity: 0,
  notation: { kind: 'internal' },
  type: (_args, [, rows, cols]) => shapeOf(rows, cols),
  simplify: (b, _args, [, rows, cols]) => (rows === 1 && cols === 1 ? b.constant(1) : null),
  run(out, _args, _shapes, [k]) {
    out.fill(0);
    out[k] = 1;
  },
  jvp: 'linear',
  vjp: (_b, _site, upstream) => upstream,
  flops: () => 0,
  inNumbers: 'arranges',
  examples: [{ shapes: [], attributes: [2, 2, 3] }],
});
