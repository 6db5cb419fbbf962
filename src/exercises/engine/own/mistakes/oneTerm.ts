import { entriesOf, fromRows } from '../derive.ts';
import type { NodeId } from '../../../../core/ir/types.ts';
import { sumOf, termsOf } from '../rebuild.ts';
import { texOf } from '../show.ts';
import type { Problem } from '../problem.ts';
import type { Found, OwnMistake } from './find.ts';

const MOST = 4;

/** One summand of the derivative dropped: a factor of a product held still, an occurrence overlooked. */
export const oneTerm: OwnMistake = {
  id: 'ONE_TERM',
  short: 'one of the terms left out',
  find(problem) {
    const { graph, truth, ask, free } = problem;
    if (ask === 'value') return [];
    const arrays = free.some(({ shape }) => shape.rows * shape.cols > 1);
    if (arrays) return dropped(problem, truth, (node) => node).slice(0, MOST);
    const { rows, cols } = graph.shape(truth);
    const entries = entriesOf(graph, truth);
    return entries
      .flatMap((entry, k) =>
        dropped(problem, entry, (node) =>
          fromRows(
            graph,
            rows,
            cols,
            entries.map((other, at) => (at === k ? node : other)),
          ),
        ),
      )
      .slice(0, MOST);
  },
};

function dropped(
  problem: Problem,
  sum: NodeId,
  within: (rest: NodeId) => NodeId,
): readonly Found[] {
  const { graph } = problem;
  const terms = termsOf(graph, sum);
  if (terms.length < 2) return [];
  return terms.map((term, k) => ({
    node: within(
      sumOf(
        graph,
        terms.filter((_, at) => at !== k),
      ),
    ),
    say: `The term $${texOf(problem, term)}$ is missing. A product gives one term for each factor, and a name that occurs twice gives one for each occurrence: go through the function once more and count them.`,
  }));
}
