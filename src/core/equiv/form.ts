import { CONSTANTS } from '../lang/functions.ts';
import type { Parsed } from '../lang/parse.ts';
import { partsOf } from '../lang/parts.ts';
import type { Expr } from '../lang/syntax.ts';

/**
 * Predicates about how an answer is written, for exercises that ask for a form: they look at the syntax tree and
 * never at values. Whether the answer is right is `equivalent`'s to say.
 */

/** Every part of the program, from the statements to the result, each once. */
function allParts({ program }: Parsed): Expr[] {
  const parts = new Set<Expr>();
  const pending = [...program.statements.map(({ expr }) => expr), program.result];
  // A list instead of recursion: sums of thousands of terms are legal.
  for (let expr = pending.pop(); expr; expr = pending.pop()) {
    if (parts.has(expr)) continue;
    parts.add(expr);
    pending.push(...partsOf(expr));
  }
  return [...parts];
}

/** `3`, `-2.5`, `1e-3`: digits with at most signs before them; not `1/2`, not `pi`. */
export function isNumberLiteral(parsed: Parsed): boolean {
  return parsed.program.statements.length === 0 && signed(parsed.program.result) !== undefined;
}

/** `2/3`, `-5/4`, `(-5)/4`, a whole number: a quotient of whole numbers without a common factor, denominator > 1. */
export function isSimplifiedFraction(parsed: Parsed): boolean {
  if (parsed.program.statements.length > 0) return false;
  let at = parsed.program.result;
  while (at.kind === 'neg') at = at.arg;
  if (at.kind !== 'binary' || at.op !== 'div') return isWhole(signed(at));
  const top = signed(at.left);
  const bottom = at.right.kind === 'number' ? at.right.value : undefined;
  if (!isWhole(top) || !isWhole(bottom) || bottom < 2) return false;
  return gcd(Math.abs(top), bottom) === 1;
}

/** The number that a literal with signs means. */
function signed(expr: Expr): number | undefined {
  if (expr.kind === 'number') return expr.value;
  if (expr.kind !== 'neg') return undefined;
  const inner = signed(expr.arg);
  return inner === undefined ? undefined : -inner;
}

const isWhole = (x: number | undefined): x is number => x !== undefined && Number.isSafeInteger(x);

function gcd(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** Names of variables and parameters that the answer uses, without its own intermediates and pi, e. */
export function namesUsed(parsed: Parsed): string[] {
  const own = new Set(parsed.program.statements.map(({ name }) => name));
  const shadowed = new Set([...parsed.inputs, ...parsed.parameters]);
  const names = allParts(parsed).flatMap((expr) => (expr.kind === 'name' ? [expr.name] : []));
  return [...new Set(names)].filter(
    (name) => !own.has(name) && (shadowed.has(name) || !CONSTANTS.has(name)),
  );
}

/** Functions that the answer calls. */
export function functionsUsed(parsed: Parsed): string[] {
  return [...new Set(allParts(parsed).flatMap((expr) => (expr.kind === 'call' ? [expr.fn] : [])))];
}

/** Whether the answer uses no other variables than these. */
export function usesOnly(parsed: Parsed, names: Iterable<string>): boolean {
  const allowed = new Set(names);
  return namesUsed(parsed).every((name) => allowed.has(name));
}

/** Operations and calls, signs included: a measure of how far an answer is simplified. */
export function operationCount(parsed: Parsed): number {
  return allParts(parsed).filter(({ kind }) =>
    ['binary', 'neg', 'call', 'transpose'].includes(kind),
  ).length;
}

/**
 * Whether arithmetic of numbers alone is left undone: `2*3*x`, `x^(3-1)`, `4*x/1`, `x^1`, `1*x`. It is what the
 * rules of derivatives leave behind. A fraction such as `1/2` is done.
 */
export function hasUnfinishedArithmetic(parsed: Parsed): boolean {
  return allParts(parsed).some((expr) => {
    if (expr.kind !== 'binary') return false;
    const [left, right] = [signed(expr.left), signed(expr.right)];
    switch (expr.op) {
      case 'add':
      case 'sub':
        return left === 0 || right === 0 || (left !== undefined && right !== undefined);
      case 'mul':
      case 'dotmul':
        return trivial(left) || trivial(right) || (right !== undefined && endsInNumber(expr.left));
      case 'div':
      case 'dotdiv':
        return right === 1 || left === 0 || reducible(left, right);
      case 'pow':
      case 'dotpow':
        return right === 0 || right === 1 || (left !== undefined && right !== undefined);
      default:
        return false;
    }
  });
}

const trivial = (x: number | undefined): boolean => x === 0 || x === 1;

/** Whether a product has a number among its factors: 2*x in 2*x*3. */
function endsInNumber(expr: Expr): boolean {
  for (let at = expr; ; at = at.left) {
    if (at.kind !== 'binary' || at.op !== 'mul') return signed(at) !== undefined;
    if (signed(at.right) !== undefined) return true;
  }
}

const reducible = (top: number | undefined, bottom: number | undefined): boolean =>
  isWhole(top) && isWhole(bottom) && gcd(Math.abs(top), Math.abs(bottom)) !== 1;
