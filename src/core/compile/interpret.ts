import type { Graph } from '../ir/graph.ts';
import { isScalar, sizeOf, type NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import { arrayProgram } from './arrays.ts';
import { schedule, type Schedule } from './schedule.ts';

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
  const allNumbers =
    isNumeric(plan) && [...inputs, ...outputs].every((id) => isScalar(graph.shape(id)));
  return allNumbers ? numberProgram(plan, outputs, inputs) : arrays(graph, plan, outputs, inputs);
}

const isNumeric = ({ inputs, steps }: Schedule): boolean =>
  inputs.every((node) => isScalar(node.shape)) &&
  steps.every((node) => isScalar(node.shape) && opNamed(node.op).kind === 'pointwise');

function arrays(
  graph: Graph,
  plan: Schedule,
  outputs: readonly NodeId[],
  inputs: readonly NodeId[],
): Evaluator {
  const { bufferOf, run } = arrayProgram(graph, plan, inputs);
  const into = inputs.map(bufferOf);
  const from = outputs.map(bufferOf);
  const length = outputs.reduce((total, id) => total + sizeOf(graph.shape(id)), 0);
  return (values, out = new Float64Array(length)) => {
    let at = 0;
    for (const buffer of into) for (let k = 0; k < buffer.length; k++) buffer[k] = values[at++];
    run();
    let to = 0;
    for (const buffer of from) {
      out.set(buffer, to);
      to += buffer.length;
    }
    return out;
  };
}

/** The same without arrays, for the functions of numbers that are evaluated a million times. */
function numberProgram(
  { constants, steps }: Schedule,
  outputs: readonly NodeId[],
  inputs: readonly NodeId[],
): Evaluator {
  const slot = new Map<NodeId, number>();
  const claim = (id: NodeId): number => {
    const index = slot.get(id) ?? slot.size;
    slot.set(id, index);
    return index;
  };
  const inputSlots = inputs.map(claim);
  const constantSlots = constants.map((node) => claim(node.id));
  const count = steps.length;
  const fns = steps.map((node) => evalOf(node.op));
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

function evalOf(name: string): (...args: number[]) => number {
  const op = opNamed(name);
  if (op.kind !== 'pointwise') throw new Error(`${name} is not evaluated number by number`);
  return op.eval;
}
