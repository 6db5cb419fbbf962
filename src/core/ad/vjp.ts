import type { Graph } from '../ir/graph.ts';
import type { NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import { accumulate, chain } from './chain.ts';
import { ancestors, descendants } from './reach.ts';

/**
 * Reverse mode as a graph pass: uᵀJ for one output, one node per variable (a row, numerator layout).
 * Walks the DAG once in reverse topological order; the adjoint of a node is the sum of
 * upstream × local over its users (lesson 06). Only nodes between the variables and the output count.
 *
 * @param seed the upstream u of the output; 1 when left out, which gives the gradient.
 */
export function vjp(graph: Graph, output: NodeId, wrt: readonly NodeId[], seed?: NodeId): NodeId[] {
  const zero = graph.constant(0);
  const needed = ancestors(graph, [output]);
  const active = descendants(graph, wrt);
  const adjoint = new Map<NodeId, NodeId>([[output, seed ?? graph.constant(1)]]);
  for (let id = output; id >= 0; id--) {
    const upstream = adjoint.get(id);
    const node = graph.node(id);
    if (upstream === undefined || node.kind !== 'apply' || !needed[id] || !active[id]) continue;
    const { partials } = opNamed(node.op);
    node.args.forEach((arg, k) => {
      if (!active[arg]) return;
      const local = partials[k](graph, id, node.args);
      if (local === zero) return;
      const contribution = chain(graph, upstream, local);
      const sum = adjoint.get(arg);
      adjoint.set(arg, sum === undefined ? contribution : accumulate(graph, sum, contribution));
    });
  }
  return wrt.map((id) => adjoint.get(id) ?? zero);
}

/** ∇f as a row: one node per variable. */
export const gradient = (graph: Graph, output: NodeId, wrt: readonly NodeId[]): NodeId[] =>
  vjp(graph, output, wrt);
