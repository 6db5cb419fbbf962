import type { Graph } from '../ir/graph.ts';
import type { ApplyNode, NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import { uniformValue, zeros } from '../ops/op.ts';
import { accumulate, chain, fitted, through } from './chain.ts';
import { ancestors, descendants } from './reach.ts';

/**
 * Reverse mode as a graph pass: for one output Y of any shape the nodes of Σ uᵢⱼ ∂Yᵢⱼ/∂X, one for each X in
 * `wrt` and of its shape. Walks the DAG once in reverse topological order; the adjoint of a node is the sum
 * of upstream × local over its users (lesson 06). Only nodes between the variables and the output count.
 *
 * @param seed the upstream U, of the output's shape; 1 when left out, which gives the gradient of a number.
 */
export function vjp(graph: Graph, output: NodeId, wrt: readonly NodeId[], seed?: NodeId): NodeId[] {
  const needed = ancestors(graph, [output]);
  const active = descendants(graph, wrt);
  const start = seed ?? graph.spread(graph.constant(1), graph.shape(output));
  const adjoint = new Map<NodeId, NodeId>([[output, start]]);
  for (let id = output; id >= 0; id--) {
    const upstream = adjoint.get(id);
    const node = graph.node(id);
    if (upstream === undefined || node.kind !== 'apply' || !needed[id] || !active[id]) continue;
    // A seed may be a basis vector: what it leaves out sends nothing, not 0 times an infinite slope.
    if (uniformValue(graph, upstream) === 0) continue;
    node.args.forEach((arg, k) => {
      if (!active[arg]) return;
      const flow = backward(graph, node, upstream, k);
      if (flow === undefined) return;
      const toInput = graph.node(arg).kind === 'input';
      const contribution = fitted(graph, flow, graph.shape(arg), toInput);
      const sum = adjoint.get(arg);
      adjoint.set(arg, sum === undefined ? contribution : accumulate(graph, sum, contribution));
    });
  }
  return wrt.map((id) => adjoint.get(id) ?? zeros(graph, graph.shape(id)));
}

/** What one use of an operation sends back to its argument k; undefined when that is zero for all inputs. */
export function backward(
  graph: Graph,
  node: ApplyNode,
  upstream: NodeId,
  k: number,
): NodeId | undefined {
  const op = opNamed(node.op);
  if (op.kind === 'pointwise') {
    const local = op.partials[k](graph, node.id, node.args);
    return graph.constantValue(local) === 0 ? undefined : chain(graph, upstream, local);
  }
  const site = { out: node.id, args: node.args, attributes: node.attributes };
  const plain = node.args.every((arg) => graph.node(arg).kind === 'input');
  return through(graph, upstream, (flow) => op.vjp(graph, site, flow, k), plain);
}

/** ∇f as a row of adjoints: one node per variable, of its shape. */
export const gradient = (graph: Graph, output: NodeId, wrt: readonly NodeId[]): NodeId[] =>
  vjp(graph, output, wrt);
