import { ancestors } from '../../../core/ad/reach.ts';
import type { Graph } from '../../../core/ir/graph.ts';
import type { NodeId } from '../../../core/ir/types.ts';

/**
 * The same value with some of its nodes replaced by others, everything above them built anew: how a call is cut out of a
 * function, and how a point is put into a derivative.
 */
export function rebuild(graph: Graph, root: NodeId, by: ReadonlyMap<NodeId, NodeId>): NodeId {
  const needed = ancestors(graph, [root]);
  const fresh = new Map<NodeId, NodeId>();
  for (let id = 0; id <= root; id++) {
    if (!needed[id]) continue;
    const node = graph.node(id);
    const other = by.get(id);
    if (other !== undefined) fresh.set(id, other);
    else if (node.kind !== 'apply') fresh.set(id, id);
    else {
      const args = node.args.map((arg) => fresh.get(arg) ?? arg);
      const same = args.every((arg, k) => arg === node.args[k]);
      fresh.set(id, same ? id : graph.applyWith(node.op, node.attributes, args));
    }
  }
  return fresh.get(root) ?? root;
}

/** The terms of a sum, with their signs; of a constant times a sum, and of a transposed sum, those times it. */
export function termsOf(graph: Graph, root: NodeId): readonly NodeId[] {
  const node = graph.node(root);
  if (node.kind !== 'apply') return [root];
  const [a = root, b = root] = node.args;
  switch (node.op) {
    case 'add':
      return [...termsOf(graph, a), ...termsOf(graph, b)];
    case 'sub':
      return [...termsOf(graph, a), ...termsOf(graph, b).map((term) => graph.neg(term))];
    case 'neg':
      return termsOf(graph, a).map((term) => graph.neg(term));
    case 'transpose':
      return termsOf(graph, a).map((term) => graph.transpose(term));
    case 'mul':
      return graph.constantValue(a) === undefined
        ? [root]
        : termsOf(graph, b).map((term) => graph.mul(a, term));
    default:
      return [root];
  }
}

export const sumOf = (graph: Graph, terms: readonly NodeId[]): NodeId =>
  terms.reduce((sum, term) => graph.add(sum, term));

let cuts = 0;

/** A new name that no text can hold, to stand for something that is cut out. */
export const freshInput = (graph: Graph, like: NodeId): NodeId =>
  graph.input(`cut ${cuts++}`, graph.shape(like));
