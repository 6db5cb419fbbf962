import { derivativeProblem } from '../../core/equiv/derivativeProblem.ts';
import { judgeFormula } from '../../core/equiv/judgeFormula.ts';
import { success } from '../../core/lang/fault.ts';
import type { FormulaCheck } from '../protocol/matrix.ts';
import type { Handler } from './handler.ts';

/** Is the derivative of a text with respect to a name equal to a formula? Faults of either text come back as faults. */
export const formulaCheck: Handler<'formulaCheck'> = {
  // eslint-disable-next-line require-yield -- short work; a generator because every handler is one
  *work({ f, by, formula, seed }) {
    const problem = derivativeProblem(f, by);
    if (!problem.ok) return problem;
    const verdict = judgeFormula(problem.value, formula, seed);
    if (!verdict.ok) return verdict;
    const { equal, comparisons } = verdict.value;
    const { kind, shape } = problem.value;
    return success<FormulaCheck>({
      equal,
      kind,
      rows: shape.rows,
      cols: shape.cols,
      points: comparisons.length,
      largest: Math.max(...comparisons.map(({ difference }) => difference)),
    });
  },
  transfer: () => [],
};
