import type { Graph } from '../ir/graph.ts';
import { isColumn, isScalar, type ApplyNode, type NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import { uniformValue } from '../ops/op.ts';
import { descendants } from './reach.ts';

/**
 * The Jacobian of a column vector as an expression in matrices, such as diag(σ′(Ax))·A: forward accumulation
 * of whole Jacobians (lesson 05). Every number on the way has a row of derivatives and every column vector a
 * matrix; what passes through matrices that depend on the variable has none.
 *
 * @param wrt a column vector of n entries, or a number (n = 1).
 * @returns the node, m × n, or null where the operations have no such form.
 */
export function jacobianForm(graph: Graph, output: NodeId, wrt: NodeId): NodeId | null {
  const active = descendants(graph, [wrt]);
  const n = graph.shape(wrt).rows;
  const known = new Map<NodeId, NodeId>([[wrt, graph.applyWith('eye', [n], [])]]);
  for (let id = wrt + 1; id <= output; id++) {
    const node = graph.node(id);
    if (!active[id] || node.kind !== 'apply') continue;
    const form = formOf(graph, node, (arg) => (active[arg] ? known.get(arg) : undefined), active);
    if (form !== null) known.set(id, form);
  }
  if (active[output]) return known.get(output) ?? null;
  return graph.spread(graph.constant(0), { rows: graph.shape(output).rows, cols: n });
}

function formOf(
  graph: Graph,
  node: ApplyNode,
  jacobianOf: (arg: NodeId) => NodeId | undefined,
  active: Uint8Array,
): NodeId | null {
  const { shape, args } = node;
  if (!isScalar(shape) && !isColumn(shape)) return null;
  // An active argument without a form (a matrix that moves) leaves this node without one.
  if (args.some((arg) => active[arg] && jacobianOf(arg) === undefined)) return null;
  const op = opNamed(node.op);
  if (op.kind === 'pointwise') return pointwise(graph, node, jacobianOf);
  const site = { out: node.id, args, attributes: node.attributes };
  return op.jacobian?.(graph, site, args.map(jacobianOf)) ?? null;
}

/** Σₖ diag(∂y/∂xₖ)·Jₖ; a number that goes with every entry has one row, which its partials spread. */
function pointwise(
  graph: Graph,
  node: ApplyNode,
  jacobianOf: (arg: NodeId) => NodeId | undefined,
): NodeId | null {
  const op = opNamed(node.op);
  if (op.kind !== 'pointwise') return null;
  let sum: NodeId | undefined;
  let cols = 1;
  node.args.forEach((arg, k) => {
    const inner = jacobianOf(arg);
    if (inner === undefined) return;
    ({ cols } = graph.shape(inner));
    const local = op.partials[k](graph, node.id, node.args);
    if (graph.constantValue(local) === 0) return;
    const term = scaledRows(graph, local, inner, node, arg);
    sum = sum === undefined ? term : graph.add(sum, term);
  });
  return sum ?? graph.spread(graph.constant(0), { rows: node.shape.rows, cols });
}

function scaledRows(
  graph: Graph,
  local: NodeId,
  inner: NodeId,
  node: ApplyNode,
  arg: NodeId,
): NodeId {
  const spreads = isScalar(graph.shape(arg)) && !isScalar(node.shape);
  if (spreads) {
    // One row for all entries: y = s·v moves by v·ṡ.
    const column = graph.spread(local, node.shape);
    return graph.matmul(column, inner);
  }
  const uniform = uniformValue(graph, local);
  if (isScalar(graph.shape(local)) || uniform !== undefined) {
    return graph.mul(uniform === undefined ? local : graph.constant(uniform), inner);
  }
  return graph.matmul(graph.apply('diag', local), inner);
}
