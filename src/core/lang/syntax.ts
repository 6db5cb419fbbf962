import type { Span } from './fault.ts';

/** Operations of the syntax tree that stand between two operands; each is an op of the same name. */
export type BinaryOp =
  'add' | 'sub' | 'mul' | 'div' | 'pow' | 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne';

export type Expr =
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'neg'; readonly arg: Expr; readonly span: Span }
  | {
      readonly kind: 'binary';
      readonly op: BinaryOp;
      readonly left: Expr;
      readonly right: Expr;
      readonly span: Span;
    }
  | {
      readonly kind: 'call';
      readonly fn: string;
      readonly args: readonly Expr[];
      readonly span: Span;
    };

export interface Statement {
  readonly name: string;
  readonly expr: Expr;
  readonly span: Span;
}

/** `f(0, 0) = 0`: the value at one point, which the formula leaves undefined. */
export interface Exception {
  readonly at: readonly Expr[];
  readonly value: Expr;
  readonly span: Span;
}

/** `a = x + y; b = a*x; b*a`, or `f(x, y) = …` with at most one exceptional value. */
export interface Program {
  /** Names declared by `f(x, y) =`, in order; undefined when the text declares none. */
  readonly inputs: readonly string[] | undefined;
  readonly statements: readonly Statement[];
  readonly result: Expr;
  readonly exception: Exception | undefined;
}

/**
 * A left-leaning chain of binary operations as a list: `a + b − c` → a, [+ b], [− c].
 * Sums of thousands of terms are legal, so nothing may recurse along the left spine.
 */
export function spine(expr: Expr): {
  first: Expr;
  rest: { op: BinaryOp; right: Expr; span: Span }[];
} {
  const rest: { op: BinaryOp; right: Expr; span: Span }[] = [];
  let at = expr;
  while (at.kind === 'binary') {
    rest.push({ op: at.op, right: at.right, span: at.span });
    at = at.left;
  }
  return { first: at, rest: rest.reverse() };
}
