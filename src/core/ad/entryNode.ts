import type { Graph } from '../ir/graph.ts';
import type { NodeId } from '../ir/types.ts';
import { isScalar } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';

/**
 * One entry of an array as a node of numbers: indexing moved inwards through whatever acts entry by entry or
 * only arranges entries, so that the zeros of basis vectors fall away.
 */
export function entryNode(
  graph: Graph,
  id: NodeId,
  i: number,
  j: number,
  seen: Seen = { entries: new Map(), writtenOut: new Map(), depth: 0 },
): NodeId {
  if (isScalar(graph.shape(id))) return graph.argsOf(id, 'dot') ? inner(graph, id, seen) : id;
  const key = `${id},${i},${j}`;
  const known = seen.entries.get(key);
  if (known !== undefined) return known;
  if (seen.depth >= MAX_DEPTH) return graph.applyWith('block', [i, j, 1, 1], [id]);
  seen.depth++;
  const entry = moved(graph, id, i, j, seen);
  seen.depth--;
  seen.entries.set(key, entry);
  return entry;
}

/** Chains of thousands of arrays are legal: further in, an entry is taken of the whole. */
const MAX_DEPTH = 200;

/** What is known already: shared parts, such as those of a power, would be walked once for every path. */
interface Seen {
  readonly entries: Map<string, NodeId>;
  readonly writtenOut: Map<NodeId, boolean>;
  depth: number;
}

function moved(graph: Graph, id: NodeId, i: number, j: number, seen: Seen): NodeId {
  const node = graph.node(id);
  const plain = (): NodeId => graph.applyWith('block', [i, j, 1, 1], [id]);
  if (node.kind !== 'apply') return plain();
  const [x] = node.args;
  const { rows } = node.shape;
  const at = (arg: NodeId, p: number, q: number): NodeId => entryNode(graph, arg, p, q, seen);
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
      const outer = graph.shape(a).cols === 1;
      if (!outer && !isWrittenOut(graph, a, seen) && !isWrittenOut(graph, b, seen)) return plain();
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

/** ⟨a, b⟩ entry by entry where that makes it shorter: ⟨a, eₖ⟩ = aₖ. */
function inner(graph: Graph, id: NodeId, seen: Seen): NodeId {
  const [a, b] = graph.argsOf(id, 'dot') ?? [];
  if (!isWrittenOut(graph, a, seen) && !isWrittenOut(graph, b, seen)) return id;
  const { rows, cols } = graph.shape(a);
  const at = (arg: NodeId, k: number): NodeId =>
    entryNode(graph, arg, k % rows, Math.floor(k / rows), seen);
  const terms = Array.from({ length: rows * cols }, (_, k) =>
    product(graph, at(a, k), at(b, k)),
  ).filter((term) => graph.constantValue(term) !== 0);
  return terms.length > 1 ? id : (terms[0] ?? graph.constant(0));
}

/** a·b, where a 0 is an entry of a basis vector: a structural zero, which nothing undefined can touch. */
function product(graph: Graph, a: NodeId, b: NodeId): NodeId {
  const vanishes = graph.constantValue(a) === 0 || graph.constantValue(b) === 0;
  return vanishes ? graph.constant(0) : graph.mul(a, b);
}

/** True for basis vectors, what is embedded in zeros and what is written out entry by entry. */
function isWrittenOut(graph: Graph, id: NodeId, seen: Seen, depth = 0): boolean {
  const node = graph.node(id);
  if (node.kind !== 'apply' || depth > MAX_DEPTH) return false;
  if (['onehot', 'embed', 'eye', 'diag', 'entries'].includes(node.op)) return true;
  const known = seen.writtenOut.get(id);
  if (known !== undefined) return known;
  const passes = ['transpose', 'reshape', 'neg', 'mul', 'matmul', 'add', 'sub'].includes(node.op);
  const result = passes && node.args.some((arg) => isWrittenOut(graph, arg, seen, depth + 1));
  seen.writtenOut.set(id, result);
  return result;
}
