import { isScalar, SCALAR, shapeOf, sizeOf } from '../ir/types.ts';
import { total } from './writtenOut.ts';
import { structuralOp, zeros } from './op.ts';

/**
 * ‖A‖F = √(Σ aᵢⱼ²), scaled by the largest entry so that squares neither overflow nor vanish.
 * Its gradient is the unit array A/‖A‖, taken as 0 where A = 0.
 */
export const normF = structuralOp({
  name: 'normF',
  arity: 1,
  notation: {
    kind: 'call',
    says: 'the Frobenius norm of a matrix',
    tex: ([a]) => `\\lVert ${a.tex} \\rVert_F`,
  },
  type: () => SCALAR,
  simplify: (b, [x]) => (isScalar(b.shape(x)) ? b.apply('abs', x) : null),
  run: (out, [a]) => void (out[0] = euclidean(a)),
  jvp: (b, { args: [x] }, [velocity]) =>
    b.apply('dot', b.apply('unit', x), velocity ?? zeros(b, b.shape(x))),
  vjp: (b, { args: [x] }, upstream) => b.mul(upstream, b.apply('unit', x)),
  jacobian: (b, { args: [x] }, [moving]) =>
    moving === undefined ? null : b.matmul(b.transpose(b.apply('unit', x)), moving),
  flops: ([a]) => 2 * sizeOf(a),
  kinkDistance: ([a]) => euclidean(a),
  atKink: 'the norm has a corner at 0, and its slope is taken as 0',
  inNumbers: (b, [a]) => [
    b.apply(
      'sqrt',
      total(
        b,
        a.map((x) => b.pow(x, b.constant(2))),
      ),
    ),
  ],
  examples: [{ shapes: [shapeOf(3, 1)] }, { shapes: [shapeOf(2, 3)] }],
});

/** √(Σ aₖ²) without overflow; NaN where an entry is. */
export function euclidean(a: ArrayLike<number>): number {
  let largest = 0;
  for (let k = 0; k < a.length; k++) {
    const size = Math.abs(a[k]);
    if (size > largest) largest = size;
    else if (Number.isNaN(size)) return NaN;
  }
  if (!(largest > 0) || largest === Infinity) return largest;
  let total = 0;
  if (largest > 1e-140 && largest < 1e140) {
    for (let k = 0; k < a.length; k++) total += a[k] * a[k];
    return Math.sqrt(total);
  }
  for (let k = 0; k < a.length; k++) total += (a[k] / largest) ** 2;
  return largest * Math.sqrt(total);
}
