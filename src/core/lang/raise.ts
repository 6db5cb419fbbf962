import type { Graph } from '../ir/graph.ts';
import type { NodeId } from '../ir/types.ts';
import type { BinaryOp, Expr } from './syntax.ts';

const NOWHERE = { start: 0, end: 0 };
const MAX_SIZE = 400;
const MAX_DEPTH = 100;

const number = (value: number): Expr =>
  value < 0 || Object.is(value, -0)
    ? { kind: 'neg', arg: number(-value), span: NOWHERE }
    : { kind: 'number', value, text: String(value), span: NOWHERE };
const binary = (op: BinaryOp, left: Expr, right: Expr): Expr => ({
  kind: 'binary',
  op,
  left,
  right,
  span: NOWHERE,
});

/** Thrown inside only, to leave the recursion. */
class TooLarge extends Error {}

/**
 * DAG → syntax tree in the order of a book: sums with their terms in falling degree; products with the
 * number first, then functions, then names and their powers, then sums in parentheses; x·x as x².
 *
 * @returns null when the tree would have more than 400 parts: nobody reads such a formula.
 */
export function raise(graph: Graph, root: NodeId): Expr | null {
  let size = 0;

  const visit = (id: NodeId, depth: number): Expr => {
    if (++size > MAX_SIZE || depth > MAX_DEPTH) throw new TooLarge();
    const node = graph.node(id);
    if (node.kind === 'constant') return number(node.value);
    if (node.kind === 'input') return { kind: 'name', name: node.name, span: NOWHERE };
    const args = (): Expr[] => node.args.map((arg) => visit(arg, depth + 1));
    switch (node.op) {
      case 'add':
      case 'sub':
        return sum(id, depth);
      case 'mul':
      case 'neg':
      case 'div':
        return product(id, depth);
      case 'pow':
      case 'lt':
      case 'le':
      case 'gt':
      case 'ge':
      case 'eq':
      case 'ne': {
        const [left, right] = args();
        return binary(node.op, left, right);
      }
      case 'xlogy': {
        const [x, y] = args();
        return binary('mul', x, { kind: 'call', fn: 'log', args: [y], span: NOWHERE });
      }
      default:
        return {
          kind: 'call',
          fn: node.op === 'select' ? 'if' : node.op,
          args: args(),
          span: NOWHERE,
        };
    }
  };

  const sum = (id: NodeId, depth: number): Expr => {
    const terms: { sign: 1 | -1; expr: Expr }[] = [];
    const gather = (at: NodeId, sign: 1 | -1, level: number): void => {
      if (level > MAX_DEPTH) throw new TooLarge();
      const node = graph.node(at);
      if (node.kind === 'apply' && (node.op === 'add' || node.op === 'sub')) {
        gather(node.args[0], sign, level + 1);
        gather(node.args[1], node.op === 'sub' ? (-sign as 1 | -1) : sign, level + 1);
      } else {
        const { negative, expr } = unsigned(visit(at, level + 1));
        terms.push({ sign: negative ? (-sign as 1 | -1) : sign, expr });
      }
    };
    gather(id, 1, depth);
    terms.sort((a, b) => degree(b.expr) - degree(a.expr));
    // A book writes y − x² and not −x² + y: the first positive term leads.
    const lead = Math.max(
      0,
      terms.findIndex((term) => term.sign > 0),
    );
    const [first, ...rest] = [terms[lead], ...terms.slice(0, lead), ...terms.slice(lead + 1)];
    let out = first.sign < 0 ? negated(first.expr) : first.expr;
    for (const { sign, expr } of rest) out = binary(sign < 0 ? 'sub' : 'add', out, expr);
    return out;
  };

  /** Products and quotients as one fraction: number · factors / factors. */
  const product = (id: NodeId, depth: number): Expr => {
    const above: Expr[] = [];
    const below: Expr[] = [];
    let constant = 1;
    const gather = (at: NodeId, level: number, up: boolean): void => {
      if (level > MAX_DEPTH) throw new TooLarge();
      const node = graph.node(at);
      const split = node.kind === 'apply' && ['mul', 'neg', 'div'].includes(node.op);
      if (split) {
        if (node.op === 'neg') constant = -constant;
        node.args.forEach((arg, k) =>
          gather(arg, level + 1, node.op === 'div' && k === 1 ? !up : up),
        );
      } else if (node.kind === 'constant' && up) constant *= node.value;
      else (up ? above : below).push(visit(at, level + 1));
    };
    gather(id, depth, true);
    const top = multiply(Math.abs(constant), above);
    const whole = below.length === 0 ? top : binary('div', top, multiply(1, below));
    return constant < 0 ? negated(whole) : whole;
  };

  try {
    return visit(root, 0);
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

/** −a·b with the sign on the first factor, as it is written: (−a)·b reads as −ab. */
function negated(expr: Expr): Expr {
  if (expr.kind === 'binary' && (expr.op === 'mul' || expr.op === 'div')) {
    return { ...expr, left: negated(expr.left) };
  }
  return expr.kind === 'neg' ? expr.arg : { kind: 'neg', arg: expr, span: NOWHERE };
}

/** Splits a leading minus sign off a term. */
function unsigned(expr: Expr): { negative: boolean; expr: Expr } {
  if (expr.kind === 'neg') return { negative: true, expr: expr.arg };
  if (expr.kind === 'binary' && (expr.op === 'mul' || expr.op === 'div')) {
    const left = unsigned(expr.left);
    if (left.negative) return { negative: true, expr: { ...expr, left: left.expr } };
  }
  return { negative: false, expr };
}

/** number · factors, the number left out where it is 1. */
function multiply(constant: number, factors: readonly Expr[]): Expr {
  const ordered = collectPowers(factors).sort((a, b) => rank(a) - rank(b));
  if (constant !== 1 || ordered.length === 0) ordered.unshift(number(constant));
  return ordered.reduce((left, right) => binary('mul', left, right));
}

/** Equal names gather: x·y·x → x²·y. */
function collectPowers(factors: readonly Expr[]): Expr[] {
  const exponents = new Map<string, number>();
  const others: Expr[] = [];
  for (const factor of factors) {
    const power = namedPower(factor);
    if (power) exponents.set(power.name, (exponents.get(power.name) ?? 0) + power.exponent);
    else others.push(factor);
  }
  const names = [...exponents].sort().map(([name, exponent]): Expr => {
    const base: Expr = { kind: 'name', name, span: NOWHERE };
    return exponent === 1 ? base : binary('pow', base, number(exponent));
  });
  return [...names, ...others];
}

/** x or x^n with a whole positive n, so that gathering hides no undefined point. */
function namedPower(e: Expr): { name: string; exponent: number } | undefined {
  if (e.kind === 'name') return { name: e.name, exponent: 1 };
  if (e.kind !== 'binary' || e.op !== 'pow' || e.left.kind !== 'name') return undefined;
  const whole = e.right.kind === 'number' && Number.isInteger(e.right.value) && e.right.value > 0;
  return whole && e.right.kind === 'number'
    ? { name: e.left.name, exponent: e.right.value }
    : undefined;
}

function rank(e: Expr): number {
  if (e.kind === 'call') return 1;
  if (e.kind === 'name') return 2;
  if (e.kind === 'binary' && e.op === 'pow') return rank(e.left);
  return 3;
}

/** Polynomial degree as far as the form shows it; functions and quotients count as one. */
function degree(e: Expr): number {
  switch (e.kind) {
    case 'number':
      return 0;
    case 'name':
    case 'call':
    case 'matrix':
    case 'index':
      return 1;
    case 'transpose':
      return degree(e.arg);
    case 'neg':
      return degree(e.arg);
    case 'binary':
      if (e.op === 'mul') return degree(e.left) + degree(e.right);
      if (e.op === 'pow') return degree(e.left) * (e.right.kind === 'number' ? e.right.value : 1);
      if (e.op === 'div') return Math.max(1, degree(e.left));
      return Math.max(degree(e.left), degree(e.right));
  }
}
