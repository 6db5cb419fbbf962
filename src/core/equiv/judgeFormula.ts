import { compile } from '../compile/compile.ts';
import { sameShape, transposed, type Shape } from '../ir/types.ts';
import { failure, quote, success, type Result } from '../lang/fault.ts';
import { parse } from '../lang/parse.ts';
import { transpose, type Matrix } from '../num/matrix.ts';
import { drawPlaces, truthText, type DerivativeProblem, type Place } from './derivativeProblem.ts';
import { equivalent } from './equivalent.ts';

/** Where a formula was compared with the derivative, and what both are there. */
export interface Comparison {
  readonly place: Place;
  readonly answer: Matrix;
  readonly truth: Matrix;
  /** The largest difference of two entries, relative to the size of the truth; NaN where the shapes differ. */
  readonly difference: number;
}

export interface FormulaVerdict {
  readonly equal: boolean;
  /** By arithmetic modulo a prime, beside the values; otherwise by values alone. */
  readonly exact: boolean;
  readonly shape: 'same' | 'transposed' | 'different';
  readonly answerShape: Shape;
  readonly truthShape: Shape;
  readonly comparisons: readonly Comparison[];
}

/** Places at which a formula is compared, with readable numbers. */
const PLACES = 8;
/** Two ways to compute the same number in doubles differ by less. */
const TOLERANCE = 1e-9;

/**
 * Is this formula the derivative? Compared at eight places with the structures that the names are declared with, and
 * exactly where the derivative is a rational formula.
 *
 * @returns a verdict, or the located faults of the formula.
 */
export function judgeFormula(
  problem: DerivativeProblem,
  formula: string,
  seed: number,
): Result<FormulaVerdict> {
  const { names } = problem;
  const read = parse(formula, { inputs: names });
  if (!read.ok) return read;
  const [foreign] = read.value.parameters;
  if (foreign !== undefined) {
    const start = Math.max(0, formula.search(new RegExp(`\\b${foreign}\\b`)));
    return failure({
      code: 'unknown-name',
      span: { start, end: start + foreign.length },
      message: `${quote(foreign)} does not stand in the formula that is differentiated.`,
      advice: `Use ${names.map(({ name }) => name).join(', ')}.`,
    });
  }
  const compiled = compile(formula, { inputs: names });
  if (!compiled.ok) return compiled;
  const { evaluate, shape: answerShape } = compiled.value;
  const truthShape = problem.shape;
  const comparisons = drawPlaces(problem, seed, PLACES).map((place) => {
    const [answer, truth] = [evaluate(place), problem.at(place)];
    return { place, answer, truth, difference: differenceOf(answer, truth) };
  });
  const agrees = (turn: (m: Matrix) => Matrix): boolean =>
    comparisons.length > 0 &&
    comparisons.every(({ answer, truth }) => differenceOf(turn(answer), truth) <= TOLERANCE);
  const same = sameShape(answerShape, truthShape);
  const found = { answerShape, truthShape, comparisons };
  if (same && agrees((m) => m)) {
    const decided = exactly(problem, formula);
    const equal = decided !== 'unequal';
    return success({ ...found, equal, exact: decided === 'equal', shape: 'same' });
  }
  const turned = sameShape(transposed(answerShape), truthShape) && agrees(transpose);
  const shape = turned ? 'transposed' : same ? 'same' : 'different';
  return success({ ...found, equal: false, exact: false, shape });
}

/** What arithmetic modulo a prime says, where the derivative has a formula. */
function exactly(problem: DerivativeProblem, formula: string): 'equal' | 'unequal' | 'nothing' {
  const truth = truthText(problem);
  if (truth === null) return 'nothing';
  const verdict = equivalent(formula, truth, { variables: problem.names });
  if (!verdict.ok) return 'nothing';
  const { equal, method, counterexample } = verdict.value;
  if (equal) return method === 'exact' ? 'equal' : 'nothing';
  return counterexample ? 'unequal' : 'nothing';
}

/** The largest difference of two entries relative to the largest entry of the truth, if that exceeds 1. */
export function differenceOf(answer: Matrix, truth: Matrix): number {
  if (!sameShape(answer, truth)) return NaN;
  const scale = Math.max(1, ...truth.data.map(Math.abs));
  const largest = Math.max(...truth.data.map((t, k) => Math.abs(answer.data[k] - t)));
  return largest / scale;
}
