import { edgeCount, pathCounts, pathsFrom } from '../../core/ad/paths.ts';
import { success } from '../../core/lang/fault.ts';
import type { Handler } from './handler.ts';
import { tracedProgram } from './preparedProgram.ts';

/** Ways from a node to the output, each with the product of the local Jacobians along it. */
export const ways: Handler<'ways'> = {
  *work({ node: name, most, ...query }) {
    const run = tracedProgram(query, query.weights);
    if (!run.ok) return run;
    yield 0.5;
    const { trace } = run.value;
    // Without such a node, the first input: a program that was changed still has one.
    const node = Math.max(
      0,
      trace.nodes.findIndex((candidate) => candidate.name === name),
    );
    const found = pathsFrom(trace, node, most);
    return success({
      node,
      total: pathCounts(trace)[node],
      edges: edgeCount(trace),
      ways: found.map(({ nodes, edges, product }) => ({
        nodes,
        edges,
        product: product?.data ?? null,
      })),
    });
  },
  transfer: () => [],
};
