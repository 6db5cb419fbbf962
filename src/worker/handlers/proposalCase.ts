import { compile, type Compiled } from '../../core/compile/compile.ts';
import {
  drawPlaces,
  type DerivativeProblem,
  type Place,
} from '../../core/equiv/derivativeProblem.ts';
import { differenceOf, type FormulaVerdict } from '../../core/equiv/judgeFormula.ts';
import { sameShape, type Shape } from '../../core/ir/types.ts';
import type { Declaration } from '../../core/lang/declarations.ts';
import { factorsOf } from '../../core/lang/factorsOf.ts';
import { parse } from '../../core/lang/parse.ts';
import { printText } from '../../core/lang/printText.ts';
import type { Expr } from '../../core/lang/syntax.ts';
import { matrix, multiply, transpose, type Matrix } from '../../core/num/matrix.ts';

/** A formula that is wrong, with what is needed to find out why. */
export interface ProposalCase {
  readonly problem: DerivativeProblem;
  readonly formula: string;
  /** Null where the shapes in the formula itself do not fit. */
  readonly verdict: FormulaVerdict | null;
  readonly seed: number;
}

/** Two ways to the same number differ by less. */
const CLOSE = 1e-9;

export const close = (a: Matrix, b: Matrix): boolean => differenceOf(a, b) <= CLOSE;

/** The formula is this at all places. */
export function answerIs(
  { verdict }: ProposalCase,
  wrong: (truth: Matrix, place: Place) => Matrix | null,
): boolean {
  const comparisons = verdict?.comparisons ?? [];
  return (
    comparisons.length > 0 &&
    comparisons.every(({ answer, truth, place }) => {
      const expected = wrong(truth, place);
      return expected !== null && close(answer, expected);
    })
  );
}

/** c where the formula is c times the truth, or times what `turn` makes of it, at all places; null where there is none. */
export function factorOf(found: ProposalCase, turn: (truth: Matrix) => Matrix): number | null {
  const [first] = found.verdict?.comparisons ?? [];
  if (first === undefined) return null;
  const truth = turn(first.truth);
  if (!sameShape(truth, first.answer)) return null;
  const largest = truth.data.reduce(
    (best, t, k) => (Math.abs(t) > Math.abs(truth.data[best]) ? k : best),
    0,
  );
  const c = first.answer.data[largest] / truth.data[largest];
  if (!Number.isFinite(c) || Math.abs(c) < CLOSE) return null;
  return answerIs(found, (t) => scaled(turn(t), c)) ? c : null;
}

export const scaled = ({ rows, cols, data }: Matrix, c: number): Matrix =>
  matrix(
    rows,
    cols,
    data.map((x) => c * x),
  );

export const sumOf = (all: readonly Matrix[]): Matrix =>
  all.reduce((a, b) =>
    matrix(
      a.rows,
      a.cols,
      a.data.map((x, k) => x + b.data[k]),
    ),
  );

/** Formula and truth, perhaps transposed, agree wherever these matrices are symmetric. */
export function agreesWhenSymmetric(
  { problem, formula, seed, verdict }: ProposalCase,
  which: (name: Declaration) => boolean,
): boolean {
  const names = problem.names.map((one) =>
    which(one) ? { ...one, structure: 'symmetric' as const } : one,
  );
  if (!verdict || names.every((one, k) => one === problem.names[k])) return false;
  const f = compile(formula, { inputs: names });
  if (!f.ok) return false;
  const places = drawPlaces({ ...problem, names }, seed + 1, 6);
  const agrees = (turn: (m: Matrix) => Matrix): boolean =>
    places.every((place) => close(turn(f.value.evaluate(place)), problem.at(place)));
  return places.length > 0 && (agrees((m) => m) || agrees(transpose));
}

/** A square matrix of which nothing is declared. */
export const isPlainSquare = ({ shape, structure }: Declaration): boolean =>
  shape.rows === shape.cols &&
  shape.rows > 1 &&
  (structure === undefined || structure === 'invertible');

/** A name that no formula uses. */
const FRESH = 'q_987';

/** The derivative with respect to each single place at which the variable stands. */
export function byOccurrence({ problem }: ProposalCase): ((place: Place) => Matrix)[] {
  const { text, f, by, names } = problem;
  const own = names.find(({ name }) => name === by);
  const spans = [...f.parsed.shapes.of.keys()].flatMap((e) =>
    e.kind === 'name' && e.name === by ? [e.span] : [],
  );
  if (!own) return [];
  return spans.flatMap(({ start, end }) => {
    const replaced = text.formula.slice(0, start) + FRESH + text.formula.slice(end);
    const g = compile(replaced, { declarations: [...names, { ...own, name: FRESH }] });
    if (!g.ok) return [];
    return [(place: Place) => g.value.derivative(FRESH, { ...place, [FRESH]: place[by] })];
  });
}

/** A part of the formula in which the variable stands, with the derivative by that part. */
export interface ByPart {
  readonly text: string;
  readonly at: (place: Place) => Matrix;
}

/** In a longer formula nobody stops half-way by mistake. */
const MOST_PARTS = 120;

/** The derivative with respect to each intermediate result of the formula. */
export function byPart({ problem }: ProposalCase): ByPart[] {
  const { text, f, by, names } = problem;
  const { program, shapes } = f.parsed;
  if (program.statements.some(({ expr }) => expr !== program.result)) return [];
  if (shapes.of.size > MOST_PARTS) return [];
  const seen = new Map<string, { shape: Shape; spans: Expr['span'][] }>();
  for (const [expr, shape] of shapes.of) {
    if (expr === program.result || expr.kind === 'number' || expr.kind === 'name') continue;
    if (expr.kind === 'transpose' || !uses(expr, by)) continue;
    const printed = printText(expr);
    const entry = seen.get(printed) ?? { shape, spans: [] };
    entry.spans.push(expr.span);
    seen.set(printed, entry);
  }
  return [...seen].flatMap(([printed, { shape, spans }]) => {
    const replaced = [...spans]
      .sort((a, b) => b.start - a.start)
      .reduce((t, { start, end }) => `${t.slice(0, start)}(${FRESH})${t.slice(end)}`, text.formula);
    const inner = compile(printed, { inputs: names });
    const outer = compile(replaced, { declarations: [...names, { name: FRESH, shape }] });
    if (!inner.ok || !outer.ok) return [];
    const at = (place: Place): Matrix =>
      outer.value.derivative(FRESH, { ...place, [FRESH]: inner.value.evaluate(place) });
    return [{ text: printed, at }];
  });
}

function uses(expr: Expr, name: string): boolean {
  switch (expr.kind) {
    case 'number':
      return false;
    case 'name':
      return expr.name === name;
    case 'binary':
      return uses(expr.left, name) || uses(expr.right, name);
    case 'neg':
    case 'transpose':
    case 'index':
      return uses(expr.arg, name);
    case 'call':
      return expr.args.some((arg) => uses(arg, name));
    case 'matrix':
      return expr.rows.flat().some((entry) => uses(entry, name));
  }
}

/** Factors of more arrays than this are not tried in every order. */
const MOST_FACTORS = 4;

/** Some other order of the same factors, each as it is or transposed, is right at all places. */
export function rightInAnotherOrder({ problem, formula, seed }: ProposalCase): boolean {
  // Names are read as numbers, so that a product that does not fit together is a product too.
  const read = parse(formula);
  if (!read.ok) return false;
  const factors = factorsOf(read.value.program.result).flatMap((factor) => {
    const f = compile(printText(factor), { inputs: problem.names });
    return f.ok ? [f.value] : [];
  });
  const arrays = factors.filter(({ shape }) => shape.rows * shape.cols > 1);
  if (arrays.length < 2 || arrays.length > MOST_FACTORS) return false;
  const places = drawPlaces(problem, seed, 4);
  if (places.length === 0) return false;
  const [first, ...others] = places;
  return orders(arrays.length).some((order) =>
    turns(arrays.length).some((turned) => {
      const is = (place: Place): boolean => {
        const product = productAt(factors, arrays, order, turned, place);
        return product !== null && close(product, problem.at(place));
      };
      return is(first) && others.every(is);
    }),
  );
}

function productAt(
  factors: readonly Compiled[],
  arrays: readonly Compiled[],
  order: readonly number[],
  turned: readonly boolean[],
  place: Place,
): Matrix | null {
  const number = factors
    .filter((factor) => !arrays.includes(factor))
    .reduce((product, { evaluate }) => product * evaluate(place).data[0], 1);
  let product: Matrix | null = null;
  for (const k of order) {
    const value = arrays[k].evaluate(place);
    const factor = turned[k] ? transpose(value) : value;
    if (product === null) product = scaled(factor, number);
    else if (product.cols === factor.rows) product = multiply(product, factor);
    else return null;
  }
  return product;
}

function orders(n: number): number[][] {
  if (n === 0) return [[]];
  return orders(n - 1).flatMap((order) =>
    Array.from({ length: n }, (_, k) => [...order.slice(0, k), n - 1, ...order.slice(k)]),
  );
}

const turns = (n: number): boolean[][] =>
  Array.from({ length: 2 ** n }, (_, mask) =>
    Array.from({ length: n }, (__, k) => ((mask >> k) & 1) === 1),
  );
