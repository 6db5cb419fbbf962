import { spine, type Expr } from './syntax.ts';

/** The parts of an expression, one level down, in the order in which they are written. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'number':
    case 'name':
      return [];
    case 'neg':
    case 'transpose':
    case 'index':
      return [expr.arg];
    case 'call':
      return expr.args;
    case 'matrix':
      return expr.rows.flat();
    case 'binary':
      return [expr.left, expr.right];
  }
}

/** The same expression over other parts, given in the order of `partsOf`. */
export function withParts(expr: Expr, parts: readonly Expr[]): Expr {
  switch (expr.kind) {
    case 'number':
    case 'name':
      return expr;
    case 'neg':
    case 'transpose':
    case 'index':
      return { ...expr, arg: parts[0] };
    case 'call':
      return { ...expr, args: parts };
    case 'matrix': {
      let at = 0;
      return { ...expr, rows: expr.rows.map((row) => row.map(() => parts[at++])) };
    }
    case 'binary':
      return { ...expr, left: parts[0], right: parts[1] };
  }
}

/** The same expression with its names replaced; long sums are taken link by link. */
export function renamed(expr: Expr, names: ReadonlyMap<string, string>): Expr {
  const { first, rest } = spine(expr);
  const inner = (part: Expr): Expr => renamed(part, names);
  let at: Expr =
    first.kind === 'name'
      ? { ...first, name: names.get(first.name) ?? first.name }
      : withParts(first, partsOf(first).map(inner));
  for (const { right, whole } of rest) at = withParts(whole, [at, inner(right)]);
  return at;
}
