import type { Graph } from '../ir/graph.ts';
import type { NodeId } from '../ir/types.ts';
import { jvp } from './jvp.ts';
import { gradient } from './vjp.ts';

/**
 * Hessian-vector product, forward over reverse: the tangent of the gradient along v, one node for each
 * variable and of its shape. It costs a small multiple of one gradient, and never builds H.
 */
export function hvp(
  graph: Graph,
  output: NodeId,
  wrt: readonly NodeId[],
  v: readonly NodeId[],
): NodeId[] {
  return jvp(graph, gradient(graph, output, wrt), wrt, v);
}
