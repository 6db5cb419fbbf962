import { Clash, type Dimension, type Dimensions, type OpenShape } from './dimensions.ts';
import { literalValue } from './declarations.ts';
import { spine, type BinaryOp, type Expr } from './syntax.ts';

/** What an assignment of shapes would have to put up with, though the operations allow it. */
export interface Oddities {
  /** A number is transposed: whoever writes x' means a column. */
  transposed: number;
  /** A function of arrays, or an elementwise operation, is used on numbers only. */
  idle: number;
  /** What is inverted, or has its determinant taken: its size, and the matrices that stand in it. */
  inverted: { readonly size: Dimension; readonly through: readonly string[] }[];
}

/** Functions of arrays whose value is a number, and those that want a square matrix. */
const TO_NUMBER = new Set([
  ...['sum', 'mean', 'norm', 'norm1', 'norm2', 'normF', 'logsumexp'],
  ...['tr', 'det', 'logdet', 'dot'],
]);
const SQUARE = new Set(['tr', 'det', 'logdet', 'inv']);
const OF_COLUMNS = new Set([
  'norm2',
  'logsumexp',
  'softmax',
  'sum',
  'mean',
  'norm',
  'norm1',
  'dot',
]);

/**
 * The shape of an expression whose names have partly unknown sizes, by the rules of `shapes.ts`; what the operations
 * demand is noted in `dims`.
 *
 * @throws Clash where no sizes fit.
 */
export function openShape(
  expr: Expr,
  shapeOf: (name: string) => OpenShape,
  dims: Dimensions,
  odd: Oddities,
): OpenShape {
  const number: OpenShape = { rows: dims.one, cols: dims.one };
  const infer = (e: Expr): OpenShape => {
    const { first, rest } = spine(e);
    return rest.reduce((shape, { op, right }) => infix(op, shape, right), atom(first));
  };
  const infix = (op: BinaryOp, a: OpenShape, right: Expr): OpenShape => {
    const b = infer(right);
    const [an, bn] = [dims.isNumber(a), dims.isNumber(b)];
    if (op === 'pow') {
      if (!bn) throw new Clash();
      if (!an) dims.unify(a.rows, a.cols);
      return a;
    }
    if (op === 'mul') {
      if (an) return b;
      if (bn) return a;
      dims.unify(a.cols, b.rows);
      return { rows: a.rows, cols: b.cols };
    }
    if (op === 'div') {
      if (!bn) throw new Clash();
      return a;
    }
    if (an && bn && op.startsWith('dot')) odd.idle++;
    if (an) return b;
    if (!bn) dims.unifyShapes(a, b);
    return a;
  };
  const atom = (e: Expr): OpenShape => {
    switch (e.kind) {
      case 'number':
        return number;
      case 'name':
        return shapeOf(e.name);
      case 'neg':
        return infer(e.arg);
      case 'transpose': {
        const { rows, cols } = infer(e.arg);
        if (dims.isNumber({ rows, cols })) odd.transposed++;
        return { rows: cols, cols: rows };
      }
      case 'index': {
        infer(e.arg);
        return number;
      }
      case 'matrix': {
        const literal = literalValue(e);
        for (const row of e.rows) row.forEach(infer);
        const [rows, cols] = [literal?.shape.rows ?? e.rows.length, e.rows[0].length];
        return { rows: size(rows), cols: size(cols) };
      }
      case 'call':
        return call(e.fn, e.args);
      case 'binary':
        return infer(e);
    }
  };
  const size = (n: number): number => (n === 1 ? dims.one : dims.known(n));
  const call = (fn: string, args: readonly Expr[]): OpenShape => {
    if (fn === 'eye' || fn === 'ones' || fn === 'zeros') {
      const [m, n = fn === 'eye' ? m : 1] = args.map((a) => (a.kind === 'number' ? a.value : 1));
      return { rows: size(m), cols: size(n) };
    }
    const shapes = args.map(infer);
    const [a = number, b = number] = shapes;
    if (OF_COLUMNS.has(fn) && dims.isNumber(a)) odd.idle++;
    if (SQUARE.has(fn)) {
      if (dims.isNumber(a)) odd.idle++;
      dims.unify(a.rows, a.cols);
      if (fn !== 'tr') odd.inverted.push({ size: a.rows, through: factorNames(args[0]) });
    }
    if (fn === 'norm2' && !dims.isOne(a.cols) && !dims.isOne(a.rows)) throw new Clash();
    if (fn === 'dot') dims.unifyShapes(a, b);
    if (TO_NUMBER.has(fn)) return number;
    if (fn === 'outer') return { rows: a.rows, cols: b.rows };
    if (fn === 'diag') {
      if (dims.isOne(a.cols)) return { rows: a.rows, cols: a.rows };
      dims.unify(a.rows, a.cols);
      return { rows: a.rows, cols: dims.one };
    }
    // Entry by entry: equal shapes, or numbers among them.
    const arrays = shapes.filter((shape) => !dims.isNumber(shape));
    for (const shape of arrays.slice(1)) dims.unifyShapes(arrays[0], shape);
    return arrays[0] ?? number;
  };
  return infer(expr);
}

/** Matrices of a product, whatever they are transposed or scaled by; none of a sum, which may be regular all the same. */
function factorNames(expr: Expr): string[] {
  if (expr.kind === 'name') return /^[A-Z]/.test(expr.name) ? [expr.name] : [];
  if (expr.kind === 'transpose' || expr.kind === 'neg') return factorNames(expr.arg);
  if (expr.kind !== 'binary') return [];
  const { first, rest } = spine(expr);
  if (rest.some(({ op }) => op !== 'mul')) return [];
  return [first, ...rest.map(({ right }) => right)].flatMap(factorNames);
}
