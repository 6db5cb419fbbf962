import type { Span } from './fault.ts';

/**
 * Operations of the syntax tree that stand between two operands. `*` is the matrix product, or a number times
 * an array; those with `dot` act entry by entry.
 */
export type BinaryOp =
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'pow'
  | 'dotmul'
  | 'dotdiv'
  | 'dotpow'
  | 'lt'
  | 'le'
  | 'gt'
  | 'ge'
  | 'eq'
  | 'ne';

/** An entry, counted from 1, or `:` for all of them. */
export type Index = number | ':';

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
    }
  | {
      /** `[a, b; c, d]` by rows; a tuple `(a, b)` is one entry a row. */
      readonly kind: 'matrix';
      readonly rows: readonly (readonly Expr[])[];
      readonly tuple: boolean;
      readonly span: Span;
    }
  | { readonly kind: 'transpose'; readonly arg: Expr; readonly span: Span }
  | {
      readonly kind: 'index';
      readonly arg: Expr;
      readonly indices: readonly Index[];
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

/** One link of a chain: `whole` is everything up to and including its right operand. */
export interface Link {
  readonly op: BinaryOp;
  readonly right: Expr;
  readonly whole: Expr;
}

/**
 * A left-leaning chain of binary operations as a list: `a + b − c` → a, [+ b], [− c].
 * Sums of thousands of terms are legal, so nothing may recurse along the left spine.
 */
export function spine(expr: Expr): { first: Expr; rest: Link[] } {
  const rest: Link[] = [];
  let at = expr;
  while (at.kind === 'binary') {
    rest.push({ op: at.op, right: at.right, whole: at });
    at = at.left;
  }
  return { first: at, rest: rest.reverse() };
}
