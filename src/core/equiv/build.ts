import { isScalar, isVector, SCALAR, type Shape } from '../ir/types.ts';
import { CONSTANTS, languageFunctions } from '../lang/functions.ts';
import type { Parsed } from '../lang/parse.ts';
import { entrywise } from '../lang/precedence.ts';
import { spine, type BinaryOp, type Expr } from '../lang/syntax.ts';
import { decimal, ofNumber } from './rational.ts';
import type { TermId, Terms } from './terms.ts';

/** Adds a program to the terms, as it is written; answers the term of its result. */
export function build(terms: Terms, parsed: Parsed): TermId {
  const scope = new Map<string, TermId>();
  const shapeOfName = (name: string): Shape => parsed.declarations.get(name)?.shape ?? SCALAR;
  for (const name of [...parsed.inputs, ...parsed.parameters]) {
    scope.set(name, terms.variable(name, shapeOfName(name)));
  }
  const shape = (id: TermId): Shape => terms.all[id].shape;
  const number = (value: number): TermId => terms.literal(value, ofNumber(value));

  // Chains of thousands of terms are legal, so nothing recurses along the left spine.
  const visit = (expr: Expr): TermId => {
    const { first, rest } = spine(expr);
    return rest.reduce((at, { op, right }) => infix(op, at, right), atom(first));
  };

  const infix = (op: BinaryOp, left: TermId, expr: Expr): TermId => {
    const right = visit(expr);
    const number = isScalar(shape(left)) || isScalar(shape(right));
    if (op === 'mul' && !number) return terms.apply('matmul', [left, right]);
    if (op === 'pow' && !isScalar(shape(left))) {
      return matrixPower(left, expr.kind === 'number' ? expr.value : 1);
    }
    return terms.apply(entrywise(op), [left, right]);
  };

  const matrixPower = (base: TermId, exponent: number): TermId => {
    if (exponent === 1) return base;
    const half = matrixPower(base, Math.floor(exponent / 2));
    const square = terms.apply('matmul', [half, half]);
    return exponent % 2 === 0 ? square : terms.apply('matmul', [square, base]);
  };

  const atom = (expr: Expr): TermId => {
    switch (expr.kind) {
      case 'number':
        return terms.literal(expr.value, decimal(expr.text) ?? ofNumber(expr.value));
      case 'neg':
        return terms.apply('neg', [visit(expr.arg)]);
      case 'transpose':
        return terms.apply('transpose', [visit(expr.arg)]);
      case 'name':
        return name(expr.name);
      case 'matrix': {
        const { rows } = expr;
        const entries = rows[0].flatMap((_, j) => rows.map((row) => visit(row[j])));
        return terms.apply('entries', entries, [rows.length, rows[0].length]);
      }
      case 'index':
        return index(expr, visit(expr.arg));
      case 'call':
        return call(expr);
      case 'binary':
        return visit(expr);
    }
  };

  const name = (text: string): TermId => {
    const known = scope.get(text);
    if (known !== undefined) return known;
    const value = CONSTANTS.get(text);
    if (value === undefined) throw new Error(`the parser let the unknown name ${text} through`);
    return terms.constant(text, value);
  };

  const index = ({ indices }: Expr & { kind: 'index' }, of: TermId): TermId => {
    const { rows, cols } = shape(of);
    const [i, j] = indices;
    const at = (attributes: readonly number[]): TermId => terms.apply('block', [of], attributes);
    if (j !== undefined) {
      const [row, height] = i === ':' ? [0, rows] : [i - 1, 1];
      const [col, width] = j === ':' ? [0, cols] : [j - 1, 1];
      return at([row, col, height, width]);
    }
    if (i === ':') return terms.apply('reshape', [of], [rows * cols, 1]);
    return cols === 1 ? at([i - 1, 0, 1, 1]) : at([0, i - 1, 1, 1]);
  };

  const call = ({ fn: name, args }: Expr & { kind: 'call' }): TermId => {
    const fn = languageFunctions.get(name);
    if (!fn) throw new Error(`the parser let the unknown function ${name} through`);
    if (fn.arity === 'size') {
      const sizes = args.map((arg) => (arg.kind === 'number' ? arg.value : 1));
      const [rows, cols = name === 'eye' ? rows : 1] = sizes;
      if (name === 'eye') return terms.apply('eye', [], [rows]);
      return terms.apply('fill', [number(name === 'ones' ? 1 : 0)], [rows, cols]);
    }
    const built = args.map(visit);
    const extracts = name === 'diag' && !isVector(shape(built[0]));
    return terms.apply(extracts ? 'diagonal' : fn.op, built);
  };

  for (const { name, expr } of parsed.program.statements) scope.set(name, visit(expr));
  const last = parsed.program.statements.at(-1);
  const named = last?.expr === parsed.program.result ? scope.get(last.name) : undefined;
  const formula = named ?? visit(parsed.program.result);
  const { exception } = parsed.program;
  if (!exception) return formula;
  // f(0, 0) = 0 is a choice: the formula where an input is off the point, the given value at it.
  return exception.at.reduceRight((inside, at, i) => {
    const input = scope.get(parsed.inputs[i]);
    if (input === undefined) throw new Error('an exceptional point has an input too many');
    return terms.apply('select', [terms.apply('eq', [input, visit(at)]), inside, formula]);
  }, visit(exception.value));
}
