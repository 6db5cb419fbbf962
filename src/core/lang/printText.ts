import { spine, type BinaryOp, type Expr } from './syntax.ts';

/** Binding strength of an expression as text; larger binds tighter. */
const STRENGTH: Readonly<Record<BinaryOp, number>> = {
  lt: 1,
  le: 1,
  gt: 1,
  ge: 1,
  eq: 1,
  ne: 1,
  add: 2,
  sub: 2,
  mul: 3,
  div: 3,
  pow: 5,
};
const UNARY = 4;
const ATOM = 6;

const TOKEN: Readonly<Record<BinaryOp, string>> = {
  lt: ' < ',
  le: ' <= ',
  gt: ' > ',
  ge: ' >= ',
  eq: ' == ',
  ne: ' != ',
  add: ' + ',
  sub: ' - ',
  mul: '*',
  div: '/',
  pow: '^',
};

export function strength(expr: Expr): number {
  if (expr.kind === 'binary') return STRENGTH[expr.op];
  return expr.kind === 'neg' ? UNARY : ATOM;
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
      return `-${wrap(expr.arg, UNARY + 1)}`;
    case 'call':
      return `${expr.fn}(${expr.args.map(printText).join(', ')})`;
    case 'binary':
      if (expr.op === 'pow') {
        const exponent = wrap(expr.right, UNARY);
        return `${wrap(expr.left, ATOM)}^${exponent}`;
      }
      return printChain(expr);
  }
}

function printChain(expr: Expr): string {
  const { first, rest } = spine(expr);
  let text = printText(first);
  let level = strength(first);
  for (const { op, right } of rest) {
    const own = STRENGTH[op];
    if (op === 'pow') {
      text = `${level < ATOM ? `(${text})` : text}^${wrap(right, UNARY)}`;
    } else {
      if (level < own) text = `(${text})`;
      text += TOKEN[op] + wrap(right, own + 1);
    }
    level = own;
  }
  return text;
}

function wrap(expr: Expr, atLeast: number): string {
  const text = printText(expr);
  return strength(expr) < atLeast ? `(${text})` : text;
}
