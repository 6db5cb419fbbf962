import type { Graph } from '../ir/graph.ts';
import type { NodeId } from '../ir/types.ts';
import { jvp } from './jvp.ts';
import { gradient } from './vjp.ts';

/**
 * The Hessian of a function of n numbers as nodes, n × n row-major: column j is the JVP of the gradient along
 * eⱼ (forward over reverse). Each entry i ≤ j is built once and mirrored, which is Schwarz's theorem for the
 * functions here; at an exceptional point or a kink the stated conventions of the operations hold.
 */
export function hessian(graph: Graph, output: NodeId, wrt: readonly NodeId[]): NodeId[] {
  const n = wrt.length;
  const row = gradient(graph, output, wrt);
  const entries = new Array<NodeId>(n * n);
  for (let j = 0; j < n; j++) {
    const column = jvp(
      graph,
      row.slice(0, j + 1),
      wrt,
      wrt.map((_, k) => graph.constant(k === j ? 1 : 0)),
    );
    column.forEach((entry, i) => {
      entries[i * n + j] = entry;
      entries[j * n + i] = entry;
    });
  }
  return entries;
}
