import {
  isScalar,
  isVector,
  sameShape,
  SCALAR,
  shapeOf,
  sizeOf,
  transposed,
  type Shape,
} from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import { pointwiseShape } from '../ops/op.ts';
import { printShape } from './declarations.ts';
import { FaultSignal, quote, type Fault, type Span } from './fault.ts';
import { languageFunctions } from './functions.ts';
import { LIMITS } from './limits.ts';
import { infixOf } from './precedence.ts';
import { printText } from './printText.ts';
import { spine, type BinaryOp, type Expr, type Program } from './syntax.ts';

/** The shape of every part of a program, and of its named intermediates. */
export interface Shapes {
  readonly of: ReadonlyMap<Expr, Shape>;
  readonly named: ReadonlyMap<string, Shape>;
}

/** A part of the text with its shape, for the badge beside it. */
export interface ShapeBadge {
  readonly span: Span;
  readonly text: string;
  readonly shape: Shape;
}

/**
 * Static shape inference: the shape of every part from the shapes of the names.
 *
 * @throws FaultSignal that names the operation and the shapes that do not fit.
 */
export function inferShapes(program: Program, shapeOfName: (name: string) => Shape): Shapes {
  const of = new Map<Expr, Shape>();
  const named = new Map<string, Shape>();
  const own = (name: string): Shape => named.get(name) ?? shapeOfName(name);
  const infer = (expr: Expr): Shape => {
    const { first, rest } = spine(expr);
    let at = first;
    let shape = note(first, atom(first));
    for (const { op, right, whole } of rest) {
      shape = note(whole, infix(op, at, shape, right, infer(right), whole.span));
      at = whole;
    }
    return shape;
  };
  const note = (expr: Expr, shape: Shape): Shape => {
    if (sizeOf(shape) > LIMITS.entries) {
      fail('too-large', expr.span, `This array would have ${sizeOf(shape)} entries.`, {
        advice: `An array has at most ${LIMITS.entries}.`,
      });
    }
    of.set(expr, shape);
    return shape;
  };
  const atom = (expr: Expr): Shape => {
    switch (expr.kind) {
      case 'number':
        return SCALAR;
      case 'name':
        return own(expr.name);
      case 'neg':
        return infer(expr.arg);
      case 'transpose':
        return transposed(infer(expr.arg));
      case 'matrix':
        return matrix(expr.rows, infer);
      case 'index':
        return index(expr, infer(expr.arg));
      case 'call':
        return call(expr.fn, expr.args, infer, expr.span);
      case 'binary':
        return infer(expr);
    }
  };
  for (const { name, expr } of program.statements) named.set(name, infer(expr));
  if (!of.has(program.result)) infer(program.result);
  const { exception, inputs = [] } = program;
  if (exception) {
    const array = [...exception.at, exception.value].find((expr) => !isScalar(infer(expr)));
    const vector = inputs.find((name) => !isScalar(shapeOfName(name)));
    const result = of.get(program.result) ?? SCALAR;
    if (array !== undefined || vector !== undefined || !isScalar(result)) {
      const span = array?.span ?? exception.span;
      fail('shape-mismatch', span, 'An exceptional value is given number by number.', {
        advice: 'Write f(0, 0) = 0 for a number of two numbers; use if(…) for vectors.',
      });
    }
  }
  return { of, named };
}

/** Every part that is not a bare number, outer parts first. */
export function shapeBadges(source: string, shapes: Shapes): ShapeBadge[] {
  return [...shapes.of]
    .filter(([expr]) => expr.kind !== 'number')
    .map(([{ span }, shape]) => ({ span, shape, text: source.slice(span.start, span.end) }))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function fail(code: Fault['code'], span: Span, message: string, more: Partial<Fault> = {}): never {
  throw new FaultSignal({ code, span, message, ...more });
}

/** “A*x” is 3×1. */
const described = (expr: Expr, shape: Shape): string =>
  `${quote(printText(expr))} is ${printShape(shape)}`;

function infix(op: BinaryOp, left: Expr, a: Shape, right: Expr, b: Shape, span: Span): Shape {
  const { token } = infixOf(op);
  // Told only in faults: a text for every part of a long sum would cost its square.
  const both = (): string => `${described(left, a)} and ${described(right, b)}`;
  switch (op) {
    case 'mul': {
      if (isScalar(a)) return b;
      if (isScalar(b)) return a;
      if (a.cols === b.rows) return shapeOf(a.rows, b.cols);
      const message = `${both()}: the product * needs as many columns on the left (${a.cols}) as rows on the right (${b.rows}).`;
      return fail('shape-mismatch', span, message, { advice: productAdvice(left, a, right, b) });
    }
    case 'div':
      if (isScalar(b)) return a;
      return fail('shape-mismatch', span, `${both()}: / divides by a number only.`, {
        advice: divisionAdvice(left, a, right, b),
      });
    case 'pow':
      return power(left, a, right, b, span);
    default: {
      const shape = pointwiseShape([a, b]);
      if (shape) return shape;
      const message = `${both()}: ${token} needs equal shapes, or a number on one side.`;
      return fail('shape-mismatch', span, message, {
        advice: sameShape(transposed(a), b)
          ? `Transpose one of them: ${turned(left)} ${token} ${operand(right)}.`
          : 'Check the shapes of both sides.',
      });
    }
  }
}

function power(left: Expr, a: Shape, right: Expr, b: Shape, span: Span): Shape {
  if (isScalar(a) && isScalar(b)) return SCALAR;
  const whole =
    right.kind === 'number' && Number.isInteger(right.value) && right.value > 0 && isScalar(b);
  if (a.rows === a.cols && whole) return a;
  const isT = right.kind === 'name' && right.name === 'T';
  const inverts = a.rows === a.cols && right.kind === 'neg' && right.arg.kind === 'number';
  const power =
    inverts && right.arg.kind === 'number' && right.arg.value !== 1 ? `^${right.arg.text}` : '';
  const elementwise = `${operand(left)}.^${operand(right)}`;
  const message =
    a.rows === a.cols
      ? `${described(left, a)}: a matrix takes a positive whole power.`
      : `${described(left, a)}: ^ is for numbers and square matrices.`;
  return fail('shape-mismatch', span, message, {
    advice: isT
      ? `To transpose, write ${operand(left)}'.`
      : inverts
        ? `With the inverse it is inv(${printText(left)})${power}; entry by entry it is ${elementwise}.`
        : `Entry by entry it is ${elementwise}.`,
  });
}

function divisionAdvice(left: Expr, a: Shape, right: Expr, b: Shape): string {
  const [l, r] = [operand(left), operand(right)];
  const inverse = `inv(${printText(right)})`;
  const square = b.rows === b.cols;
  const choices = [
    ...(sameShape(a, b) || isScalar(a) ? [`${l}./${r} entry by entry`] : []),
    ...(square && (a.cols === b.rows || isScalar(a)) ? [`${l}*${inverse}`] : []),
    ...(square && a.rows === b.cols ? [`${inverse}*${l}`] : []),
  ];
  return choices.length > 0
    ? `These fit: ${choices.join(', ')}.`
    : 'Divide by a number, such as a norm or a sum.';
}

function operand(expr: Expr): string {
  const text = printText(expr);
  const plain = ['name', 'number', 'call', 'index', 'transpose', 'matrix'].includes(expr.kind);
  return plain ? text : `(${text})`;
}

/** A' of A, and A of A'. */
const turned = (expr: Expr): string =>
  expr.kind === 'transpose' ? operand(expr.arg) : `${operand(expr)}'`;

function productAdvice(left: Expr, a: Shape, right: Expr, b: Shape): string {
  const [l, r] = [operand(left), operand(right)];
  const choices = [
    ...(a.rows === b.rows ? [`${turned(left)}*${r}`] : []),
    ...(a.cols === b.cols ? [`${l}*${turned(right)}`] : []),
    ...(b.cols === a.rows ? [`${r}*${l}`] : []),
    ...(sameShape(a, b) ? [`${l}.*${r} entry by entry`] : []),
  ];
  return choices.length > 0 ? `These fit: ${choices.join(', ')}.` : 'Check the shapes of both.';
}

function matrix(rows: readonly (readonly Expr[])[], infer: (expr: Expr) => Shape): Shape {
  for (const entry of rows.flat()) {
    const shape = infer(entry);
    if (isScalar(shape)) continue;
    fail('shape-mismatch', entry.span, `An entry is a number, and ${described(entry, shape)}.`, {
      advice: 'Take its entries one by one: (x[1], x[2], 1).',
    });
  }
  return shapeOf(rows.length, rows[0].length);
}

function index(expr: Expr & { kind: 'index' }, shape: Shape): Shape {
  const { indices, span, arg } = expr;
  const of = (): string => described(arg, shape);
  if (indices.length === 1) {
    if (!isVector(shape) && !isScalar(shape)) {
      fail('out-of-range', span, `${of()}, so an entry takes two indices.`, {
        advice: `Write ${operand(arg)}[1,1] or ${operand(arg)}[1,:].`,
      });
    }
    const [k] = indices;
    if (k === ':') return shapeOf(sizeOf(shape), 1);
    if (k > sizeOf(shape)) {
      fail('out-of-range', span, `${of()}: there is no entry ${k}.`, {
        advice: `Entries are counted from 1 to ${sizeOf(shape)}.`,
      });
    }
    return SCALAR;
  }
  const [i, j] = indices;
  if ((i !== ':' && i > shape.rows) || (j !== ':' && j > shape.cols)) {
    fail('out-of-range', span, `${of()}: there is no entry [${i},${j}].`, {
      advice: `Rows are counted from 1 to ${shape.rows}, columns from 1 to ${shape.cols}.`,
    });
  }
  return shapeOf(i === ':' ? shape.rows : 1, j === ':' ? shape.cols : 1);
}

function call(
  name: string,
  args: readonly Expr[],
  infer: (expr: Expr) => Shape,
  span: Span,
): Shape {
  const fn = languageFunctions.get(name);
  if (!fn) throw new Error(`the parser let the unknown function ${name} through`);
  if (fn.arity === 'size') return sized(name, args);
  const shapes = args.map(infer);
  const op = opNamed(name === 'diag' && !isVector(shapes[0]) ? 'diagonal' : fn.op);
  const shape = op.type(shapes, []);
  if (shape) return shape;
  const wants =
    op.kind === 'pointwise'
      ? 'arrays of one shape, or numbers'
      : (op.notation.kind === 'call' && op.notation.wants) || 'a square matrix';
  const given = args.map((arg, k) => described(arg, shapes[k])).join(', ');
  return fail('shape-mismatch', span, `${name} takes ${wants}, and ${given}.`, {
    advice: name === 'norm2' ? 'normF is the norm of a matrix.' : 'Check the shapes.',
  });
}

function sized(name: string, args: readonly Expr[]): Shape {
  const sizes = args.map((arg) => {
    const whole = arg.kind === 'number' && Number.isInteger(arg.value) && arg.value > 0;
    if (!whole) {
      return fail('not-a-size', arg.span, `A size is a whole number from 1 on.`, {
        advice: name === 'eye' ? 'Write eye(3).' : `Write ${name}(2, 3).`,
      });
    }
    return arg.value;
  });
  return shapeOf(sizes[0], sizes[1] ?? (name === 'eye' ? sizes[0] : 1));
}
