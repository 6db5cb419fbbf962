import { isPower } from './precedence.ts';
import { printText } from './printText.ts';
import { spine, type BinaryOp, type Expr } from './syntax.ts';

/** Parts that come from a graph have no place in a text. */
export const NOWHERE = { start: 0, end: 0 };

export const number = (value: number): Expr => {
  if (value < 0 || Object.is(value, -0)) return negated(number(-value));
  const text = String(value);
  const fraction = text.length > LONG ? asFraction(value) : undefined;
  return fraction
    ? binary('div', number(fraction[0]), number(fraction[1]))
    : { kind: 'number', value, text, span: NOWHERE };
};

/** Characters of a number that nobody would read as they stand. */
const LONG = 8;
const LARGEST_DENOMINATOR = 100;

/** Equal up to the rounding of one operation or two: 1/3 − 1 is −2/3. */
export const agrees = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 2 * Number.EPSILON * Math.abs(b);

/** p and q with p/q the same number: 0.3333333333333333 is 1/3. */
function asFraction(value: number): [number, number] | undefined {
  for (let q = 2; q <= LARGEST_DENOMINATOR; q++) {
    const p = Math.round(value * q);
    if (p > 0 && agrees(p / q, value)) return [p, q];
  }
  return undefined;
}

export const binary = (op: BinaryOp, left: Expr, right: Expr): Expr => ({
  kind: 'binary',
  op,
  left,
  right,
  span: NOWHERE,
});

export const callOf = (fn: string, ...args: Expr[]): Expr => ({
  kind: 'call',
  fn,
  args,
  span: NOWHERE,
});

/** −a·b with the sign on the first factor, as it is written: (−a)·b reads as −ab. */
export function negated(expr: Expr): Expr {
  if (expr.kind === 'binary' && isProduct(expr.op)) {
    return { ...expr, left: negated(expr.left) };
  }
  return expr.kind === 'neg' ? expr.arg : { kind: 'neg', arg: expr, span: NOWHERE };
}

const isProduct = (op: BinaryOp): boolean => ['mul', 'div', 'dotmul', 'dotdiv'].includes(op);

/** Splits a leading minus sign off a term. */
export function unsigned(expr: Expr): { negative: boolean; expr: Expr } {
  if (expr.kind === 'neg') return { negative: true, expr: expr.arg };
  if (expr.kind === 'binary' && isProduct(expr.op)) {
    const left = unsigned(expr.left);
    if (left.negative) return { negative: true, expr: { ...expr, left: left.expr } };
  }
  return { negative: false, expr };
}

/** number · factors, the number left out where it is 1. */
export function multiply(constant: number, factors: readonly Expr[]): Expr {
  const ordered = collectPowers(factors).sort((a, b) => rank(a) - rank(b));
  if (constant !== 1 || ordered.length === 0) ordered.unshift(number(constant));
  return ordered.reduce((left, right) => times(left, right));
}

/** left·right, a product on the right taken factor by factor: 2·(a'b) is written 2a'b. */
function times(left: Expr, right: Expr): Expr {
  const { first, rest } = spine(right);
  if (rest.length === 0 || rest.some((link) => link.op !== 'mul')) {
    return binary('mul', left, right);
  }
  return rest.reduce((product, link) => binary('mul', product, link.right), times(left, first));
}

/** Equal names and calls gather: x·y·x → x²·y. */
function collectPowers(factors: readonly Expr[]): Expr[] {
  const powers = new Map<string, { base: Expr; exponent: number }>();
  const others: Expr[] = [];
  for (const factor of factors) {
    const power = wholePower(factor);
    if (!power) {
      others.push(factor);
      continue;
    }
    const key = printText(power.base);
    const exponent = (powers.get(key)?.exponent ?? 0) + power.exponent;
    powers.set(key, { base: power.base, exponent });
  }
  const gathered = [...powers].map(([key, { base, exponent }]) => {
    const expr = exponent === 1 ? base : binary('pow', base, number(exponent));
    return { key, expr, kind: base.kind };
  });
  const of = (kind: Expr['kind']): typeof gathered => gathered.filter((g) => g.kind === kind);
  // Names in alphabetical order, functions in that of their arguments, or in the order in which they came.
  const names = of('name').sort((a, b) => byText(a.key, b.key));
  const calls = of('call').map((g) => ({ ...g, letter: letterOf(g.expr) }));
  if (calls.every(({ letter }) => letter !== '')) calls.sort((a, b) => byText(a.letter, b.letter));
  return [...names, ...calls, ...of('binary')].map((g) => g.expr).concat(others);
}

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** x of sin(x) and sin(x)^2; '' where there is no such name. */
function letterOf(e: Expr): string {
  const call = e.kind === 'binary' ? e.left : e;
  const arg = call.kind === 'call' && call.args.length === 1 ? call.args[0] : undefined;
  return arg?.kind === 'name' ? arg.name : '';
}

/**
 * b or b^n with a name, a call, a sum or a product of arrays b and a whole positive n, so that gathering hides no undefined point;
 * (b^m)^n is b^(mn).
 */
export function wholePower(e: Expr): { base: Expr; exponent: number } | undefined {
  // A product that is one factor is one of arrays, such as aᵀx.
  const isOne = e.kind === 'binary' && ['add', 'sub', 'mul'].includes(e.op);
  if (e.kind === 'name' || e.kind === 'call' || isOne) return { base: e, exponent: 1 };
  if (e.kind !== 'binary' || e.op !== 'pow') return undefined;
  const { right } = e;
  const whole = right.kind === 'number' && Number.isInteger(right.value) && right.value > 0;
  const inner = whole ? wholePower(e.left) : undefined;
  return whole && inner ? { base: inner.base, exponent: inner.exponent * right.value } : undefined;
}

function rank(e: Expr): number {
  if (e.kind === 'call') return 1;
  if (e.kind === 'name') return 2;
  if (e.kind === 'transpose' || e.kind === 'index') return rank(e.arg);
  if (e.kind === 'binary' && isPower(e.op)) return rank(e.left);
  return 3;
}

/** Polynomial degree as far as the form shows it; functions and quotients count as one. */
export function degree(e: Expr): number {
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
      if (e.op === 'mul' || e.op === 'dotmul') return degree(e.left) + degree(e.right);
      if (isPower(e.op)) return degree(e.left) * (e.right.kind === 'number' ? e.right.value : 1);
      if (e.op === 'div' || e.op === 'dotdiv') return Math.max(1, degree(e.left));
      return Math.max(degree(e.left), degree(e.right));
  }
}
