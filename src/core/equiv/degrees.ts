import { sizeOf } from '../ir/types.ts';
import { needed, type TermId, type Terms } from './terms.ts';

/** Every entry of a term is Nᵢⱼ/D with one D for all: deg N ≤ top, deg D ≤ bottom, in all variables together. */
export interface Degree {
  readonly top: number;
  readonly bottom: number;
}

const CONSTANT: Degree = { top: 0, bottom: 0 };
const LINEAR: Degree = { top: 1, bottom: 0 };

/**
 * Bounds of the degrees of the outputs, by propagation. Terms that are not rational count as one more variable.
 * They bound the probability of a false "equal"; see `num/modular.ts`.
 */
export function degrees(terms: Terms, outputs: readonly TermId[]): Map<TermId, Degree> {
  const of = new Map<TermId, Degree>();
  for (const id of needed(terms, outputs)) {
    const term = terms.all[id];
    if (term.kind === 'apply') {
      const args = term.args.map((arg) => of.get(arg) ?? LINEAR);
      const sizes = term.args.map((arg) => sizeOf(terms.all[arg].shape));
      of.set(id, terms.exact[id] ? CONSTANT : applied(terms, of, id, args, sizes));
    } else of.set(id, term.kind === 'literal' ? CONSTANT : LINEAR);
  }
  return of;
}

const times = (a: Degree, b: Degree): Degree => ({
  top: a.top + b.top,
  bottom: a.bottom + b.bottom,
});

/** 1/bᵢ over the common denominator ∏ bᵢ of the `size` entries. */
const reciprocal = (b: Degree, size: number): Degree => ({
  top: b.bottom + (size - 1) * b.top,
  bottom: size * b.top,
});

/** A⁻¹ of n × n is D·adj(N)/det(N). */
const inverted = (a: Degree, n: number): Degree => ({
  top: a.bottom + (n - 1) * a.top,
  bottom: n * a.top,
});

function applied(
  terms: Terms,
  of: ReadonlyMap<TermId, Degree>,
  id: TermId,
  args: readonly Degree[],
  sizes: readonly number[],
): Degree {
  const term = terms.all[id];
  if (term.kind !== 'apply') return LINEAR;
  const [a, b] = args;
  const rows = term.args.length > 0 ? terms.all[term.args[0]].shape.rows : 0;
  switch (term.op) {
    case 'neg':
    case 'transpose':
    case 'sum':
    case 'mean':
    case 'tr':
    case 'diag':
    case 'diagonal':
    case 'block':
    case 'reshape':
    case 'fill':
      return a;
    case 'eye':
      return CONSTANT;
    case 'add':
    case 'sub':
      return sum([a, b]);
    case 'mul':
    case 'matmul':
    case 'dot':
    case 'outer':
      return times(a, b);
    case 'div':
      return times(a, reciprocal(b, sizes[1]));
    case 'entries':
      return sum(args);
    case 'det':
      return { top: rows * a.top, bottom: rows * a.bottom };
    case 'inv':
      return inverted(a, rows);
    case 'solve':
      return times(inverted(a, rows), b);
    case 'pow': {
      const exponent = Number(terms.exact[term.args[1]]?.num ?? 1n);
      // Even powers of a root are powers of what stands under it; its degree may exceed the root's own 1.
      const root = terms.all[term.args[0]];
      const inner = root.kind === 'apply' ? of.get(root.args[0]) : undefined;
      const own: Degree = inner
        ? { top: Math.max(a.top, inner.top), bottom: Math.max(a.bottom, inner.bottom) }
        : a;
      const base = exponent < 0 ? reciprocal(own, sizes[0]) : own;
      const n = Math.abs(exponent);
      return { top: n * base.top, bottom: n * base.bottom };
    }
    default:
      return LINEAR;
  }
}

/** Over the common denominator. */
function sum(args: readonly Degree[]): Degree {
  const bottom = args.reduce((total, d) => total + d.bottom, 0);
  return { top: Math.max(0, ...args.map((d) => d.top + bottom - d.bottom)), bottom };
}
