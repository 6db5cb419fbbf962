import type { Graph } from '../ir/graph.ts';
import type { NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import { schedule } from './schedule.ts';

/** Values of `inputs` in, values of the outputs out; `out` is filled and returned. */
export type Evaluator = (values: ArrayLike<number>, out?: Float64Array) => Float64Array;

/**
 * The reference interpreter: one visit per node, in topological order, straight from the declarations
 * of the operations. Every faster evaluator is checked against it.
 *
 * @param inputs the input nodes, in the order in which values will be given.
 * @throws when an output needs an input that is not listed.
 */
export function interpreter(
  graph: Graph,
  outputs: readonly NodeId[],
  inputs: readonly NodeId[],
): Evaluator {
  const { constants, inputs: used, steps } = schedule(graph, outputs);
  const given = new Set(inputs);
  const missing = used.find((node) => !given.has(node.id));
  if (missing) throw new Error(`no value is given for ${missing.name}`);
  const slot = new Map<NodeId, number>();
  const claim = (id: NodeId): number => {
    const index = slot.get(id) ?? slot.size;
    slot.set(id, index);
    return index;
  };
  const inputSlots = inputs.map(claim);
  const constantSlots = constants.map((node) => claim(node.id));
  const count = steps.length;
  const fns = steps.map((node) => opNamed(node.op).eval);
  const target = new Int32Array(count);
  const operands = new Int32Array(3 * count);
  steps.forEach((node, i) => {
    node.args.forEach((arg, k) => (operands[3 * i + k] = claim(arg)));
    target[i] = claim(node.id);
  });
  const outputSlots = outputs.map(claim);
  const registers = new Float64Array(slot.size);
  constants.forEach((node, i) => (registers[constantSlots[i]] = node.value));
  return (values, out = new Float64Array(outputs.length)) => {
    for (let i = 0; i < inputSlots.length; i++) registers[inputSlots[i]] = values[i];
    for (let i = 0; i < count; i++) {
      registers[target[i]] = fns[i](
        registers[operands[3 * i]],
        registers[operands[3 * i + 1]],
        registers[operands[3 * i + 2]],
      );
    }
    for (let i = 0; i < outputSlots.length; i++) out[i] = registers[outputSlots[i]];
    return out;
  };
}
