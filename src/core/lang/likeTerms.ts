import { binary, byText, degree, multiply, negated, number } from './bookOrder.ts';
import {
  factorsOf,
  fractionExpr,
  fractionOf,
  powersOf,
  termsOf,
  type Arrays,
  type Fraction,
  type Powers,
  type SignedTerm,
} from './fractions.ts';
import { printText } from './printText.ts';
import type { Expr } from './syntax.ts';

const keyOf = (factors: readonly Expr[]): string => printText(multiply(1, factors));

const likeKey = ({ above, below }: Fraction): string => `${keyOf(above)}/${keyOf(below)}`;

/** Functions that have a value everywhere, so that their terms may cancel without hiding an undefined point. */
const TOTAL: ReadonlySet<string> = new Set(
  'sin cos atan sinh cosh tanh exp abs sign min max sigmoid relu softplus gelu erf'.split(' '),
);

function isTotal(e: Expr): boolean {
  if (e.kind === 'name' || e.kind === 'number') return true;
  if (e.kind === 'neg') return isTotal(e.arg);
  if (e.kind === 'call') return TOTAL.has(e.fn) && e.args.every(isTotal);
  if (e.kind !== 'binary') return false;
  if (e.op === 'pow') return isTotal(e.left) && e.right.kind === 'number';
  return ['add', 'sub', 'mul'].includes(e.op) && isTotal(e.left) && isTotal(e.right);
}

const signed = ({ sign, expr }: SignedTerm, arrays: Arrays): Fraction => {
  const fraction = fractionOf(expr, arrays);
  return { ...fraction, coefficient: sign * fraction.coefficient };
};

const termOf = (fraction: Fraction): SignedTerm => ({
  sign: fraction.coefficient < 0 ? -1 : 1,
  expr: fractionExpr({ ...fraction, coefficient: Math.abs(fraction.coefficient) }),
});

/** Like terms added up: ab + 2ab is 3ab. A sum of 0 vanishes where its terms are defined everywhere. */
function added(fractions: readonly Fraction[]): Fraction[] {
  const byKey = new Map<string, Fraction>();
  for (const fraction of fractions) {
    const key = likeKey(fraction);
    const known = byKey.get(key);
    const coefficient = fraction.coefficient + (known?.coefficient ?? 0);
    const keeps = coefficient !== 0 || ![...fraction.above, ...fraction.below].every(isTotal);
    if (known && coefficient === 0 && keeps) byKey.set(`${key} ${byKey.size}`, fraction);
    else byKey.set(key, { ...fraction, coefficient });
  }
  return [...byKey.values()].filter(
    (f) => f.coefficient !== 0 || ![...f.above, ...f.below].every(isTotal),
  );
}

/**
 * The sum with like terms added and fractions over one denominator taken together where that is shorter.
 *
 * @param isWhole whether it is the whole formula, which may come to 0.
 */
export function gatheredTerms(
  terms: readonly SignedTerm[],
  arrays: Arrays,
  isWhole: boolean,
): SignedTerm[] {
  const fractions = terms.map((term) => signed(term, arrays));
  const sums = added(fractions);
  // What cancels to nothing has lost its shape, and as a part may be what is divided by.
  if (sums.length === 0) return isWhole ? [{ sign: 1, expr: number(0) }] : [...terms];
  const joined = overOne(sums, arrays);
  if (joined) return joined.map(termOf);
  return sums.length === fractions.length ? [...terms] : sums.map(termOf);
}

/** a/d − b/d² as (ad − b)/d², where the numerator is shorter than the sum was; null where none is. */
function overOne(fractions: readonly Fraction[], arrays: Arrays): Fraction[] | null {
  const all = fractions.map((fraction) => ({ fraction, powers: powersOf(fraction.below) }));
  const bases = new Set(all.flatMap(({ powers }) => [...powers.keys()]));
  for (const base of bases) {
    const group = all.filter(({ powers }) => powers.has(base));
    if (group.length < 2) continue;
    const rests = new Set(group.map(({ powers }) => keyOf(factorsOf(without(powers, base)))));
    const joined = rests.size === 1 ? joinedOver(group, base, arrays) : null;
    if (!joined) continue;
    const others = all.filter(({ powers }) => !powers.has(base)).map(({ fraction }) => fraction);
    return [joined, ...others];
  }
  return null;
}

function without(powers: Powers, base: string): Powers {
  const rest = new Map(powers);
  rest.delete(base);
  return rest;
}

function joinedOver(
  group: readonly { fraction: Fraction; powers: Powers }[],
  base: string,
  arrays: Arrays,
): Fraction | null {
  const exponentOf = (powers: Powers): number => powers.get(base)?.exponent ?? 0;
  const highest = group.reduce((a, b) => (exponentOf(b.powers) > exponentOf(a.powers) ? b : a));
  const parts: Fraction[] = [];
  for (const { fraction, powers } of group) {
    const missing = exponentOf(highest.powers) - exponentOf(powers);
    const factor = missing === 0 ? [number(1)] : expanded(powers.get(base)?.base, missing, arrays);
    if (!factor) return null;
    for (const e of factor) {
      const times = fractionOf(e, arrays);
      const coefficient = fraction.coefficient * times.coefficient;
      const above = [...fraction.above, ...times.above];
      parts.push(...distributed({ coefficient, above, below: times.below }, arrays));
    }
  }
  const numerators = added(parts);
  const plain = group.every(({ powers }) => exponentOf(powers) === exponentOf(highest.powers));
  const shorter = plain
    ? numerators.length <= group.length
    : numerators.length < parts.length && numerators.length <= group.length;
  if (!shorter || numerators.length === 0) return null;
  const { below } = highest.fraction;
  if (numerators.length === 1) return { ...numerators[0], below };
  return { coefficient: 1, above: [orderedSum(numerators.map(termOf))], below };
}

/** The terms of d or, under a root, of d²; undefined for other powers. */
function expanded(
  base: Expr | undefined,
  power: number,
  arrays: Arrays,
): readonly Expr[] | undefined {
  if (base?.kind === 'binary' && power === 1) return withSigns(base, arrays);
  const root = base?.kind === 'call' && base.fn === 'sqrt' && power === 2;
  return root ? withSigns(base.args[0], arrays) : undefined;
}

const withSigns = (sum: Expr, arrays: Arrays): Expr[] =>
  termsOf(sum).map((term) => (term.sign < 0 ? fractionExpr(signed(term, arrays)) : term.expr));

/** c·(a + b) as c·a + c·b, where the sum is the only factor beside numbers. */
function distributed(fraction: Fraction, arrays: Arrays): Fraction[] {
  const [only] = fraction.above;
  if (fraction.above.length !== 1) return [fraction];
  const terms = termsOf(only);
  if (terms.length === 1) return [fraction];
  return terms
    .map((term) => signed(term, arrays))
    .map((f) => ({ ...f, coefficient: f.coefficient * fraction.coefficient }));
}

/**
 * A sum with its terms in falling degree, and monomials of one degree by their letters. A book writes y − x²
 * and not −x² + y: the first positive term leads.
 */
export function orderedSum(terms: readonly SignedTerm[]): Expr {
  const ranked = terms
    .map((term) => ({ ...term, degree: degree(term.expr), letters: lettersOf(term.expr) }))
    .sort((a, b) => b.degree - a.degree);
  const order = [...new Set(ranked.map((term) => term.degree))].flatMap((d) => {
    const block = ranked.filter((term) => term.degree === d);
    const plain = block.every(({ letters }) => letters !== undefined);
    return plain ? block.sort((a, b) => byText(a.letters ?? '', b.letters ?? '')) : block;
  });
  const lead = Math.max(
    0,
    order.findIndex(({ sign }) => sign > 0),
  );
  const [first, ...rest] = [order[lead], ...order.slice(0, lead), ...order.slice(lead + 1)];
  const start = first.sign < 0 ? negated(first.expr) : first.expr;
  return rest.reduce<Expr>((sum, t) => binary(t.sign < 0 ? 'sub' : 'add', sum, t.expr), start);
}

/** 'xxy' of 3x²y; undefined of what is no monomial. */
function lettersOf(e: Expr): string | undefined {
  const { above, below } = fractionOf(e, new Set());
  if (below.length > 0) return undefined;
  let letters = '';
  for (const { base, exponent } of powersOf(above).values()) {
    if (base.kind !== 'name') return undefined;
    letters += `${base.name} `.repeat(exponent);
  }
  return letters;
}
