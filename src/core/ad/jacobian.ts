import type { Graph } from '../ir/graph.ts';
import { sizeOf, type NodeId } from '../ir/types.ts';
import { jvp } from './jvp.ts';
import { vjp } from './vjp.ts';

/** Column by column with JVPs (n sweeps), or row by row with VJPs (m sweeps). */
export type Mode = 'forward' | 'reverse';

/**
 * ∂vec(Y)/∂vec(X) as one node, outputs × inputs, vec taken column by column on both sides (numerator layout).
 * With several variables their blocks stand side by side in the order of `wrt`.
 */
export function jacobian(
  graph: Graph,
  output: NodeId,
  wrt: readonly NodeId[],
  mode: Mode = 'forward',
): NodeId {
  const blocks = mode === 'forward' ? columns(graph, output, wrt) : rows(graph, output, wrt);
  return graph.applyWith('hstack', [], blocks);
}

/** vec(A) as a column. */
const vec = (graph: Graph, id: NodeId): NodeId =>
  graph.applyWith('reshape', [sizeOf(graph.shape(id)), 1], [id]);

const basis = (graph: Graph, id: NodeId, k: number): NodeId => {
  const { rows, cols } = graph.shape(id);
  return graph.applyWith('onehot', [k, rows, cols], []);
};

function columns(graph: Graph, output: NodeId, wrt: readonly NodeId[]): NodeId[] {
  return wrt.flatMap((id) =>
    Array.from({ length: sizeOf(graph.shape(id)) }, (_, k) => {
      const [column] = jvp(graph, [output], [id], [basis(graph, id, k)]);
      return vec(graph, column);
    }),
  );
}

function rows(graph: Graph, output: NodeId, wrt: readonly NodeId[]): NodeId[] {
  const sweeps = Array.from({ length: sizeOf(graph.shape(output)) }, (_, i) =>
    vjp(graph, output, wrt, basis(graph, output, i)),
  );
  // Each sweep gives a row, laid down as a column of the transpose.
  return wrt.map((_, block) =>
    graph.transpose(
      graph.applyWith(
        'hstack',
        [],
        sweeps.map((sweep) => vec(graph, sweep[block])),
      ),
    ),
  );
}
