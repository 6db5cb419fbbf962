import type { Graph } from '../ir/graph.ts';
import type { NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import { accumulate, chain } from './chain.ts';
import { ancestors, descendants } from './reach.ts';

/**
 * Forward mode as a graph pass: the tangents Jv of `outputs` when variable k moves with velocity
 * `tangents[k]`. One walk in topological order: ẏ = Σₖ (∂y/∂xₖ)·ẋₖ.
 */
export function jvp(
  graph: Graph,
  outputs: readonly NodeId[],
  wrt: readonly NodeId[],
  tangents: readonly NodeId[],
): NodeId[] {
  const zero = graph.constant(0);
  const needed = ancestors(graph, outputs);
  const active = descendants(graph, wrt);
  const tangent = new Map<NodeId, NodeId>(wrt.map((id, k) => [id, tangents[k]] as const));
  const last = Math.max(-1, ...outputs);
  for (let id = 0; id <= last; id++) {
    const node = graph.node(id);
    if (node.kind !== 'apply' || !needed[id] || !active[id]) continue;
    const { partials } = opNamed(node.op);
    let sum = zero;
    node.args.forEach((arg, k) => {
      const velocity = tangent.get(arg);
      if (velocity === undefined || velocity === zero) return;
      const local = partials[k](graph, id, node.args);
      if (local === zero) return;
      const term = chain(graph, velocity, local);
      sum = sum === zero ? term : accumulate(graph, sum, term);
    });
    tangent.set(id, sum);
  }
  return outputs.map((id) => tangent.get(id) ?? zero);
}
