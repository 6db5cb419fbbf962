import type { Graph } from '../ir/graph.ts';
import { sizeOf, type ApplyNode, type NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import type { Kernel } from '../ops/op.ts';
import { shareBuffers } from './buffers.ts';
import type { Schedule } from './schedule.ts';

/** One call of a kernel. */
interface Call {
  readonly kernel: Kernel;
  readonly out: Float64Array;
  readonly args: readonly Float64Array[];
}

export interface Program {
  /** Where the value of an input or output lies, column by column. Inputs are written there before `run`. */
  readonly bufferOf: (id: NodeId) => Float64Array;
  readonly run: () => void;
}

/**
 * A schedule as a list of calls, one a step. Numbers are arrays of one entry: a kernel that reads and writes
 * them in place costs less than a function from numbers to a number, whose arguments and result V8 boxes.
 */
export function program(
  graph: Graph,
  { constants, steps }: Schedule,
  outputs: readonly NodeId[],
  inputs: readonly NodeId[],
): Program {
  const buffers = shareBuffers(steps, outputs, ({ shape }) => sizeOf(shape));
  for (const id of inputs) buffers.set(id, new Float64Array(sizeOf(graph.shape(id))));
  for (const { id, value } of constants) buffers.set(id, Float64Array.of(value));
  const bufferOf = (id: NodeId): Float64Array => {
    const buffer = buffers.get(id);
    if (!buffer) throw new Error(`node ${id} has no value here`);
    return buffer;
  };
  const calls: Call[] = [];
  const spreads = new Map<string, Float64Array>();
  /** A number that goes with n entries, laid out so that kernels stay plain loops: constants once and for all. */
  const spread = (id: NodeId, n: number): Float64Array => {
    const key = `${id}:${n}`;
    const known = spreads.get(key);
    if (known) return known;
    const number = bufferOf(id);
    const wide = new Float64Array(n).fill(number[0]);
    spreads.set(key, wide);
    if (graph.node(id).kind !== 'constant') calls.push({ kernel: FILL, out: wide, args: [number] });
    return wide;
  };
  for (const node of steps) {
    const out = bufferOf(node.id);
    const pointwise = opNamed(node.op).kind === 'pointwise';
    const args = node.args.map((id) => {
      const own = bufferOf(id);
      return pointwise && own.length !== out.length ? spread(id, out.length) : own;
    });
    calls.push({ kernel: kernelOf(graph, node), out, args });
  }
  return {
    bufferOf,
    run: () => {
      for (const { kernel, out, args } of calls) kernel(out, args, out.length);
    },
  };
}

const FILL: Kernel = (out, [number]) => void out.fill(number[0]);

function kernelOf(graph: Graph, node: ApplyNode): Kernel {
  const op = opNamed(node.op);
  if (op.kind === 'pointwise') return op.kernel;
  const shapes = node.args.map((id) => graph.shape(id));
  return (out, args) => op.run(out, args, shapes, node.attributes);
}
