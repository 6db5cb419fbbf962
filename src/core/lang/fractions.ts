import { agrees, binary, multiply, negated, number, unsigned, wholePower } from './bookOrder.ts';
import { printText } from './printText.ts';
import type { BinaryOp, Expr, Link } from './syntax.ts';

/** coefficient · above / below. */
export interface Fraction {
  readonly coefficient: number;
  readonly above: readonly Expr[];
  readonly below: readonly Expr[];
}

/** A term of a sum. */
export interface SignedTerm {
  readonly sign: 1 | -1;
  readonly expr: Expr;
}

export const PRODUCT: ReadonlySet<BinaryOp> = new Set(['mul', 'div']);
const SUM: ReadonlySet<BinaryOp> = new Set(['add', 'sub']);

/** As `spine`, for the given operations only: (a + b)·c is a chain of two factors. */
export function chainOf(expr: Expr, ops: ReadonlySet<BinaryOp>): { first: Expr; rest: Link[] } {
  const rest: Link[] = [];
  let at = expr;
  while (at.kind === 'binary' && ops.has(at.op)) {
    rest.push({ op: at.op, right: at.right, whole: at });
    at = at.left;
  }
  return { first: at, rest: rest.reverse() };
}

/** Names of vectors and matrices, whose products keep their order. */
export type Arrays = ReadonlySet<string>;

/** Functions whose value is a number whatever they are given. */
const TO_NUMBER: ReadonlySet<string> = new Set(
  'sum mean dot norm norm1 norm2 normF tr det logdet logsumexp'.split(' '),
);

/** False only for what is a number for certain. */
function mayBeArray(e: Expr, arrays: Arrays): boolean {
  switch (e.kind) {
    case 'number':
      return false;
    case 'name':
      return arrays.has(e.name);
    case 'neg':
      return mayBeArray(e.arg, arrays);
    case 'index':
      return e.indices.includes(':');
    case 'binary':
      return mayBeArray(e.left, arrays) || mayBeArray(e.right, arrays);
    case 'call':
      if (TO_NUMBER.has(e.fn)) return false;
      return e.args.length === 0 || SIZED.has(e.fn) || e.args.some((x) => mayBeArray(x, arrays));
    default:
      return true;
  }
}

const SIZED: ReadonlySet<string> = new Set(['eye', 'ones', 'zeros']);

/**
 * Takes a product of numbers apart; what is none is its only factor. Factors that are arrays stay one factor,
 * such as aᵀXb.
 */
export function fractionOf(expr: Expr, arrays: Arrays): Fraction {
  let coefficient = 1;
  const above: Expr[] = [];
  const below: Expr[] = [];
  const take = (e: Expr, up: boolean): void => {
    if (e.kind === 'neg') {
      coefficient = -coefficient;
      take(e.arg, up);
    } else if (e.kind === 'number' && up) {
      coefficient *= e.value;
    } else if (e.kind === 'binary' && (e.op === 'mul' || e.op === 'div')) {
      split(e, up);
    } else (up ? above : below).push(e);
  };
  const split = (e: Expr, up: boolean): void => {
    const { first, rest } = chainOf(e, PRODUCT);
    const links = [{ op: 'mul', right: first }, ...rest];
    let chain: Expr | undefined;
    for (const { op, right } of links) {
      const { negative, expr: factor } = unsigned(right);
      if (op === 'mul' && mayBeArray(factor, arrays)) {
        if (negative) coefficient = -coefficient;
        chain = chain ? binary('mul', chain, factor) : factor;
      } else take(right, (op === 'mul') === up);
    }
    if (chain) (up ? above : below).push(chain);
  };
  take(expr, true);
  return { coefficient, above, below };
}

/**
 * The fraction as it is written. A half or a third goes below the line where there is one: 1/(2√x).
 */
export function fractionExpr({ coefficient, above, below }: Fraction): Expr {
  const top = numbersApart(above);
  const bottom = numbersApart(below);
  const size = Math.abs(coefficient) * top.number;
  const q = below.length > 0 ? denominator(size) : 1;
  const over = multiply(q === 1 ? size : Math.round(size * q), top.others);
  const whole =
    below.length === 0 ? over : binary('div', over, multiply(bottom.number * q, bottom.others));
  return coefficient < 0 ? negated(whole) : whole;
}

function numbersApart(factors: readonly Expr[]): { number: number; others: Expr[] } {
  const numbers = factors.flatMap((e) => (e.kind === 'number' ? [e.value] : []));
  return {
    number: numbers.reduce((product, value) => product * value, 1),
    others: factors.filter((e) => e.kind !== 'number'),
  };
}

/** The small q for which size·q is a whole number, 1 where there is none. */
const denominator = (size: number): number =>
  [1, 2, 3, 4, 6, 8].find((q) => agrees(Math.round(size * q), size * q) && size * q >= 1) ?? 1;

/** Bases with their exponents, by text. */
export type Powers = Map<string, { readonly base: Expr; readonly exponent: number }>;

export function powersOf(factors: readonly Expr[]): Powers {
  const powers: Powers = new Map();
  for (const factor of factors) {
    const { base, exponent } = wholePower(factor) ?? { base: factor, exponent: 1 };
    const key = printText(base);
    powers.set(key, { base, exponent: exponent + (powers.get(key)?.exponent ?? 0) });
  }
  return powers;
}

export const factorsOf = (powers: Powers): Expr[] =>
  [...powers.values()].map(({ base, exponent }) =>
    exponent === 1 ? base : binary('pow', base, number(exponent)),
  );

/**
 * Cancels what stands above and below, without hiding an undefined point: one power stays below unless the
 * base cannot be 0. √a² is written a where a sum of squares stands under the root.
 *
 * @param nonzero names that are known not to be 0 wherever the whole formula is defined.
 */
export function cancelled(fraction: Fraction, nonzero: ReadonlySet<string>): Fraction {
  const below = powersOf(fraction.below);
  for (const [key, { base, exponent }] of below) {
    if (base.kind !== 'call' || base.fn !== 'sqrt' || exponent % 2 !== 0) continue;
    if (!isPositiveSum(base.args[0])) continue;
    below.delete(key);
    const inner = printText(base.args[0]);
    const own = below.get(inner)?.exponent ?? 0;
    below.set(inner, { base: base.args[0], exponent: own + exponent / 2 });
  }
  const above = powersOf(fraction.above);
  for (const [key, { base, exponent }] of [...below]) {
    const over = above.get(key);
    if (!over) continue;
    const sure = nonzero.has(key) || (base.kind === 'call' && base.fn === 'exp');
    const both = Math.min(over.exponent, sure ? exponent : exponent - 1);
    reduce(above, key, both);
    reduce(below, key, both);
  }
  return { ...fraction, above: factorsOf(above), below: factorsOf(below) };
}

function reduce(powers: Powers, key: string, by: number): void {
  const known = powers.get(key);
  if (!known) return;
  if (known.exponent === by) powers.delete(key);
  else powers.set(key, { base: known.base, exponent: known.exponent - by });
}

/** x² + y² + 1: even powers and positive numbers. */
function isPositiveSum(e: Expr): boolean {
  if (e.kind === 'number') return true;
  if (e.kind !== 'binary') return false;
  if (e.op === 'add') return isPositiveSum(e.left) && isPositiveSum(e.right);
  if (e.op === 'mul') return e.left.kind === 'number' && isPositiveSum(e.right);
  return e.op === 'pow' && e.right.kind === 'number' && e.right.value % 2 === 0;
}

/** Terms of a sum, a difference or of one term. */
export function termsOf(expr: Expr): SignedTerm[] {
  const { first, rest } = chainOf(expr, SUM);
  return [
    { sign: 1, expr: first },
    ...rest.map(({ op, right }): SignedTerm => ({ sign: op === 'sub' ? -1 : 1, expr: right })),
  ];
}
