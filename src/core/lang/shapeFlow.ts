import { SCALAR, type Shape } from '../ir/types.ts';
import { FaultSignal, type Fault, type Span } from './fault.ts';
import { inferShapes } from './shapes.ts';
import type { Expr, Program } from './syntax.ts';

/** A part of a formula on the way of the shapes: what its parts have makes what it has. */
export interface FlowPart {
  readonly expr: Expr;
  readonly span: Span;
  /** Null where this part or one within it does not fit together. */
  readonly shape: Shape | null;
  /** What is wrong here, where every part within it is in order. */
  readonly fault: Fault | null;
  readonly parts: readonly FlowPart[];
}

/** Shapes of more parts than this are not shown one by one. */
const MOST_PARTS = 200;

/**
 * The shape of every part, also of a formula that does not fit together: the parts before the clash have their
 * shapes, those after it have none.
 *
 * @returns the statements in their order, the result last; null of a formula too long for it.
 */
export function shapeFlow(
  program: Program,
  shapeOfName: (name: string) => Shape | undefined,
): readonly FlowPart[] | null {
  const named = new Map<string, Shape | null>();
  let count = 0;
  const shapeOf = (name: string): Shape => named.get(name) ?? shapeOfName(name) ?? SCALAR;
  const visit = (expr: Expr): FlowPart => {
    count++;
    const parts = count > MOST_PARTS ? [] : within(expr).map(visit);
    const { span } = expr;
    const broken =
      parts.some(({ shape }) => shape === null) ||
      (expr.kind === 'name' && named.get(expr.name) === null);
    if (broken) return { expr, span, shape: null, fault: null, parts };
    const program = { inputs: undefined, statements: [], result: expr, exception: undefined };
    try {
      const shape = inferShapes(program, shapeOf).of.get(expr) ?? SCALAR;
      return { expr, span, shape, fault: null, parts };
    } catch (error) {
      if (!(error instanceof FaultSignal)) throw error;
      return { expr, span, shape: null, fault: error.fault, parts };
    }
  };
  const flow = program.statements.map(({ name, expr }) => {
    const part = visit(expr);
    named.set(name, part.shape);
    return part;
  });
  if (program.statements.at(-1)?.expr !== program.result) flow.push(visit(program.result));
  return count > MOST_PARTS ? null : flow;
}

/** Its operands, those that have a shape of their own worth showing. */
function within(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'number':
    case 'name':
      return [];
    case 'neg':
    case 'transpose':
    case 'index':
      return [expr.arg];
    case 'binary':
      return [expr.left, expr.right];
    case 'call':
      return SIZED.has(expr.fn) ? [] : expr.args;
    case 'matrix':
      return expr.rows.flat().filter(({ kind }) => kind !== 'number');
  }
}

/** Their arguments are sizes. */
const SIZED = new Set(['eye', 'ones', 'zeros']);
