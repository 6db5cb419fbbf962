import type { Graph } from '../ir/graph.ts';
import { isScalar, sizeOf, type ApplyNode, type NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import type { StructuralOp } from '../ops/op.ts';
import { schedule } from './schedule.ts';

/** Entries written out at most. */
const MOST = 5000;

/**
 * A number with arrays inside, written out in numbers alone; the node itself where it has none.
 *
 * @returns null when an operation on the way cannot be written out, an input is an array, or it takes too many.
 */
export function inNumbers(graph: Graph, root: NodeId): NodeId | null {
  return entriesInNumbers(graph, root)?.[0] ?? null;
}

/** The same for an array: each of its entries, column by column, written out in numbers alone. */
export function entriesInNumbers(graph: Graph, root: NodeId): readonly NodeId[] | null {
  const plan = schedule(graph, [root]);
  if (plan.steps.every(({ shape, op }) => isScalar(shape) && opNamed(op).kind === 'pointwise')) {
    return isScalar(graph.shape(root)) ? [root] : null;
  }
  if (plan.inputs.some(({ shape }) => !isScalar(shape))) return null;
  const entries = new Map<NodeId, readonly NodeId[]>();
  const of = (id: NodeId): readonly NodeId[] => entries.get(id) ?? [id];
  let written = 0;
  for (const step of plan.steps) {
    const size = sizeOf(step.shape);
    if ((written += size) > MOST) return null;
    const op = opNamed(step.op);
    const args = step.args.map(of);
    const own =
      op.kind === 'structural'
        ? structural(graph, op, step, args)
        : Array.from({ length: size }, (_, k) =>
            graph.apply(op.name, ...args.map((arg) => (arg.length === 1 ? arg[0] : arg[k]))),
          );
    if (!own) return null;
    entries.set(step.id, own);
  }
  return of(root);
}

function structural(
  graph: Graph,
  op: StructuralOp,
  step: ApplyNode,
  args: readonly (readonly NodeId[])[],
): readonly NodeId[] | null {
  const shapes = step.args.map((id) => graph.shape(id));
  if (op.inNumbers !== 'arranges') {
    return op.inNumbers?.(graph, args, shapes, step.attributes) ?? null;
  }
  // Run on the places of the entries instead of their values, it tells where each comes from.
  const all = args.flat();
  let place = 1;
  const places = args.map((arg) => Float64Array.from(arg, () => ++place));
  const from = new Float64Array(sizeOf(step.shape));
  op.run(from, places, shapes, step.attributes);
  return Array.from(from, (k) => (k < 2 ? graph.constant(k) : all[k - 2]));
}
