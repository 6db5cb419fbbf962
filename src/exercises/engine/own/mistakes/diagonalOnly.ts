import { entriesOf, fromRows } from '../derive.ts';
import { isScalar } from '../../../../core/ir/types.ts';
import type { OwnMistake } from './find.ts';

/** A Hessian without its mixed entries. */
export const diagonalOnly: OwnMistake = {
  id: 'DIAGONAL_ONLY',
  short: 'mixed second derivatives left out',
  find({ graph, truth, ask, by }) {
    const { rows, cols } = graph.shape(truth);
    const numbers = by.every((id) => isScalar(graph.shape(id)));
    if (ask !== 'hessian' || !numbers || rows < 2 || rows !== cols) return [];
    const zero = graph.constant(0);
    const entries = entriesOf(graph, truth).map((entry, k) =>
      k % (cols + 1) === 0 ? entry : zero,
    );
    return [
      {
        node: fromRows(graph, rows, cols, entries),
        say: 'Only the diagonal is there. Off it stand the mixed second derivatives: differentiate the first entry of the gradient by the other variables as well.',
      },
    ];
  },
};
