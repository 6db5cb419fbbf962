import type { Parsed } from '../lang/parse.ts';
import { CONSTANTS } from '../lang/functions.ts';
import { partsOf, withParts } from '../lang/parts.ts';
import { printText } from '../lang/printText.ts';
import { spine, type Expr } from '../lang/syntax.ts';
import type { Span } from '../lang/fault.ts';

/** How finely a program is stepped: by its statements, by single operations, or by operations on numbers alone. */
export type Level = 'statement' | 'operation' | 'entry';

/** One assignment `name = expr`; what it reads are inputs and earlier steps. */
export interface Step {
  readonly name: string;
  readonly expr: Expr;
  /**
   * What it reads, by place: at the level of statements each name once, in code-point order; at the level of
   * operations every operand, so that x·x reads x twice. `local` is the operand's name inside `expr`.
   */
  readonly reads: readonly { readonly local: string; readonly name: string }[];
  /** Where it stands in the text. */
  readonly span: Span;
  /** The statement that it is, or is part of. */
  readonly statement: string;
  /** How it is written, where its expression would not say it well. */
  readonly text?: string;
}

/**
 * A program as a list of assignments in topological order; the last one is the output. Below the level of
 * statements, those that are folded stay whole.
 */
export function stepsOf(
  parsed: Parsed,
  level: 'statement' | 'operation',
  folded: ReadonlySet<string> = NONE,
): Step[] {
  const { statements, result } = parsed.program;
  const last = statements.at(-1);
  const ends = last?.expr === result;
  const taken = new Set([...parsed.inputs, ...parsed.parameters, ...statements.map((s) => s.name)]);
  const output = ['L', 'out', 'result'].find((name) => !taken.has(name)) ?? 'the result';
  const all = ends
    ? statements
    : [...statements, { name: output, expr: result, span: result.span }];
  const isConstant = (name: string): boolean => CONSTANTS.has(name) && !taken.has(name);
  if (level === 'operation') return new Splitter(taken, isConstant, folded).run(all);
  return all.map(({ name, expr }) => wholeStep(name, expr, isConstant));
}

const NONE: ReadonlySet<string> = new Set();

function wholeStep(name: string, expr: Expr, isConstant: (name: string) => boolean): Step {
  const reads = [...namesIn(expr)].filter((n) => !isConstant(n)).sort(byCodePoint);
  return {
    name,
    expr,
    reads: reads.map((n) => ({ local: n, name: n })),
    span: expr.span,
    statement: name,
  };
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function namesIn(expr: Expr): Set<string> {
  const names = new Set<string>();
  const stack = [expr];
  for (let e = stack.pop(); e; e = stack.pop()) {
    if (e.kind === 'name') names.add(e.name);
    stack.push(...partsOf(e));
  }
  return names;
}

/** Three-address code: every operation gets a name, equal subexpressions the same one. */
class Splitter {
  private readonly steps: Step[] = [];
  private readonly known = new Map<string, string>();
  private readonly taken: Set<string>;
  private readonly isConstant: (name: string) => boolean;
  private readonly folded: ReadonlySet<string>;
  private count = 0;
  /** The statement under way. */
  private statement = '';

  constructor(
    taken: ReadonlySet<string>,
    isConstant: (name: string) => boolean,
    folded: ReadonlySet<string>,
  ) {
    this.taken = new Set(taken);
    this.isConstant = isConstant;
    this.folded = folded;
  }

  run(statements: readonly { name: string; expr: Expr }[]): Step[] {
    for (const { name, expr } of statements) {
      this.statement = name;
      if (this.folded.has(name)) this.steps.push(wholeStep(name, expr, this.isConstant));
      else this.add(expr, name);
    }
    return this.steps;
  }

  /** The name of an operand: itself where it has one, else of the step that computes it. */
  private operand(expr: Expr): Expr {
    if (expr.kind === 'name' || this.isNumeric(expr)) return expr;
    return { kind: 'name', name: this.add(expr), span: expr.span };
  }

  private add(expr: Expr, name?: string): string {
    // Sums of thousands of terms lean to the left: their links are taken one after the other.
    const { first, rest } = spine(expr);
    let at = rest.length > 0 ? this.operand(first) : first;
    if (rest.length === 0) {
      const isPlain = first.kind === 'name' || first.kind === 'number' || this.isNumeric(first);
      const parts = isPlain ? partsOf(first) : partsOf(first).map((part) => this.operand(part));
      return this.emit(withParts(first, parts), first.span, name);
    }
    for (const [i, { op, right, whole }] of rest.entries()) {
      const link: Expr = {
        kind: 'binary',
        op,
        left: at,
        right: this.operand(right),
        span: whole.span,
      };
      const named = i === rest.length - 1 ? name : undefined;
      if (named === undefined && this.isNumeric(link)) {
        at = link;
        continue;
      }
      at = { kind: 'name', name: this.emit(link, whole.span, named), span: whole.span };
    }
    return at.kind === 'name' ? at.name : '';
  }

  private emit(expr: Expr, span: Span, name?: string): string {
    const key = printText(expr);
    const known = this.known.get(key);
    if (known !== undefined && name === undefined) return known;
    const own = name ?? this.fresh();
    const reads: { local: string; name: string }[] = [];
    const rename = (e: Expr): Expr => {
      if (e.kind === 'name' && !this.isConstant(e.name)) {
        // Names with a space cannot be typed, so they collide with nothing.
        const local = `operand ${reads.length}`;
        reads.push({ local, name: e.name });
        return { ...e, name: local };
      }
      return withParts(e, partsOf(e).map(rename));
    };
    this.steps.push({ name: own, expr: rename(expr), reads, span, statement: this.statement });
    if (known === undefined) this.known.set(key, own);
    return own;
  }

  private fresh(): string {
    let name: string;
    do name = `t${++this.count}`;
    while (this.taken.has(name));
    return name;
  }

  /** What holds no name, such as 1/2 or sqrt(2), is written where it is used: nothing flows through it. */
  private isNumeric(expr: Expr): boolean {
    const { first, rest } = spine(expr);
    if (!rest.every(({ right }) => this.isNumeric(right))) return false;
    if (first.kind === 'name') return this.isConstant(first.name);
    if (first.kind === 'matrix' || first.kind === 'index' || first.kind === 'transpose')
      return false;
    // ones(3) and eye(2) are arrays.
    if (first.kind === 'call' && ARRAYS.has(first.fn)) return false;
    return partsOf(first).every((part) => this.isNumeric(part));
  }
}

const ARRAYS: ReadonlySet<string> = new Set(['eye', 'ones', 'zeros']);
