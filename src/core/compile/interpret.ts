import type { Graph } from '../ir/graph.ts';
import { sizeOf, type NodeId } from '../ir/types.ts';
import { program } from './arrays.ts';
import { schedule } from './schedule.ts';

/**
 * Values of `inputs` in, values of the outputs out; `out` is filled and returned. Arrays lie one after the
 * other, each column by column.
 */
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
  const plan = schedule(graph, outputs);
  const given = new Set(inputs);
  const missing = plan.inputs.find((node) => !given.has(node.id));
  if (missing) throw new Error(`no value is given for ${missing.name}`);
  const { bufferOf, run } = program(graph, plan, outputs, inputs);
  const into = inputs.map(bufferOf);
  const from = outputs.map(bufferOf);
  const length = outputs.reduce((total, id) => total + sizeOf(graph.shape(id)), 0);
  return (values, out = new Float64Array(length)) => {
    let at = 0;
    for (const buffer of into) for (let k = 0; k < buffer.length; k++) buffer[k] = values[at++];
    run();
    let to = 0;
    for (const buffer of from) for (let k = 0; k < buffer.length; k++) out[to++] = buffer[k];
    return out;
  };
}
