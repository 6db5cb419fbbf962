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
  const moving = args.filter((arg) => active[arg]);
  const at = (arg: NodeId): NodeId => jacobianOf(arg) ?? arg;
  const [x] = moving;
  switch (node.op) {
    case 'matmul':
    case 'solve':
      return moving.length === 1 && x === args[1] && args[0] !== x
        ? graph.apply(node.op, args[0], at(x))
        : null;
    case 'dot': {
      const [a, b] = args;
      if (a === b) return graph.mul(graph.constant(2), graph.matmul(graph.transpose(a), at(a)));
      const terms = moving.map((arg) => graph.matmul(graph.transpose(arg === a ? b : a), at(arg)));
      return terms.reduce((sum, term) => graph.add(sum, term));
    }
    case 'sum': {
      const ones = graph.spread(graph.constant(1), { rows: 1, cols: graph.shape(x).rows });
      return graph.matmul(ones, at(x));
    }
    case 'softmax': {
      const y = node.id;
      const outer = graph.matmul(y, graph.transpose(y));
      return graph.matmul(graph.sub(graph.apply('diag', y), outer), at(x));
    }
    case 'logsumexp':
      return graph.matmul(graph.transpose(graph.apply('softmax', x)), at(x));
    case 'normF':
      return graph.matmul(graph.transpose(graph.apply('unit', x)), at(x));
    case 'fill':
      return graph.matmul(graph.spread(graph.constant(1), shape), at(x));
    case 'block': {
      const [i] = node.attributes;
      const { rows, cols } = graph.shape(at(x));
      if (cols === rows && graph.argsOf(at(x), 'eye')) {
        const pick = graph.applyWith('onehot', [i, rows, 1], []);
        return shape.rows === 1 ? graph.transpose(pick) : null;
      }
      return graph.applyWith('block', [i, 0, shape.rows, cols], [at(x)]);
    }
    default:
      return null;
  }
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
