import { infixOf, isPower, LEVEL } from './precedence.ts';
import { spine, type BinaryOp, type Expr } from './syntax.ts';

/** Sums and comparisons breathe; products and powers do not. */
function tokenText(op: BinaryOp): string {
  const { token, level } = infixOf(op);
  return level <= LEVEL.sum ? ` ${token} ` : token;
}

/** Binding strength of an expression as text. */
export function strength(expr: Expr): number {
  if (expr.kind === 'binary') return infixOf(expr.op).level;
  return expr.kind === 'neg' ? LEVEL.unary : LEVEL.atom;
}

/**
 * Syntax tree → text that parses to the same tree: the language's own notation, with the parentheses
 * that are needed and no others.
 */
export function printText(expr: Expr): string {
  switch (expr.kind) {
    case 'number':
      return expr.text;
    case 'name':
      return expr.name;
    case 'neg':
      // −x^2 is −(x^2), so a power needs no parentheses; a second sign gets them for the reader's sake.
      return `-${wrap(expr.arg, LEVEL.unary + 1)}`;
    case 'call':
      return `${expr.fn}(${expr.args.map(printText).join(', ')})`;
    case 'transpose':
      return `${wrap(expr.arg, LEVEL.atom)}'`;
    case 'index':
      return `${wrapIndexed(expr.arg)}[${expr.indices.join(',')}]`;
    case 'matrix': {
      if (expr.tuple) return `(${expr.rows.map(([entry]) => printText(entry)).join(', ')})`;
      return `[${expr.rows.map((row) => row.map(printText).join(', ')).join('; ')}]`;
    }
    case 'binary':
      return printChain(expr);
  }
}

const isDotted = (op: BinaryOp): boolean => op === 'dotmul' || op === 'dotdiv';

function printChain(expr: Expr): string {
  const { first, rest } = spine(expr);
  let text = printText(first);
  let level = strength(first);
  let last: BinaryOp | undefined;
  for (const { op, right } of rest) {
    const own = infixOf(op).level;
    if (isPower(op)) {
      const base = level < LEVEL.atom ? `(${text})` : text;
      text = `${base}${infixOf(op).token}${wrap(right, LEVEL.unary)}`;
    } else {
      // (A*b).*c reads the same without parentheses, but not to the eye.
      const mixes = level === own && own === LEVEL.product && isDotted(op) !== isDotted(last ?? op);
      if (level < own || mixes) text = `(${text})`;
      text += tokenText(op) + wrap(right, own + 1);
    }
    level = own;
    last = op;
  }
  return text;
}

/** A number before [ would not be read as indexed. */
const wrapIndexed = (expr: Expr): string =>
  expr.kind === 'number' ? `(${expr.text})` : wrap(expr, LEVEL.atom);

function wrap(expr: Expr, atLeast: number): string {
  const text = printText(expr);
  return strength(expr) < atLeast ? `(${text})` : text;
}
