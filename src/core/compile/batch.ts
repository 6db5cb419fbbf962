import { gradient } from '../ad/vjp.ts';
import type { Graph } from '../ir/graph.ts';
import type { ApplyNode, NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import type { Kernel } from '../ops/op.ts';
import { shareBuffers } from './buffers.ts';
import { inNumbers } from './inNumbers.ts';
import type { ScalarFunction } from './scalarFunction.ts';
import { schedule } from './schedule.ts';

/** f, ∂f/∂x and ∂f/∂y at the first n points (xs[i], ys[i]), into the last three. */
export type Batch = (
  xs: Float64Array,
  ys: Float64Array,
  n: number,
  f: Float64Array,
  fx: Float64Array,
  fy: Float64Array,
) => void;

/** Points that go through the kernels together: the buffers of a formula of 30 operations fill 256 kB. */
const PIECE = 1024;

/**
 * Value and gradient of a function of x and y at many points at once, as `valueAndGradient` has them: to the
 * bit where the formula is in numbers, else up to rounding. One call of a kernel serves a piece of the
 * points; nodes without x and y are computed once and for all. What has no kernels goes point by point: arrays
 * that cannot be written out, and the slopes of an exceptional value, which are limits.
 */
export function batch(f: ScalarFunction): Batch {
  const outputs = f.parsed.program.exception ? null : outputsInNumbers(f);
  return outputs ? inPieces(f, outputs) : pointByPoint(f);
}

/** f and its two slopes as nodes whose operations are all pointwise, on numbers; null where there is no such form. */
function outputsInNumbers(f: ScalarFunction): readonly NodeId[] | null {
  const { graph, inputs } = f;
  const output = inNumbers(graph, f.output);
  if (output === null) return null;
  if (output === f.output) return [output, ...f.gradientNodes];
  // Differentiating what is written out is shorter, but loses what an operation on arrays does at its kink.
  const hasKinks = schedule(graph, [f.output]).steps.some(({ op }) => {
    const { kind, atKink } = opNamed(op);
    return kind === 'structural' && atKink !== undefined;
  });
  if (!hasKinks) {
    const plain = withoutZeros(graph, output, inputs);
    return [plain, ...gradient(graph, plain, inputs)];
  }
  const slopes: NodeId[] = [];
  for (const node of f.gradientNodes) {
    const slope = inNumbers(graph, node);
    if (slope === null) return null;
    slopes.push(slope);
  }
  return [output, ...slopes];
}

/** The same for finite inputs, at which 0·x is 0: products with data have many of these. */
function withoutZeros(graph: Graph, output: NodeId, inputs: readonly NodeId[]): NodeId {
  const made = new Map<NodeId, NodeId>();
  const of = (id: NodeId): NodeId => made.get(id) ?? id;
  for (const { id, op, args } of schedule(graph, [output]).steps) {
    const [a, b] = args;
    const isZero = op === 'mul' && graph.constantValue(of(a)) === 0 && inputs.includes(b);
    made.set(id, isZero ? graph.constant(0) : graph.apply(op, ...args.map(of)));
  }
  return of(output);
}

function inPieces(f: ScalarFunction, outputs: readonly NodeId[]): Batch {
  const { graph, inputs, values } = f;
  const plan = schedule(graph, outputs);
  const buffers = new Map<NodeId, Float64Array>();
  const bufferOf = (id: NodeId): Float64Array => {
    const buffer = buffers.get(id);
    if (!buffer) throw new Error(`node ${id} is used before it is computed`);
    return buffer;
  };
  const [atX, atY] = inputs.map(() => new Float64Array(PIECE));
  for (const { id, value } of plan.constants) buffers.set(id, filled(value));
  for (const [id, value] of values) buffers.set(id, filled(value));
  buffers.set(inputs[0], atX);
  buffers.set(inputs[1], atY);
  const call = ({ id, op, args }: ApplyNode): Call => ({
    kernel: kernelOf(op),
    out: bufferOf(id),
    args: args.map(bufferOf),
  });
  const moving = new Set<NodeId>(inputs);
  const steps: ApplyNode[] = [];
  for (const node of plan.steps) {
    if (node.args.some((arg) => moving.has(arg))) {
      moving.add(node.id);
      steps.push(node);
      continue;
    }
    buffers.set(node.id, new Float64Array(PIECE));
    const { kernel, out, args } = call(node);
    kernel(out, args, PIECE);
  }
  for (const [id, buffer] of shareBuffers(steps, outputs, () => PIECE)) buffers.set(id, buffer);
  const calls = steps.map(call);
  const from = outputs.map(bufferOf);
  const one = pointByPoint(f);
  return (xs, ys, n, ...into) => {
    for (let start = 0; start < n; start += PIECE) {
      const size = Math.min(PIECE, n - start);
      atX.set(xs.subarray(start, start + size));
      atY.set(ys.subarray(start, start + size));
      for (const { kernel, out, args } of calls) kernel(out, args, size);
      into.forEach((out, k) => out.set(from[k].subarray(0, size), start));
    }
    // The outputs may be those for finite inputs only; the sum of two is finite unless they are enormous.
    for (let i = 0; i < n; i++) {
      if ((xs[i] + ys[i]) * 0 === 0) continue;
      const [x, y, ...at] = [xs, ys, ...into].map((v) => v.subarray(i, i + 1));
      one(x, y, 1, at[0], at[1], at[2]);
    }
  };
}

/** One call of a kernel. */
interface Call {
  readonly kernel: Kernel;
  readonly out: Float64Array;
  readonly args: readonly Float64Array[];
}

const filled = (value: number): Float64Array => new Float64Array(PIECE).fill(value);

function kernelOf(name: string): Kernel {
  const op = opNamed(name);
  if (op.kind !== 'pointwise') throw new Error(`${name} has no kernel for batches`);
  return op.kernel;
}

function pointByPoint({ valueAndGradient }: ScalarFunction): Batch {
  const at = new Float64Array(2);
  const sweep = new Float64Array(3);
  return (xs, ys, n, f, fx, fy) => {
    for (let i = 0; i < n; i++) {
      at[0] = xs[i];
      at[1] = ys[i];
      valueAndGradient(at, sweep);
      f[i] = sweep[0];
      fx[i] = sweep[1];
      fy[i] = sweep[2];
    }
  };
}
