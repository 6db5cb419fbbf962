import type { Graph } from '../ir/graph.ts';
import { sizeOf, type ApplyNode, type NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import type { Schedule } from './schedule.ts';

export interface ArrayProgram {
  /** Where the value of a node lies, column by column. Inputs are written there before `run`. */
  readonly bufferOf: (id: NodeId) => Float64Array;
  readonly run: () => void;
}

/** Runs a schedule of arrays: one buffer a node, one kernel call a step. */
export function arrayProgram(
  graph: Graph,
  { constants, steps }: Schedule,
  inputs: readonly NodeId[],
): ArrayProgram {
  const buffers = new Map<NodeId, Float64Array>();
  for (const id of inputs) buffers.set(id, new Float64Array(sizeOf(graph.shape(id))));
  for (const { id, value } of constants) buffers.set(id, Float64Array.of(value));
  for (const { id, shape } of steps) buffers.set(id, new Float64Array(sizeOf(shape)));
  const bufferOf = (id: NodeId): Float64Array => {
    const buffer = buffers.get(id);
    if (!buffer) throw new Error(`node ${id} has no value here`);
    return buffer;
  };
  const program = steps.map((node) => stepOf(graph, node, bufferOf));
  return {
    bufferOf,
    run: () => {
      for (const step of program) step();
    },
  };
}

function stepOf(graph: Graph, node: ApplyNode, bufferOf: (id: NodeId) => Float64Array): () => void {
  const op = opNamed(node.op);
  const out = bufferOf(node.id);
  const args = node.args.map(bufferOf);
  if (op.kind === 'structural') {
    const shapes = node.args.map((id) => graph.shape(id));
    return () => op.run(out, args, shapes, node.attributes);
  }
  const n = out.length;
  if (n === 1) {
    const { eval: value } = op;
    const [a, b, c] = args;
    if (args.length === 1) return () => void (out[0] = value(a[0]));
    if (args.length === 2) return () => void (out[0] = value(a[0], b[0]));
    return () => void (out[0] = value(a[0], b[0], c[0]));
  }
  // A number that goes with every entry is laid out once per run, so that kernels stay plain loops.
  const wide = args.map((a) => (a.length === n ? a : new Float64Array(n)));
  const numbers = args.flatMap((a, k) => (a.length === n ? [] : [[a, wide[k]] as const]));
  return () => {
    for (const [number, spread] of numbers) spread.fill(number[0]);
    op.kernel(out, wide, n);
  };
}
