import { SCALAR, type Shape } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import { arithmetic, type Rational } from './rational.ts';

/** Index of a term; arguments have smaller ids, so id order is topological. */
export type TermId = number;

export type Term =
  | {
      readonly kind: 'literal';
      readonly shape: Shape;
      readonly value: number;
      readonly exact: Rational | undefined;
    }
  | {
      readonly kind: 'constant';
      readonly shape: Shape;
      readonly name: string;
      readonly value: number;
    }
  | { readonly kind: 'variable'; readonly shape: Shape; readonly name: string }
  | {
      readonly kind: 'apply';
      readonly shape: Shape;
      readonly op: string;
      readonly args: readonly TermId[];
      readonly attributes: readonly number[];
    };

/**
 * Answer and truth as one DAG in which equal subexpressions are one term. Other than in the graph of `ir`, nothing
 * is simplified and no constant is folded: 0.1 + 0.2 stays what was written and means 3/10, pi stays pi, and the
 * judge does not depend on the rules of simplification that it is used to check.
 */
export class Terms {
  readonly all: Term[] = [];
  /** The exact value of terms that are constant fractions. */
  readonly exact: (Rational | undefined)[] = [];
  private readonly interned = new Map<string, TermId>();

  literal(value: number, exact: Rational | undefined): TermId {
    const key = exact ? `${exact.num}/${exact.den}` : `~${value}`;
    return this.intern(key, { kind: 'literal', shape: SCALAR, value, exact }, exact);
  }

  constant(name: string, value: number): TermId {
    return this.intern(`c${name}`, { kind: 'constant', shape: SCALAR, name, value });
  }

  variable(name: string, shape: Shape): TermId {
    return this.intern(`v${name}`, { kind: 'variable', shape, name });
  }

  apply(op: string, args: readonly TermId[], attributes: readonly number[] = []): TermId {
    const rules = opNamed(op);
    const shape = rules.type(
      args.map((id) => this.all[id].shape),
      attributes,
    );
    if (!shape) throw new Error(`${op} does not fit the shapes of its arguments`);
    const ordered = rules.commutative && args[0] > args[1] ? [args[1], args[0]] : args;
    const known = ordered.map((id) => this.exact[id]);
    const exact = known.every((k) => k !== undefined) ? arithmetic(op, known) : undefined;
    const key = `${op}[${attributes.join()}](${ordered.join()})`;
    return this.intern(key, { kind: 'apply', shape, op, args: ordered, attributes }, exact);
  }

  private intern(key: string, term: Term, exact?: Rational): TermId {
    const known = this.interned.get(key);
    if (known !== undefined) return known;
    this.interned.set(key, this.all.length);
    this.exact.push(exact);
    return this.all.push(term) - 1;
  }
}

/** Which terms the outputs need: itself and its arguments, in topological order. */
export function needed(terms: Terms, outputs: readonly TermId[]): TermId[] {
  const marked = new Uint8Array(terms.all.length);
  for (const id of outputs) marked[id] = 1;
  for (let id = terms.all.length - 1; id >= 0; id--) {
    const term = terms.all[id];
    if (marked[id] && term.kind === 'apply') for (const arg of term.args) marked[arg] = 1;
  }
  return terms.all.flatMap((_, id) => (marked[id] ? [id] : []));
}
