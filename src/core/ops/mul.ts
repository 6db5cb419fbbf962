import { putProduct, putWholePower } from '../num/interval.ts';
import { isScalar, type Builder, type NodeId } from '../ir/types.ts';
import { pointwiseOp } from './op.ts';

/** Constants within this range multiply without overflow or underflow, so (c·d)·x may stand for c·(d·x). */
const SAFE = 1e100;
const safe = (c: number): boolean => Math.abs(c) < SAFE && Math.abs(c) > 1 / SAFE;

/** c·y with a constant c: units vanish, constants gather in front. */
function scale(b: Builder, c: number, y: NodeId): NodeId | null {
  const filled = b.argsOf(y, 'fill');
  if (filled) return b.spread(b.mul(b.constant(c), filled[0]), b.shape(y));
  if (c === 1) return y;
  if (c === -1) return b.neg(y);
  const negY = b.argsOf(y, 'neg');
  if (negY) return b.mul(b.constant(-c), negY[0]);
  const product = b.argsOf(y, 'mul');
  const inner = product && b.constantValue(product[0]);
  if (product && inner !== undefined && safe(c) && safe(inner)) {
    return b.mul(b.constant(c * inner), product[1]);
  }
  const quotient = b.argsOf(y, 'div');
  const top = quotient && b.constantValue(quotient[0]);
  return quotient && top !== undefined && safe(c) && safe(top)
    ? b.div(b.constant(c * top), quotient[1])
    : null;
}

/**
 * a·b. The constant factor, if there is one, comes first, then a number before an array. 0·x is kept: it is
 * NaN where x is not finite.
 */
export const mul = pointwiseOp({
  name: 'mul',
  notation: {
    kind: 'infix',
    token: '*',
    level: 'product',
    tex: '\\,',
    elementwise: { token: '.*', tex: '\\odot' },
  },
  eval: (a, b) => a * b,
  partials: [(_b, _out, [, y]) => y, (_b, _out, [x]) => x],
  simplify(b, [x, y]) {
    const c = b.constantValue(x);
    if (c !== undefined) return scale(b, c, y);
    const d = b.constantValue(y);
    // Interned here rather than by the commutative sort, which orders by age and not by kind.
    if (d !== undefined) return b.mul(y, x);
    const [wide, narrow] = [b.shape(x), b.shape(y)];
    if (isScalar(narrow) && !isScalar(wide)) return b.mul(y, x);
    // An array of which every entry is s goes as the number s.
    const filledY = b.argsOf(y, 'fill');
    if (filledY) return b.spread(b.mul(filledY[0], x), narrow);
    const filledX = b.argsOf(x, 'fill');
    if (filledX) return b.mul(filledX[0], y);
    const negX = b.argsOf(x, 'neg');
    if (negX) return b.neg(b.mul(negX[0], y));
    const negY = b.argsOf(y, 'neg');
    if (negY) return b.neg(b.mul(x, negY[0]));
    const overY = b.argsOf(y, 'div');
    if (overY && b.constantValue(overY[0]) === 1) return b.div(x, overY[1]);
    const overX = b.argsOf(x, 'div');
    if (overX && b.constantValue(overX[0]) === 1) return b.div(y, overX[1]);
    const productX = b.argsOf(x, 'mul');
    if (productX && b.constantValue(productX[0]) !== undefined) {
      return b.mul(productX[0], b.mul(productX[1], y));
    }
    const productY = b.argsOf(y, 'mul');
    if (productY && b.constantValue(productY[0]) !== undefined) {
      return b.mul(productY[0], b.mul(x, productY[1]));
    }
    return x > y && isScalar(wide) === isScalar(narrow) ? b.mul(y, x) : null;
  },
  kernel(out, [a, b], n) {
    for (let i = 0; i < n; i++) out[i] = a[i] * b[i];
  },
  interval(lo, hi, out, a, b) {
    if (a === b) putWholePower(lo, hi, out, a, 2);
    else putProduct(lo, hi, out, lo[a], hi[a], lo[b], hi[b]);
    return true;
  },
  domain: [
    [-4, 4],
    [-4, 4],
  ],
});
