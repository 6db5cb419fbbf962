import { equivalent } from '../../core/equiv/equivalent.ts';
import { success } from '../../core/lang/fault.ts';
import { parseDeclarations } from '../../core/lang/parse.ts';
import type { EqualCheck } from '../protocol/equalCheck.ts';
import type { Handler } from './handler.ts';

const POINTS = 24;

/** Whether two texts agree at random inputs of the declared shapes. */
export const equalCheck: Handler<'equalCheck'> = {
  // eslint-disable-next-line require-yield -- formulas of a sheet are small; there is no place to pause
  *work({ given, left, right, seed }) {
    const variables = parseDeclarations(given);
    if (!variables.ok) return variables;
    const verdict = equivalent(left, right, {
      variables: variables.value,
      question: String(seed),
      points: POINTS,
    });
    if (!verdict.ok) return verdict;
    const { equal, method, falseAcceptBound, skipped, truthShape } = verdict.value;
    return success<EqualCheck>({
      equal,
      exact: method === 'exact',
      chance: falseAcceptBound ?? NaN,
      points: POINTS - skipped,
      rows: truthShape.rows,
      cols: truthShape.cols,
    });
  },
  transfer: () => [],
};
