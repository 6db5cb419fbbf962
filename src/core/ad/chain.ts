import { isScalar, type Builder, type NodeId, type Shape } from '../ir/types.ts';
import { uniformValue } from '../ops/op.ts';

/** Choices nested deeper than this become one flag, or a chain of n of them would cost n² nodes. */
const MAX_GATES = 4;

/**
 * upstream × local, the one product of the chain rule. A branch that was not taken contributes a
 * true 0, even where its own derivative is undefined: select(c, u, 0)·p becomes select(c, u·p, 0).
 * (Multiplying by 0 would give NaN; this is the well-known trap of `where` in reverse mode.)
 */
export function chain(b: Builder, upstream: NodeId, local: NodeId, depth = 0): NodeId {
  const up = depth < MAX_GATES ? b.argsOf(upstream, 'select') : undefined;
  if (up && isZero(b, up[2])) return gate(b, up[0], chain(b, up[1], local, depth + 1), true);
  if (up && isZero(b, up[1])) return gate(b, up[0], chain(b, up[2], local, depth + 1), false);
  const loc = b.argsOf(local, 'select');
  if (loc && isZero(b, loc[2])) return gate(b, loc[0], chain(b, upstream, loc[1], depth), true);
  if (loc && isZero(b, loc[1])) return gate(b, loc[0], chain(b, upstream, loc[2], depth), false);
  if (b.constantValue(local) !== undefined) return b.mul(upstream, local);
  const active = activity(b, upstream);
  return active === undefined
    ? b.mul(upstream, local)
    : gate(b, active, b.mul(upstream, local), true);
}

/**
 * `rule` applied to what flows in, for operations whose derivative is not one product (matmul, solve, …):
 * linear in `flow`, so choices around it move to the outside and stay true zeros. Choices made entry by entry
 * stay inside, since the operation mixes the entries; but where every one of them cuts off, so does the whole.
 *
 * @param plain true when only variables take part: nothing there could be undefined, and the formula is spared
 *   the choice.
 */
export function through(
  b: Builder,
  flow: NodeId,
  rule: (flow: NodeId) => NodeId,
  plain = false,
  depth = 0,
): NodeId {
  const all = depth < MAX_GATES ? b.argsOf(flow, 'select') : undefined;
  const choice = all && isScalar(b.shape(all[0])) ? all : undefined;
  if (choice && isZero(b, choice[2])) {
    return gate(b, choice[0], through(b, choice[1], rule, plain, depth + 1), true);
  }
  if (choice && isZero(b, choice[1])) {
    return gate(b, choice[0], through(b, choice[2], rule, plain, depth + 1), false);
  }
  const active = activity(b, flow);
  if (active === undefined) return rule(flow);
  if (isScalar(b.shape(active))) return gate(b, active, rule(flow), true);
  // The flags are not negative, so their sum is 0 only where all of them are.
  return plain ? rule(flow) : gate(b, b.apply('sum', active), rule(flow), true);
}

/** A contribution brought to the shape of what it flows to: what a number gave to many entries is summed. */
export function fitted(b: Builder, contribution: NodeId, shape: Shape, plain: boolean): NodeId {
  const gathers = isScalar(shape) && !isScalar(b.shape(contribution));
  return gathers
    ? through(b, contribution, (flow) => b.apply('sum', flow), plain)
    : b.spread(contribution, shape);
}

/**
 * A flag that is 0 exactly where every choice inside `id` cuts it off, or undefined when nothing does.
 * A node that several choices use has a sum of gated adjoints, and all of them may be cut off at once.
 */
function activity(b: Builder, id: NodeId): NodeId | undefined {
  if (isZero(b, id)) return b.constant(0);
  const choice = b.argsOf(id, 'select');
  if (choice) {
    const [condition, x, y] = choice;
    const activeX = activity(b, x);
    const activeY = activity(b, y);
    if (activeX === undefined && activeY === undefined) return undefined;
    // The condition is not a number to add up: [c ≠ 0] is.
    const flag = b.apply('ne', condition, b.constant(0));
    if (activeX === undefined && isZero(b, y)) return flag;
    const one = b.constant(1);
    return b.apply('select', condition, activeX ?? one, activeY ?? one);
  }
  const scaled = b.argsOf(id, 'neg') ?? constantMultiple(b, id);
  if (scaled) return activity(b, scaled[0]);
  const terms = b.argsOf(id, 'add') ?? b.argsOf(id, 'sub');
  if (!terms) return undefined;
  const left = activity(b, terms[0]);
  const right = left === undefined ? undefined : activity(b, terms[1]);
  return left === undefined || right === undefined ? undefined : b.add(left, right);
}

function constantMultiple(b: Builder, id: NodeId): readonly NodeId[] | undefined {
  const factors = b.argsOf(id, 'mul');
  return factors && b.constantValue(factors[0]) !== undefined ? factors.slice(1) : undefined;
}

/** Sum of two contributions; halves of one choice join into one. */
export function accumulate(b: Builder, x: NodeId, y: NodeId, depth = 0): NodeId {
  const sx = b.argsOf(x, 'select');
  const sy = b.argsOf(y, 'select');
  if (sx && sy && sx[0] === sy[0] && depth < MAX_GATES) {
    const join = (k: 1 | 2): NodeId => accumulate(b, sx[k], sy[k], depth + 1);
    return b.apply('select', sx[0], join(1), join(2));
  }
  return b.add(x, y);
}

const isZero = (b: Builder, id: NodeId): boolean => uniformValue(b, id) === 0;

function gate(b: Builder, condition: NodeId, value: NodeId, whenTrue: boolean): NodeId {
  const zero = b.constant(0);
  if (isZero(b, value)) return value;
  return whenTrue
    ? b.apply('select', condition, value, zero)
    : b.apply('select', condition, zero, value);
}
