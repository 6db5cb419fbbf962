import { judgeFormula, type FormulaVerdict } from '../../core/equiv/judgeFormula.ts';
import { type DerivativeProblem } from '../../core/equiv/derivativeProblem.ts';
import { success, type Fault } from '../../core/lang/fault.ts';
import type { FormulaJudgement, NamedMistake } from '../protocol/matrix.ts';
import type { Handler } from './handler.ts';
import { namedArrays, plain, prepared } from './matrixProblem.ts';
import type { ProposalCase } from './proposalCase.ts';
import { PROPOSAL_MISTAKES } from './proposalMistakes.ts';

/** Differences below this are not worth being shown as an example. */
const VISIBLE = 1e-6;

/** A reader's formula for a derivative: right, transposed, wrong with the mistake that explains it, or not readable. */
export const proposal: Handler<'proposal'> = {
  // eslint-disable-next-line require-yield -- short work; a generator because every handler is one
  *work({ fn, by, formula, constrained, seed }) {
    const read = prepared(fn.source, by, constrained);
    if (!read.ok) return read;
    const problem = read.value;
    const judged = judgeFormula(problem, formula, seed);
    const shape = { rows: problem.shape.rows, cols: problem.shape.cols };
    if (!judged.ok) {
      const clash = judged.faults.some(({ code }) => code === 'shape-mismatch');
      const found = { problem, formula, verdict: null, seed };
      return success(
        refused(problem, judged.faults, clash ? named(found, ['order', 'inverseSquare']) : []),
      );
    }
    const verdict = judged.value;
    const { answerShape, comparisons } = verdict;
    const wrong = comparisons.find(({ difference }) => !(difference <= VISIBLE));
    return success<FormulaJudgement>({
      verdict: verdictOf(verdict),
      kind: problem.kind,
      answerShape: { rows: answerShape.rows, cols: answerShape.cols },
      truthShape: shape,
      exact: verdict.exact,
      points: comparisons.length,
      largest: Math.max(...comparisons.map(({ difference }) => difference)),
      mistakes: verdict.equal ? [] : named({ problem, formula, verdict, seed }),
      counterexample:
        verdict.equal || !wrong
          ? null
          : {
              names: namedArrays(problem, wrong.place),
              answer: plain(wrong.answer),
              truth: plain(wrong.truth),
            },
      refused: [],
    });
  },
  transfer: () => [],
};

function verdictOf({ equal, shape, comparisons }: FormulaVerdict): FormulaJudgement['verdict'] {
  if (comparisons.length === 0) return 'untested';
  if (equal) return 'right';
  if (shape === 'transposed') return 'transposed';
  return shape === 'different' ? 'shape' : 'wrong';
}

/** The first mistake that explains what was seen. */
function named(found: ProposalCase, only?: readonly string[]): NamedMistake[] {
  for (const { id, explains } of PROPOSAL_MISTAKES) {
    if (only && !only.includes(id)) continue;
    const says = explains(found);
    if (says !== null) return [{ id, says }];
  }
  return [];
}

/** Faults of the reader's formula are an answer: those of the function belong to another field. */
const refused = (
  { kind, shape }: DerivativeProblem,
  faults: readonly Fault[],
  mistakes: readonly NamedMistake[],
): FormulaJudgement => ({
  verdict: 'untested',
  kind,
  answerShape: { rows: 0, cols: 0 },
  truthShape: { rows: shape.rows, cols: shape.cols },
  exact: false,
  points: 0,
  largest: NaN,
  mistakes,
  counterexample: null,
  refused: faults,
});
