import { derivative, type DerivativeKind } from '../ad/derivative.ts';
import { compile, type Compiled } from '../compile/compile.ts';
import { sameShape, SCALAR, transposed, type Shape } from '../ir/types.ts';
import type { Declaration } from '../lang/declarations.ts';
import { failure, quote, success, type Result } from '../lang/fault.ts';
import { parseMatrixText, type MatrixText } from '../lang/parseMatrixText.ts';
import { printText } from '../lang/printText.ts';
import { raise } from '../lang/raise.ts';
import type { Expr } from '../lang/syntax.ts';
import { matrix, type Matrix } from '../num/matrix.ts';
import { drawReadable } from './drawReadable.ts';

/** Values of the names. */
export type Place = Readonly<Record<string, Matrix>>;

/** A derivative that is asked for: ∂f/∂by in the layout of its kind. */
export interface DerivativeProblem {
  readonly text: MatrixText;
  readonly f: Compiled;
  readonly by: string;
  /** Every name with its shape and structure, without its value. */
  readonly names: readonly Declaration[];
  readonly kind: DerivativeKind;
  /** The shape of the derivative. */
  readonly shape: Shape;
  /** By its formula, as a book would print it; null where there is none. */
  readonly expr: Expr | null;
  /** Paired entries of a symmetric matrix move together: G + Gᵀ − diag(G). */
  readonly constrained: boolean;
  readonly at: (place: Place) => Matrix;
}

/**
 * Text and name → the derivative, in numbers and as a formula.
 *
 * @param constrained asks for the derivative along symmetric matrices; it means something for a number by a square
 * matrix only, and is left aside otherwise.
 * @returns the problem, or located faults: the text cannot be read, or does not have that name.
 */
export function derivativeProblem(
  source: string,
  by: string,
  constrained = false,
): Result<DerivativeProblem> {
  const text = parseMatrixText(source);
  if (!text.parsed.ok) return text.parsed;
  const own = text.names.find(({ name }) => name === by);
  if (!own) {
    return failure({
      code: 'unknown-name',
      span: text.parsed.value.program.result.span,
      message: `${quote(by)} does not stand in this formula.`,
      advice: `Differentiate with respect to ${text.names.map(({ name }) => name).join(', ')}.`,
    });
  }
  const paired = constrained && mayBeConstrained(text.parsed.value.shape, own.shape);
  const names = text.names.map(({ name, shape, structure }) => {
    const known = structure ?? (paired && name === by ? 'symmetric' : undefined);
    return { name, shape, ...(known && { structure: known }) };
  });
  const compiled = compile(text.formula, { declarations: names });
  if (!compiled.ok) return compiled;
  const f = compiled.value;
  const slot = [...f.inputs, ...f.parameters].find(({ name }) => name === by);
  if (!slot) throw new Error(`${by} is read and not compiled`);
  const { kind, node } = derivative(f.graph, f.output, slot.node);
  const symmetric = new Set(
    names.filter(({ structure }) => SELF_TRANSPOSED.has(structure ?? '')).map(({ name }) => name),
  );
  const expr =
    node === null ? null : raise(f.graph, node, { isSymmetric: (name) => symmetric.has(name) });
  return success({
    text,
    f,
    by,
    names,
    kind,
    shape: layoutShape(kind, f.shape, own.shape),
    expr,
    constrained: paired,
    at: (place) => f.derivative(by, place, { symmetric: paired }),
  });
}

const SELF_TRANSPOSED = new Set(['symmetric', 'spd', 'diagonal']);

/** A number by a square matrix. */
export const mayBeConstrained = (output: Shape, wrt: Shape): boolean =>
  sameShape(output, SCALAR) && wrt.rows === wrt.cols && wrt.rows > 1;

/** The shape that a derivative of this kind has. */
export function layoutShape(kind: DerivativeKind, output: Shape, wrt: Shape): Shape {
  switch (kind) {
    case 'number':
      return SCALAR;
    case 'row':
      return transposed(wrt);
    case 'shape':
      return wrt;
    case 'jacobian':
    case 'vecjacobian':
      return { rows: output.rows * output.cols, cols: wrt.rows * wrt.cols };
  }
}

/** The formula of the truth as text; that of symmetric matrices by G + Gᵀ − diag(G). */
export function truthText({ expr, constrained, shape }: DerivativeProblem): string | null {
  if (expr === null) return null;
  const text = printText(expr);
  return constrained ? `(${text})+(${text})'-(${text}).*eye(${shape.rows})` : text;
}

/** A place is drawn again where the derivative does not exist, so often at most. */
const DRAWS = 40;

/**
 * Places with readable numbers at which value and derivative are finite; fewer than wanted where they are hard to find.
 */
export function drawPlaces(
  problem: Pick<DerivativeProblem, 'f' | 'names' | 'at'>,
  seed: number,
  wanted: number,
): Place[] {
  const places: Place[] = [];
  for (let k = 0; k < DRAWS * wanted && places.length < wanted; k++) {
    const place = placeOf(problem.names, drawReadable(problem.names, seed * 1000 + k));
    const finite = [problem.f.evaluate(place), problem.at(place)].every(({ data }) =>
      data.every(Number.isFinite),
    );
    if (finite) places.push(place);
  }
  return places;
}

/** Numbers column by column as the arrays that they are. */
export const placeOf = (
  names: readonly Declaration[],
  values: Readonly<Record<string, ArrayLike<number>>>,
): Place =>
  Object.fromEntries(
    names.map(({ name, shape }) => [
      name,
      matrix(shape.rows, shape.cols, Float64Array.from(values[name])),
    ]),
  );
