import { shapeOf, sizeOf } from '../ir/types.ts';
import { structuralOp } from './op.ts';

/** Arrays of equal height side by side: the columns of a Jacobian. */
export const hstack = structuralOp({
  name: 'hstack',
  arity: 'any',
  notation: { kind: 'internal' },
  type(args) {
    const rows = args[0]?.rows ?? 0;
    return args.every((a) => a.rows === rows)
      ? shapeOf(
          rows,
          args.reduce((cols, a) => cols + a.cols, 0),
        )
      : null;
  },
  simplify: (_b, args) => (args.length === 1 ? args[0] : null),
  run(out, args, shapes) {
    let at = 0;
    args.forEach((a, k) => {
      out.set(a, at);
      at += sizeOf(shapes[k]);
    });
  },
  jvp: 'linear',
  vjp(b, { args }, upstream, k) {
    const before = args.slice(0, k).reduce((cols, id) => cols + b.shape(id).cols, 0);
    const { rows, cols } = b.shape(args[k]);
    return b.applyWith('block', [0, before, rows, cols], [upstream]);
  },
  flops: () => 0,
  inNumbers: 'arranges',
  examples: [
    { shapes: [shapeOf(2, 1), shapeOf(2, 3), shapeOf(2, 1)] },
    { shapes: [shapeOf(1, 1), shapeOf(1, 1)] },
  ],
});
