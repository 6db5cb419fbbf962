import { isScalar, SCALAR, shapeOf } from '../ir/types.ts';
import { structuralOp } from './op.ts';

/** An array from its entries, column by column: (a, b), [a, b; c, d]. Attributes [rows, cols]. */
export const entries = structuralOp({
  name: 'entries',
  arity: 'any',
  notation: { kind: 'internal' },
  type: (args, [rows, cols]) =>
    args.length === rows * cols && args.every(isScalar) ? shapeOf(rows, cols) : null,
  simplify: (_b, args) => (args.length === 1 ? args[0] : null),
  run(out, args) {
    for (let k = 0; k < args.length; k++) out[k] = args[k][0];
  },
  jvp: 'linear',
  vjp: (b, { attributes: [rows] }, upstream, k) =>
    b.applyWith('block', [k % rows, Math.floor(k / rows), 1, 1], [upstream]),
  flops: () => 0,
  inNumbers: 'arranges',
  examples: [
    { shapes: [SCALAR, SCALAR, SCALAR, SCALAR, SCALAR, SCALAR], attributes: [2, 3] },
    { shapes: [SCALAR, SCALAR], attributes: [2, 1] },
  ],
});
