import { agrees, binary, callOf, NOWHERE } from './bookOrder.ts';
import { chainOf, PRODUCT } from './fractions.ts';
import type { Expr } from './syntax.ts';

/** A number that has a name, as the factors above and below a line. */
interface Known {
  readonly above?: Expr;
  readonly below?: Expr;
}

const integer = (value: number): Expr => ({
  kind: 'number',
  value,
  text: String(value),
  span: NOWHERE,
});

const name = (name: string): Expr => ({ kind: 'name', name, span: NOWHERE });
const PI = name('pi');
const root = (of: Expr): Expr => callOf('sqrt', of);

/** Fewer digits were typed by a person, who meant just them. */
const DIGITS = 14;
const LARGEST = 100;
const DENOMINATORS = [1, 2, 3, 4, 6];

const fixed: readonly (readonly [number, Known])[] = [
  [Math.E, { above: name('e') }],
  [2 / Math.sqrt(Math.PI), { above: integer(2), below: root(PI) }],
  [1 / Math.sqrt(Math.PI), { below: root(PI) }],
  [1 / Math.sqrt(2 * Math.PI), { below: root(binary('mul', integer(2), PI)) }],
];

/** π and its multiples, e, roots and logarithms of small numbers, found again in their digits. */
function known(value: number): Known | undefined {
  const found = fixed.find(([constant]) => agrees(constant, value));
  if (found) return found[1];
  for (const q of DENOMINATORS) {
    const p = Math.round((value * q) / Math.PI);
    if (p < 1 || p > LARGEST || !agrees((p * Math.PI) / q, value)) continue;
    const above = p === 1 ? PI : binary('mul', integer(p), PI);
    return q === 1 ? { above } : { above, below: integer(q) };
  }
  for (let n = 2; n <= LARGEST; n++) {
    if (agrees(Math.log(n), value)) return { above: callOf('log', integer(n)) };
    if (agrees(1 / Math.log(n), value)) return { below: callOf('log', integer(n)) };
    if (agrees(Math.sqrt(n), value)) return { above: root(integer(n)) };
    if (agrees(1 / Math.sqrt(n), value)) return { below: root(integer(n)) };
  }
  return undefined;
}

/** Constants by their names, 2πx for 6.283185307179586x; a factor 1/√2 goes below the line. */
export function withKnownConstants(expr: Expr): Expr {
  const visit = withKnownConstants;
  switch (expr.kind) {
    case 'name':
      return expr;
    case 'number':
      return alone(lookUp(expr)) ?? expr;
    case 'neg':
    case 'transpose':
    case 'index':
      return { ...expr, arg: visit(expr.arg) };
    case 'call':
      return { ...expr, args: expr.args.map(visit) };
    case 'matrix':
      return { ...expr, rows: expr.rows.map((row) => row.map(visit)) };
    case 'binary':
      return chain(expr);
  }
}

const lookUp = (e: Expr): Known | undefined =>
  e.kind === 'number' && e.text.length > DIGITS ? known(e.value) : undefined;

function alone(found: Known | undefined): Expr | undefined {
  if (!found) return undefined;
  const above = found.above ?? integer(1);
  return found.below ? binary('div', above, found.below) : above;
}

function chain(expr: Expr & { kind: 'binary' }): Expr {
  const { first, rest } = chainOf(expr, PRODUCT);
  const found = rest[0]?.op === 'mul' ? lookUp(first) : undefined;
  if (!found) {
    const { op, left, right } = expr;
    return binary(op, withKnownConstants(left), withKnownConstants(right));
  }
  // The constant is the first factor: what is below its line goes below that of the whole.
  const above = rest.filter(({ op }) => op === 'mul').map(({ right }) => withKnownConstants(right));
  const below = rest.filter(({ op }) => op === 'div').map(({ right }) => withKnownConstants(right));
  const product = (factors: readonly Expr[]): Expr =>
    factors.reduce((left, right) => binary('mul', left, right));
  const top = product(found.above ? [found.above, ...above] : above);
  const bottom = found.below ? [found.below, ...below] : below;
  return bottom.length > 0 ? binary('div', top, product(bottom)) : top;
}
