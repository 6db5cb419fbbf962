import type { Graph } from '../ir/graph.ts';
import type { NodeId } from '../ir/types.ts';
import { ancestors } from './reach.ts';
import { jvp } from './jvp.ts';

/** Nodes that one more derivative may need: beyond, the formula has outgrown what anybody evaluates while dragging. */
const MOST_NODES = 20_000;

/**
 * f, f′, f″, … of a function of one number as nodes, by differentiating the graph again and again: each is the JVP of
 * the one before along the velocity 1. Repeated differentiation grows like the formulas of a book; parts in common are
 * shared, and the list ends early where the next one would be too large.
 *
 * @param mostNodes what one derivative may need.
 * @returns order + 1 nodes, or fewer; the function itself first.
 */
export function higherDerivatives(
  graph: Graph,
  output: NodeId,
  variable: NodeId,
  order: number,
  mostNodes = MOST_NODES,
): NodeId[] {
  const nodes = [output];
  const one = graph.constant(1);
  while (nodes.length <= order) {
    const [next] = jvp(graph, nodes.slice(-1), [variable], [one]);
    const size = ancestors(graph, [next]).reduce((sum, marked) => sum + marked, 0);
    if (size > mostNodes) break;
    nodes.push(next);
  }
  return nodes;
}
