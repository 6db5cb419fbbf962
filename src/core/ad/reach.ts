import type { Graph } from '../ir/graph.ts';
import type { NodeId } from '../ir/types.ts';

/** Marks every node that `outputs` depend on: result[id] is 1 for those, 0 for the rest. */
export function ancestors(graph: Graph, outputs: readonly NodeId[]): Uint8Array {
  const marked = new Uint8Array(graph.nodes.length);
  for (const id of outputs) marked[id] = 1;
  for (let id = graph.nodes.length - 1; id >= 0; id--) {
    const node = graph.node(id);
    if (marked[id] && node.kind === 'apply') for (const arg of node.args) marked[arg] = 1;
  }
  return marked;
}

/** Marks every node that depends on one of `sources` (those included): the active nodes of a derivative. */
export function descendants(graph: Graph, sources: readonly NodeId[]): Uint8Array {
  const marked = new Uint8Array(graph.nodes.length);
  for (const id of sources) marked[id] = 1;
  for (const node of graph.nodes) {
    if (node.kind === 'apply' && node.args.some((arg) => marked[arg])) marked[node.id] = 1;
  }
  return marked;
}
