import type { Graph } from '../ir/graph.ts';
import { isScalar, isVector, type ApplyNode, type NodeId } from '../ir/types.ts';
import { binary, callOf, degree, multiply, negated, NOWHERE, number } from './bookOrder.ts';
import { printText } from './printText.ts';
import type { Expr } from './syntax.ts';

/** Thrown where an array has no form in the notation of the language. */
export class NoNotation extends Error {}

/** How what is no product of matrices is written. */
export interface Parts {
  readonly visit: (id: NodeId, depth: number) => Expr;
  readonly plain: (node: ApplyNode, depth: number) => Expr;
  /** The factors of a product of numbers. */
  readonly factors: (
    id: NodeId,
    depth: number,
  ) => { constant: number; above: Expr[]; below: Expr[] };
}

interface Factor {
  readonly expr: Expr;
  readonly transposed: boolean;
  /** Its own transpose, so that it goes with the transposed and the others alike. */
  readonly symmetric?: boolean;
}

/** coefficient · above / below · F₁ F₂ … Fₖ, the factors being matrices or their transposes. */
interface Term {
  readonly coefficient: number;
  readonly above: readonly Expr[];
  readonly below: readonly Expr[];
  readonly chain: readonly Factor[];
}

const UNIT = { coefficient: 1, above: [], below: [] };

/** Arrays as sums of products of matrices, written as a book writes them. */
export class Chains {
  private readonly graph: Graph;
  private readonly isSymmetric: (name: string) => boolean;
  private readonly parts: Parts;

  constructor(graph: Graph, isSymmetric: (name: string) => boolean, parts: Parts) {
    this.graph = graph;
    this.isSymmetric = isSymmetric;
    this.parts = parts;
  }

  sum(id: NodeId, depth: number): Expr {
    const terms = this.terms(id, false, depth);
    // (Sx − b)ᵀ, but each fraction on its own.
    const plain = terms.every(({ below }) => below.length === 0);
    const turned = terms.length > 1 && plain && terms.every(isTurned);
    return turned ? termExpr(single(terms)) : sumExpr(terms);
  }

  /** ⟨a, b⟩: aᵀb of columns, abᵀ of rows, ‖a‖² of twice the same, tr(AᵀB) of matrices. */
  inner(a: NodeId, b: NodeId, depth: number): Expr {
    const shape = this.graph.shape(a);
    if (a === b) {
      const norm = callOf(isVector(shape) ? 'norm2' : 'normF', this.parts.visit(a, depth + 1));
      return binary('pow', norm, number(2));
    }
    const [left, right] = [
      this.terms(a, shape.cols === 1 || !isVector(shape), depth + 1),
      this.terms(b, shape.rows === 1 && shape.cols > 1, depth + 1),
    ];
    const product = sumExpr([joined(single(left), single(right))]);
    return isVector(shape) ? product : callOf('tr', product);
  }

  private terms(id: NodeId, transposed: boolean, depth: number): Term[] {
    return combined(this.expand(id, transposed, depth));
  }

  private expand(id: NodeId, transposed: boolean, depth: number): Term[] {
    const node = this.graph.node(id);
    if (node.kind !== 'apply') return [this.atom(id, transposed, depth)];
    const inner = (arg: NodeId, flip = transposed): Term[] => this.terms(arg, flip, depth + 1);
    const [x, y] = node.args;
    switch (node.op) {
      case 'add':
      case 'sub': {
        if (isScalar(this.graph.shape(x)) || isScalar(this.graph.shape(y))) break;
        const right = inner(y);
        return [...inner(x), ...(node.op === 'sub' ? right.map((t) => scaled(t, -1)) : right)];
      }
      case 'neg':
        return inner(x).map((t) => scaled(t, -1));
      case 'mul':
        if (!isScalar(this.graph.shape(x))) break;
        return this.times(x, inner(y), depth);
      case 'div':
        if (!isScalar(this.graph.shape(y))) break;
        if (isScalar(this.graph.shape(x))) break;
        return [divided(single(inner(x)), this.parts.visit(y, depth + 1))];
      case 'transpose':
        return inner(x, !transposed);
      case 'matmul': {
        const [left, right] = [single(inner(x)), single(inner(y))];
        return [transposed ? joined(right, left) : joined(left, right)];
      }
      case 'solve': {
        const inverse = this.inverse(x, transposed, depth);
        const right = single(inner(y));
        return [transposed ? joined(right, inverse) : joined(inverse, right)];
      }
      case 'inv':
        return [this.inverse(x, transposed, depth)];
      case 'cofactor': {
        const det = callOf('det', this.parts.visit(x, depth + 1));
        const inverse = this.inverse(x, !transposed, depth);
        return [{ ...inverse, above: [det, ...inverse.above] }];
      }
      case 'unit': {
        const norm = isVector(node.shape) ? 'norm2' : 'normF';
        return [divided(single(inner(x)), callOf(norm, this.parts.visit(x, depth + 1)))];
      }
      case 'fill':
        return this.filled(node, transposed, depth);
      case 'eye':
        return [
          { ...UNIT, chain: [{ expr: callOf('eye', number(node.shape.rows)), transposed: false }] },
        ];
      default:
        break;
    }
    return [this.atom(id, transposed, depth)];
  }

  private times(scalar: NodeId, terms: readonly Term[], depth: number): Term[] {
    const { constant, above, below } = this.parts.factors(scalar, depth + 1);
    const bare = above.length === 0 && below.length === 0;
    if (bare && Math.abs(constant) === 1) return terms.map((t) => scaled(t, constant));
    const term = single(terms);
    return [
      {
        coefficient: term.coefficient * constant,
        above: [...above, ...term.above],
        below: [...below, ...term.below],
        chain: term.chain,
      },
    ];
  }

  private inverse(of: NodeId, transposed: boolean, depth: number): Term {
    const expr = callOf('inv', this.parts.visit(of, depth + 1));
    return { ...UNIT, chain: [{ expr, transposed: transposed && !this.symmetric(of) }] };
  }

  private filled({ args: [x], shape }: ApplyNode, transposed: boolean, depth: number): Term[] {
    const sizes = transposed ? [shape.cols, shape.rows] : [shape.rows, shape.cols];
    const zero = this.graph.constantValue(x) === 0;
    const expr = callOf(zero ? 'zeros' : 'ones', ...sizes.map(number));
    const array: Term = { ...UNIT, chain: [{ expr, transposed: false }] };
    return zero ? [array] : this.times(x, [array], depth);
  }

  private atom(id: NodeId, transposed: boolean, depth: number): Term {
    const node = this.graph.node(id);
    const expr =
      node.kind === 'apply' ? this.parts.plain(node, depth) : this.parts.visit(id, depth + 1);
    const symmetric = this.symmetric(id);
    return { ...UNIT, chain: [{ expr, transposed: transposed && !symmetric, symmetric }] };
  }

  /** True where A = Aᵀ is known from the operations or the declarations. */
  private symmetric(id: NodeId): boolean {
    const node = this.graph.node(id);
    if (node.kind === 'input') return this.isSymmetric(node.name);
    if (node.kind !== 'apply') return true;
    if (node.op === 'diag' || node.op === 'eye') return true;
    if (node.op === 'inv' || node.op === 'transpose') return this.symmetric(node.args[0]);
    const sums = ['add', 'sub', 'neg', 'mul'].includes(node.op);
    return sums && node.args.every((arg) => isScalar(this.graph.shape(arg)) || this.symmetric(arg));
  }
}

const scaled = (term: Term, by: number): Term => ({ ...term, coefficient: term.coefficient * by });

const divided = (term: Term, by: Expr): Term => ({ ...term, below: [...term.below, by] });

/** One term; a sum becomes a factor in parentheses, transposes and all. */
function single(terms: readonly Term[]): Term {
  if (terms.length === 1) return terms[0];
  const turned = terms.every(isTurned);
  // (Ax − b)ᵀ is easier on the eye than xᵀAᵀ − bᵀ.
  const source = turned ? terms.map(untransposed) : terms;
  return { ...UNIT, chain: [{ expr: sumExpr(source), transposed: turned }] };
}

const isTurned = ({ chain }: Term): boolean =>
  chain.every((factor) => factor.transposed || factor.symmetric) &&
  chain.some((factor) => factor.transposed);

const untransposed = (term: Term): Term => ({
  ...term,
  chain: term.chain.toReversed().map(({ expr }) => ({ expr, transposed: false })),
});

const joined = (left: Term, right: Term): Term => ({
  coefficient: left.coefficient * right.coefficient,
  above: [...left.above, ...right.above],
  below: [...left.below, ...right.below],
  chain: [...left.chain, ...right.chain],
});

function factorExpr({ expr, transposed }: Factor): Expr {
  if (!transposed) return expr;
  if (expr.kind !== 'matrix') return { kind: 'transpose', arg: expr, span: NOWHERE };
  const rows = expr.rows[0].map((_, j) => expr.rows.map((row) => row[j]));
  return { kind: 'matrix', rows, tuple: rows[0].length === 1, span: NOWHERE };
}

const factorKey = (factor: Factor): string => printText(factorExpr(factor));

const chainKey = (chain: readonly Factor[]): string => chain.map(factorKey).join(' ');

const scalarKey = ({ above, below }: Term): string =>
  `${above.map(printText).sort().join(' ')}/${below.map(printText).sort().join(' ')}`;

/** Like terms together, then what all terms share on one side taken out: xᵀA + xᵀAᵀ is xᵀ(A + Aᵀ). */
function combined(terms: readonly Term[]): Term[] {
  const byKey = new Map<string, Term>();
  for (const term of terms) {
    const key = `${scalarKey(term)} ${chainKey(term.chain)}`;
    const known = byKey.get(key);
    byKey.set(key, { ...term, coefficient: term.coefficient + (known?.coefficient ?? 0) });
  }
  const all = [...byKey.values()];
  // A − A is 0·A where nothing else stands beside it, since an array has a shape.
  const kept = all.filter(({ coefficient }) => coefficient !== 0);
  const distinct = kept.length > 0 ? kept : all.slice(0, 1);
  return sharing(distinct, 'left') ?? sharing(distinct, 'right') ?? distinct;
}

function sharing(terms: readonly Term[], side: 'left' | 'right'): Term[] | null {
  const [first] = terms;
  if (terms.length < 2) return null;
  const alike = terms.every(
    (t) =>
      scalarKey(t) === scalarKey(first) &&
      Math.abs(t.coefficient) === Math.abs(first.coefficient) &&
      t.chain.length > 1,
  );
  if (!alike) return null;
  const shared = side === 'left' ? first.chain[0] : first.chain[first.chain.length - 1];
  const at = side === 'left' ? 0 : -1;
  if (!terms.every((t) => factorKey(t.chain.at(at) ?? shared) === factorKey(shared))) return null;
  const rests = terms.map((t) => ({
    ...UNIT,
    coefficient: t.coefficient / first.coefficient,
    chain: side === 'left' ? t.chain.slice(1) : t.chain.slice(0, -1),
  }));
  // A + Aᵀ, not Aᵀ + A.
  const turned = (t: Term): number => t.chain.filter((factor) => factor.transposed).length;
  const sum = single(combined(rests).toSorted((a, b) => turned(a) - turned(b)));
  const outer: Term = { ...UNIT, chain: [shared] };
  const whole = side === 'left' ? joined(outer, sum) : joined(sum, outer);
  return [
    {
      ...whole,
      coefficient: whole.coefficient * first.coefficient,
      above: first.above,
      below: first.below,
    },
  ];
}

function sumExpr(terms: readonly Term[]): Expr {
  const kept = terms.filter((term) => term.coefficient !== 0);
  const degrees = new Map((kept.length > 0 ? kept : terms).map((t) => [t, degree(termExpr(t))]));
  const list = [...degrees.keys()].sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0));
  // The first positive term leads.
  const lead = Math.max(
    0,
    list.findIndex((term) => term.coefficient > 0),
  );
  const [first, ...rest] = [list[lead], ...list.slice(0, lead), ...list.slice(lead + 1)];
  return rest.reduce(
    (sum, term) =>
      binary(
        term.coefficient < 0 ? 'sub' : 'add',
        sum,
        termExpr(scaled(term, Math.sign(term.coefficient))),
      ),
    termExpr(first),
  );
}

/** The product; chains whose factors are all transposed are transposed as a whole only where that is one factor. */
function termExpr({ coefficient, above, below, chain }: Term): Expr {
  const [head, ...tail] = chain;
  const size = Math.abs(coefficient);
  const bare = size === 1 && above.length === 0;
  const front = bare ? factorExpr(head) : binary('mul', multiply(size, above), factorExpr(head));
  const product = tail.reduce((left, factor) => binary('mul', left, factorExpr(factor)), front);
  const whole = below.length === 0 ? product : binary('div', product, multiply(1, below));
  return coefficient < 0 ? negated(whole) : whole;
}
