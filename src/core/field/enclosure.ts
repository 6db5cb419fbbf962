import { schedule } from '../compile/schedule.ts';
import type { Graph } from '../ir/graph.ts';
import { isScalar, type NodeId } from '../ir/types.ts';
import type { IntervalRule } from '../num/interval.ts';
import { opNamed } from '../ops/all.ts';

/**
 * Fills `low` and `high` with bounds of every output over the box Π [boxLow[i], boxHigh[i]]; NaN where
 * the output is undefined on all of it.
 *
 * @returns true when every operation on the way is smooth on the whole box.
 */
export type Enclosure = (
  boxLow: ArrayLike<number>,
  boxHigh: ArrayLike<number>,
  low: Float64Array,
  high: Float64Array,
) => boolean;

/** An operation without a rule can be anything and may have kinks: nothing is concluded from it. */
const anything: IntervalRule = (lo, hi, out) => {
  lo[out] = -Infinity;
  hi[out] = Infinity;
  return false;
};

/** The natural interval extension of some nodes: each operation bounded by itself, in topological order. */
export function enclosure(
  graph: Graph,
  outputs: readonly NodeId[],
  inputs: readonly NodeId[],
): Enclosure {
  const plan = schedule(graph, outputs);
  const slot = new Map<NodeId, number>();
  const claim = (id: NodeId): number => {
    const index = slot.get(id) ?? slot.size;
    slot.set(id, index);
    return index;
  };
  const inputSlots = inputs.map(claim);
  const constantSlots = plan.constants.map((node) => claim(node.id));
  const steps = plan.steps.map((node) => {
    const [a, b = a, c = a] = node.args.map(claim);
    const op = opNamed(node.op);
    const rule =
      (op.kind === 'pointwise' && isScalar(node.shape) ? op.interval : undefined) ?? anything;
    return { rule, out: claim(node.id), a, b, c, choice: node.op === 'select' };
  });
  const outputSlots = outputs.map(claim);
  const lo = new Float64Array(slot.size);
  const hi = new Float64Array(slot.size);
  plan.constants.forEach((node, i) => {
    lo[constantSlots[i]] = hi[constantSlots[i]] = node.value;
  });
  return (boxLow, boxHigh, low, high) => {
    for (let i = 0; i < inputSlots.length; i++) {
      lo[inputSlots[i]] = boxLow[i];
      hi[inputSlots[i]] = boxHigh[i];
    }
    let smooth = true;
    for (const { rule, out, a, b, c, choice } of steps) {
      // What is undefined on the whole box stays so, except in the branch that is not taken.
      if (lo[a] !== lo[a] || (!choice && (lo[b] !== lo[b] || lo[c] !== lo[c]))) {
        lo[out] = hi[out] = NaN;
        smooth = false;
      } else if (!rule(lo, hi, out, a, b, c)) smooth = false;
    }
    for (let i = 0; i < outputSlots.length; i++) {
      low[i] = lo[outputSlots[i]];
      high[i] = hi[outputSlots[i]];
    }
    return smooth;
  };
}
