import { nodeDifference } from '../../core/ad/nodeDifference.ts';
import { failure, success } from '../../core/lang/fault.ts';
import type { Handler } from './handler.ts';
import { tracedProgram } from './preparedProgram.ts';

/** An adjoint by central differences: the node alone is moved, and what comes after it is run again. */
export const difference: Handler<'difference'> = {
  *work({ node: name, ...query }) {
    const run = tracedProgram(query, query.weights);
    if (!run.ok) return run;
    yield 0.5;
    const { trace } = run.value;
    const node = trace.nodes.findIndex((candidate) => candidate.name === name);
    if (node < 0) {
      return failure({
        code: 'unknown-name',
        span: { start: 0, end: 0 },
        message: `There is no node ${name} in this program.`,
      });
    }
    const seed = trace.nodes[trace.output].adjoint.data;
    const start = node === trace.output ? null : nodeDifference(trace, node, seed);
    // The output moves as itself: its adjoint is the seed.
    const { data, steps } = start ?? { data: seed, steps: seed.map(() => 0) };
    return success({ node: name, data, steps });
  },
  transfer: () => [],
};
