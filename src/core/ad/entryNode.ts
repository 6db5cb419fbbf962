import type { Graph } from '../ir/graph.ts';
import type { NodeId } from '../ir/types.ts';
import { isScalar } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';

/**
 * One entry of an array as a node of numbers: indexing moved inwards through whatever acts entry by entry or
 * only arranges entries, so that the zeros of basis vectors fall away.
 */
export function entryNode(graph: Graph, id: NodeId, i: number, j: number): NodeId {
  const node = graph.node(id);
  if (isScalar(node.shape)) return id;
  const plain = (): NodeId => graph.applyWith('block', [i, j, 1, 1], [id]);
  if (node.kind !== 'apply') return plain();
  const [x] = node.args;
  const { rows } = node.shape;
  const at = (arg: NodeId, p: number, q: number): NodeId => entryNode(graph, arg, p, q);
  switch (node.op) {
    case 'entries':
      return node.args[i + j * rows];
    case 'fill':
      return x;
    case 'transpose':
      return at(x, j, i);
    case 'reshape': {
      const k = i + j * rows;
      const inner = graph.shape(x).rows;
      return at(x, k % inner, Math.floor(k / inner));
    }
    case 'block':
      return at(x, i + node.attributes[0], j + node.attributes[1]);
    case 'embed': {
      const [p, q] = [i - node.attributes[0], j - node.attributes[1]];
      const inner = graph.shape(x);
      const inside = p >= 0 && q >= 0 && p < inner.rows && q < inner.cols;
      return inside ? at(x, p, q) : graph.constant(0);
    }
    case 'hstack': {
      let col = j;
      for (const arg of node.args) {
        const { cols } = graph.shape(arg);
        if (col < cols) return at(arg, i, col);
        col -= cols;
      }
      return plain();
    }
    case 'diag': {
      const column = graph.shape(x).cols === 1;
      return i === j ? at(x, column ? i : 0, column ? 0 : i) : graph.constant(0);
    }
    case 'diagonal':
      return at(x, i, i);
    case 'unit':
      return graph.div(at(x, i, j), graph.apply('normF', x));
    case 'cofactor':
      if (rows !== 2) return plain();
      return i === j ? at(x, 1 - i, 1 - j) : graph.neg(at(x, 1 - i, 1 - j));
    case 'matmul': {
      const [a, b] = node.args;
      if (!isWrittenOut(graph, a) && !isWrittenOut(graph, b)) return plain();
      const terms = Array.from({ length: graph.shape(a).cols }, (_, k) =>
        product(graph, at(a, i, k), at(b, k, j)),
      ).filter((term) => graph.constantValue(term) !== 0);
      return terms.reduce((sum, term) => graph.add(sum, term), graph.constant(0));
    }
    default:
      break;
  }
  if (opNamed(node.op).kind !== 'pointwise') return plain();
  const args = node.args.map((arg) => at(arg, i, j));
  // A choice between two structural zeros is one.
  const [, yes, no] = args;
  if (node.op === 'select' && graph.constantValue(yes) === 0 && yes === no) return yes;
  return node.op === 'mul' ? product(graph, args[0], args[1]) : graph.apply(node.op, ...args);
}

/** a·b, where a 0 is an entry of a basis vector: a structural zero, which nothing undefined can touch. */
function product(graph: Graph, a: NodeId, b: NodeId): NodeId {
  const vanishes = graph.constantValue(a) === 0 || graph.constantValue(b) === 0;
  return vanishes ? graph.constant(0) : graph.mul(a, b);
}

/** True for basis vectors, what is embedded in zeros and what is written out entry by entry. */
function isWrittenOut(graph: Graph, id: NodeId): boolean {
  const node = graph.node(id);
  if (node.kind !== 'apply') return false;
  if (['onehot', 'embed', 'eye', 'diag', 'entries'].includes(node.op)) return true;
  const passes = ['transpose', 'reshape', 'neg', 'mul', 'matmul', 'add', 'sub'].includes(node.op);
  return passes && node.args.some((arg) => isWrittenOut(graph, arg));
}
