import type { Builder, NodeId } from '../ir/types.ts';

/**
 * upstream × local, the one product of the chain rule. A branch that was not taken contributes a
 * true 0, even where its own derivative is undefined: select(c, u, 0)·p becomes select(c, u·p, 0).
 * (Multiplying by 0 would give NaN; this is the well-known trap of `where` in reverse mode.)
 */
export function chain(b: Builder, upstream: NodeId, local: NodeId): NodeId {
  const up = b.argsOf(upstream, 'select');
  if (up && isZero(b, up[2])) return gate(b, up[0], chain(b, up[1], local), true);
  if (up && isZero(b, up[1])) return gate(b, up[0], chain(b, up[2], local), false);
  const loc = b.argsOf(local, 'select');
  if (loc && isZero(b, loc[2])) return gate(b, loc[0], chain(b, upstream, loc[1]), true);
  if (loc && isZero(b, loc[1])) return gate(b, loc[0], chain(b, upstream, loc[2]), false);
  return b.mul(upstream, local);
}

/** Sum of two contributions; halves of one choice join into one. */
export function accumulate(b: Builder, x: NodeId, y: NodeId): NodeId {
  const sx = b.argsOf(x, 'select');
  const sy = b.argsOf(y, 'select');
  if (sx && sy && sx[0] === sy[0]) {
    return b.apply('select', sx[0], accumulate(b, sx[1], sy[1]), accumulate(b, sx[2], sy[2]));
  }
  return b.add(x, y);
}

const isZero = (b: Builder, id: NodeId): boolean => b.constantValue(id) === 0;

function gate(b: Builder, condition: NodeId, value: NodeId, whenTrue: boolean): NodeId {
  const zero = b.constant(0);
  if (value === zero) return zero;
  return whenTrue
    ? b.apply('select', condition, value, zero)
    : b.apply('select', condition, zero, value);
}
