import { spine, type Expr } from './syntax.ts';

/** Adds the names that an expression reads. */
export function namesIn(expr: Expr, into: Set<string>): void {
  const { first, rest } = spine(expr);
  for (const { right } of rest) namesIn(right, into);
  switch (first.kind) {
    case 'name':
      into.add(first.name);
      break;
    case 'neg':
    case 'transpose':
    case 'index':
      namesIn(first.arg, into);
      break;
    case 'call':
      for (const arg of first.args) namesIn(arg, into);
      break;
    case 'matrix':
      for (const entry of first.rows.flat()) namesIn(entry, into);
      break;
    default:
      break;
  }
}
