import { sizeOf, type Shape } from '../ir/types.ts';
import { addMod, inverseMod, mulMod, powMod, PRIME, randomMod, subMod } from '../num/modular.ts';
import {
  modularDeterminant,
  modularInverse,
  modularProduct,
  modularSolve,
  type ModularMatrix,
} from '../num/modularMatrix.ts';
import type { Rng } from '../num/rng.ts';
import { opNamed } from '../ops/all.ts';
import { residueOf } from './drawResidues.ts';
import { needed, type Term, type TermId, type Terms } from './terms.ts';

type Residues = readonly bigint[];

/** Operations that only move entries: they are run on the entries' places. */
const MOVES: ReadonlySet<string> = new Set([
  'transpose',
  'block',
  'reshape',
  'fill',
  'entries',
  'diagonal',
]);

/** Operations that are rational functions of their arguments; `pow` is when its exponent is a whole constant. */
const RATIONAL: ReadonlySet<string> = new Set([
  ...MOVES,
  ...['neg', 'add', 'sub', 'mul', 'div', 'matmul', 'dot', 'outer', 'sum', 'mean', 'tr'],
  ...['det', 'inv', 'solve', 'diag', 'eye'],
]);

/** Square roots, whose even powers are rational; and the argument's square where it is no root. */
const ROOTS: ReadonlySet<string> = new Set(['sqrt', 'abs', 'norm2', 'normF']);

/** True for terms that arithmetic modulo p evaluates; the others become unknowns. */
export function isRational(terms: Terms, id: TermId): boolean {
  const term = terms.all[id];
  if (term.kind === 'constant') return false;
  if (term.kind === 'literal') return term.exact !== undefined;
  if (term.kind === 'variable' || RATIONAL.has(term.op)) return true;
  return term.op === 'pow' && wholeExponent(terms, term.args[1]) !== undefined;
}

export function wholeExponent(terms: Terms, id: TermId): number | undefined {
  const exact = terms.exact[id];
  if (exact?.den !== 1n) return undefined;
  const n = Number(exact.num);
  return Math.abs(n) <= 2 ** 31 ? n : undefined;
}

/** Terms that the outputs need, without what lies below even powers of roots. */
export const unknowns = (terms: Terms, outputs: readonly TermId[]): TermId[] =>
  needed(terms, outputs).filter((id) => !isRational(terms, id));

/**
 * The outputs at a random point modulo p = 2^61 − 1; null where a denominator vanishes. A term that is not
 * rational is a random unknown, the same one wherever the operation and the residues of its arguments are the
 * same: sin(x + y) and sin(y + x) agree, and sin(2x) and sin(x + x) as well.
 */
export function evaluateModulo(
  terms: Terms,
  outputs: readonly TermId[],
  variable: (name: string) => Residues,
  rng: Rng,
): Residues[] | null {
  const values: Residues[] = [];
  const drawn = new Map<string, bigint>();
  const unknown = (key: string): bigint => {
    const value = drawn.get(key) ?? randomMod(rng);
    drawn.set(key, value);
    return value;
  };
  for (const id of needed(terms, outputs)) {
    const term = terms.all[id];
    const value = isRational(terms, id)
      ? rational(terms, term, values, variable)
      : unknownValues(term, values, unknown);
    if (value === null) return null;
    values[id] = value;
  }
  return outputs.map((id) => values[id]);
}

function unknownValues(
  term: Term,
  values: readonly Residues[],
  unknown: (key: string) => bigint,
): Residues {
  if (term.kind === 'constant') return [unknown(term.name)];
  if (term.kind !== 'apply') return [unknown(term.kind === 'literal' ? `${term.value}` : '')];
  const args = term.args.map((arg) => values[arg]);
  const size = sizeOf(term.shape);
  const pointwise = opNamed(term.op).kind === 'pointwise';
  const all = pointwise ? '' : args.join(';');
  return Array.from({ length: size }, (_, k) =>
    unknown(
      pointwise
        ? `${term.op}(${args.map((a) => a[a.length === 1 ? 0 : k]).join()})`
        : `${term.op}[${k}](${all})`,
    ),
  );
}

function rational(
  terms: Terms,
  term: Term,
  values: readonly Residues[],
  variable: (name: string) => Residues,
): Residues | null {
  if (term.kind === 'variable') return variable(term.name);
  if (term.kind === 'literal') {
    const residue = term.exact && residueOf(term.exact);
    return residue === undefined ? null : [residue];
  }
  if (term.kind === 'constant') return null;
  const args = term.args.map((arg) => values[arg]);
  const [a, b] = args;
  const of = (k: number): ModularMatrix => matrixOf(terms.all[term.args[k]].shape, args[k]);
  const { rows } = term.shape;
  switch (term.op) {
    case 'neg':
      return a.map((x) => subMod(0n, x));
    case 'add':
      return paired(addMod, a, b);
    case 'sub':
      return paired(subMod, a, b);
    case 'mul':
      return paired(mulMod, a, b);
    case 'div': {
      const inverses = allOrNull(b.map(inverseMod));
      return inverses && paired(mulMod, a, inverses);
    }
    case 'pow':
      return power(terms, term, a, values);
    case 'sum':
      return [total(a)];
    case 'mean':
      return [mulMod(total(a), inverseMod(BigInt(a.length)) ?? 0n)];
    case 'dot':
      return [total(paired(mulMod, a, b))];
    case 'tr':
      return [total(a.filter((_, k) => k % (of(0).rows + 1) === 0))];
    case 'outer':
      return b.flatMap((y) => a.map((x) => mulMod(x, y)));
    case 'matmul':
      return modularProduct(of(0), of(1)).data;
    case 'det':
      return [modularDeterminant(of(0))];
    case 'inv':
      return modularInverse(of(0))?.data ?? null;
    case 'solve':
      return modularSolve(of(0), of(1))?.data ?? null;
    case 'diag':
      return a.flatMap((x, j) => a.map((_, i) => (i === j ? x : 0n)));
    case 'eye':
      return Array.from({ length: rows * rows }, (_, k) => (k % (rows + 1) === 0 ? 1n : 0n));
    default:
      return moved(terms, term, args);
  }
}

/** Base^n for a whole n. An even power of a root or an absolute value needs no root: sqrt(a)^2 is a. */
function power(
  terms: Terms,
  term: Term & { kind: 'apply' },
  base: Residues,
  values: readonly Residues[],
): Residues | null {
  const n = wholeExponent(terms, term.args[1]);
  if (n === undefined) return null;
  const root = terms.all[term.args[0]];
  if (root.kind === 'apply' && ROOTS.has(root.op) && n % 2 === 0) {
    const inside = values[root.args[0]];
    const square =
      root.op === 'sqrt'
        ? inside
        : root.op === 'abs'
          ? inside.map((x) => mulMod(x, x))
          : [total(inside.map((x) => mulMod(x, x)))];
    return allOrNull(square.map((x) => powMod(x, n / 2)));
  }
  return allOrNull(base.map((x) => powMod(x, n)));
}

/** Where entries only move, the operation itself is run on their places, counted from 1; 0 is an entry of zeros. */
function moved(terms: Terms, term: Term & { kind: 'apply' }, args: readonly Residues[]): Residues {
  const op = opNamed(term.op);
  if (op.kind !== 'structural') throw new Error(`${term.op} does not move entries`);
  const entries = args.flat();
  let at = 0;
  const places = args.map((arg) => Float64Array.from(arg, () => ++at));
  const out = new Float64Array(sizeOf(term.shape));
  const shapes = term.args.map((arg) => terms.all[arg].shape);
  op.run(out, places, shapes, term.attributes);
  return Array.from(out, (place) => (place === 0 ? 0n : entries[place - 1]));
}

const matrixOf = ({ rows, cols }: Shape, data: Residues): ModularMatrix => ({ rows, cols, data });

const total = (a: Residues): bigint => a.reduce((sum, x) => sum + x, 0n) % PRIME;

function allOrNull(a: readonly (bigint | null)[]): Residues | null {
  return a.every((x) => x !== null) ? a : null;
}

function paired(f: (x: bigint, y: bigint) => bigint, a: Residues, b: Residues): bigint[] {
  const length = Math.max(a.length, b.length);
  return Array.from({ length }, (_, k) => f(a[a.length === 1 ? 0 : k], b[b.length === 1 ? 0 : k]));
}
