import { shapeOf } from '../ir/types.ts';
import { structuralOp } from './op.ts';

/** The identity of size n, told by the attribute [n]. */
export const eye = structuralOp({
  name: 'eye',
  arity: 0,
  notation: { kind: 'internal' },
  type: (_args, [n]) => shapeOf(n, n),
  simplify: (b, _args, [n]) => (n === 1 ? b.constant(1) : null),
  run(out, _args, _shapes, [n]) {
    out.fill(0);
    for (let i = 0; i < n; i++) out[i * (n + 1)] = 1;
  },
  jvp: 'linear',
  vjp: (_b, _site, upstream) => upstream,
  flops: () => 0,
  inNumbers: 'arranges',
  examples: [{ shapes: [], attributes: [3] }],
});
