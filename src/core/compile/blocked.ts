import type { Graph } from '../ir/graph.ts';
import { isScalar, type ApplyNode, type NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import type { Kernel } from '../ops/op.ts';
import { shareBuffers } from './buffers.ts';
import { interpreter } from './interpret.ts';
import { schedule, type Schedule } from './schedule.ts';

export interface GridInputs {
  readonly x: NodeId;
  readonly y: NodeId;
  /** Values of every other input that the output needs. */
  readonly fixed: ReadonlyMap<NodeId, number>;
}

/** On which coordinates a node depends: bit 1 for x, bit 2 for y. */
const X = 1;
const Y = 2;

/**
 * Values of one output on the grid xs × ys, row by row: result[j·nx + i] = f(xs[i], ys[j]).
 *
 * A block is one row. Nodes of x alone are tabulated once for all rows and nodes of y alone once for
 * all columns (exact, and a third of the work on typical functions); the rest runs per row through
 * the kernels of the operations, in as few row buffers as their lifetimes need.
 *
 * A generator, so that the caller may pause, report and cancel: it yields the part done after each row.
 */
export function* evaluateGrid(
  graph: Graph,
  output: NodeId,
  inputs: GridInputs,
  xs: Float64Array,
  ys: Float64Array,
): Generator<number, Float64Array> {
  const nx = xs.length;
  const ny = ys.length;
  const plan = schedule(graph, [output]);
  if (plan.steps.some((node) => !isScalar(node.shape) || opNamed(node.op).kind !== 'pointwise')) {
    return yield* pointByPoint(graph, output, inputs, xs, ys);
  }
  const depends = dependence(plan, inputs);
  const values = new Map<NodeId, Float64Array>();
  const width = Math.max(nx, ny);
  for (const node of plan.constants) values.set(node.id, filled(width, node.value));
  for (const node of plan.inputs) {
    const fixed = inputs.fixed.get(node.id);
    if (node.id === inputs.x) values.set(node.id, xs);
    else if (node.id === inputs.y) values.set(node.id, ys);
    else if (fixed !== undefined) values.set(node.id, filled(width, fixed));
    else throw new Error(`no value is given for ${node.name}`);
  }
  const both: ApplyNode[] = [];
  let done = 0;
  for (const node of plan.steps) {
    const kind = depends[node.id];
    if (kind === (X | Y)) both.push(node);
    else {
      const n = kind === X ? nx : kind === Y ? ny : width;
      const out = new Float64Array(n);
      kernelOf(node)(out, argumentsOf(node, values), n);
      values.set(node.id, out);
      if (++done % 64 === 0) yield 0;
    }
  }
  const result = new Float64Array(nx * ny);
  const rowOf = (id: NodeId, j: number): number | undefined =>
    depends[id] === Y ? values.get(id)?.[j] : undefined;
  if (depends[output] !== (X | Y)) {
    const only = values.get(output) ?? filled(width, NaN);
    for (let j = 0; j < ny; j++) {
      if (depends[output] === Y) result.fill(only[j], j * nx, (j + 1) * nx);
      else result.set(only.subarray(0, nx), j * nx);
    }
    return result;
  }
  const spread = spreadBuffers(both, depends, nx);
  const rows = new Map([...values, ...spread, ...shareBuffers(both, [output], () => nx)]);
  const instructions = both.map((node) => ({
    kernel: kernelOf(node),
    out: bufferOf(node.id, rows),
    args: argumentsOf(node, rows),
  }));
  const last = instructions[instructions.length - 1].out;
  for (let j = 0; j < ny; j++) {
    for (const [id, buffer] of spread) buffer.fill(rowOf(id, j) ?? NaN);
    for (const { kernel, out, args } of instructions) kernel(out, args, nx);
    result.set(last, j * nx);
    yield (j + 1) / ny;
  }
  return result;
}

/** Functions that pass through vectors and matrices on the way to their number. */
function* pointByPoint(
  graph: Graph,
  output: NodeId,
  { x, y, fixed }: GridInputs,
  xs: Float64Array,
  ys: Float64Array,
): Generator<number, Float64Array> {
  const evaluate = interpreter(graph, [output], [x, y, ...fixed.keys()]);
  const values = Float64Array.of(0, 0, ...fixed.values());
  const one = new Float64Array(1);
  const result = new Float64Array(xs.length * ys.length);
  for (let j = 0; j < ys.length; j++) {
    values[1] = ys[j];
    for (let i = 0; i < xs.length; i++) {
      values[0] = xs[i];
      result[j * xs.length + i] = evaluate(values, one)[0];
    }
    yield (j + 1) / ys.length;
  }
  return result;
}

function kernelOf(node: ApplyNode): Kernel {
  const op = opNamed(node.op);
  if (op.kind !== 'pointwise') throw new Error(`${node.op} has no kernel for blocks`);
  return op.kernel;
}

const filled = (n: number, value: number): Float64Array => new Float64Array(n).fill(value);

function dependence(plan: Schedule, inputs: GridInputs): Record<NodeId, number> {
  const depends: Record<NodeId, number> = {};
  for (const node of plan.constants) depends[node.id] = 0;
  for (const { id } of plan.inputs) depends[id] = id === inputs.x ? X : id === inputs.y ? Y : 0;
  for (const node of plan.steps) {
    depends[node.id] = node.args.reduce((bits, arg) => bits | depends[arg], 0);
  }
  return depends;
}

function argumentsOf(node: ApplyNode, values: ReadonlyMap<NodeId, Float64Array>): Float64Array[] {
  return node.args.map((arg) => bufferOf(arg, values));
}

function bufferOf(id: NodeId, values: ReadonlyMap<NodeId, Float64Array>): Float64Array {
  const value = values.get(id);
  if (!value) throw new Error(`node ${id} is used before it is computed`);
  return value;
}

/** A row buffer for every node of y alone that a node of both coordinates uses. */
function spreadBuffers(
  both: readonly ApplyNode[],
  depends: Record<NodeId, number>,
  nx: number,
): Map<NodeId, Float64Array> {
  const used = new Set(both.flatMap((node) => node.args.filter((arg) => depends[arg] === Y)));
  return new Map([...used].map((id) => [id, new Float64Array(nx)] as const));
}
