import { entryNode } from '../ad/entryNode.ts';
import type { Graph } from '../ir/graph.ts';
import { schedule } from '../compile/schedule.ts';
import { isScalar, isVector, sizeOf, type ApplyNode, type NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import { binary, byText, callOf, NOWHERE, number, unsigned } from './bookOrder.ts';
import { Chains, NoNotation, type Parts } from './chains.ts';
import { cancelled, fractionExpr, fractionOf, type Arrays, type SignedTerm } from './fractions.ts';
import { withKnownConstants } from './knownConstants.ts';
import { gatheredTerms, orderedSum } from './likeTerms.ts';
import { CONSTANTS } from './functions.ts';
import { infixByToken } from './precedence.ts';
import type { BinaryOp, Expr, Index } from './syntax.ts';

export interface RaiseOptions {
  /** Matrices that are their own transposes, by name: what is known lets 2xᵀS be written for xᵀS + xᵀSᵀ. */
  readonly isSymmetric?: (name: string) => boolean;
}

const MAX_SIZE = 400;
const MAX_DEPTH = 100;
/** An array of more entries than this is not written out. */
const MAX_ENTRIES = 36;

/** Thrown inside only, to leave the recursion. */
class TooLarge extends Error {}

const COMPARISONS: ReadonlySet<string> = new Set(
  [...infixByToken.values()].filter((op) => ['lt', 'le', 'gt', 'ge', 'eq', 'ne'].includes(op)),
);

/**
 * DAG → syntax tree in the order of a book: sums with their terms in falling degree; products with the
 * number first, then functions, then names and their powers, then sums in parentheses; x·x as x²; products
 * of matrices as chains with the transposes on their factors. An array without such a form, as differentiation
 * by the entries leaves it, is written out entry by entry.
 *
 * @returns null when the tree would have more than 400 parts: nobody reads such a formula.
 */
export function raise(graph: Graph, root: NodeId, options: RaiseOptions = {}): Expr | null {
  const expr = raised(graph, root, options);
  const taken = graph.nodes.some((n) => n.kind === 'input' && CONSTANTS.has(n.name));
  return expr && !taken ? withKnownConstants(expr) : expr;
}

function raised(graph: Graph, root: NodeId, options: RaiseOptions): Expr | null {
  try {
    return new Raiser(graph, root, options).visit(root, 0);
  } catch (error) {
    if (error instanceof TooLarge) return null;
    if (!(error instanceof NoNotation)) throw error;
  }
  try {
    return entries(graph, root, options);
  } catch (error) {
    if (error instanceof TooLarge || error instanceof NoNotation) return null;
    throw error;
  }
}

/** `(a, b)` or `[a, b; c, d]`, each entry raised on its own. */
function entries(graph: Graph, root: NodeId, options: RaiseOptions): Expr {
  const shape = graph.shape(root);
  if (sizeOf(shape) > MAX_ENTRIES) throw new TooLarge();
  const raiser = new Raiser(graph, root, options);
  const rows = Array.from({ length: shape.rows }, (_, i) =>
    Array.from({ length: shape.cols }, (__, j) => raiser.visit(entryNode(graph, root, i, j), 0)),
  );
  if (isScalar(shape)) return rows[0][0];
  return { kind: 'matrix', rows, tuple: shape.cols === 1, span: NOWHERE };
}

class Raiser implements Parts {
  private size = 0;
  private readonly graph: Graph;
  private readonly chains: Chains;
  private readonly arrays: Arrays;
  /** Variables that are not 0 wherever the formula is defined: log x stands in it. */
  private readonly nonzero: ReadonlySet<string>;

  constructor(graph: Graph, root: NodeId, options: RaiseOptions) {
    this.graph = graph;
    this.arrays = new Set(
      graph.nodes.flatMap((n) => (n.kind === 'input' && !isScalar(n.shape) ? [n.name] : [])),
    );
    this.nonzero = underLogarithms(graph, root);
    this.chains = new Chains(graph, options.isSymmetric ?? (() => false), this);
  }

  visit(id: NodeId, depth: number): Expr {
    if (++this.size > MAX_SIZE || depth > MAX_DEPTH) throw new TooLarge();
    const node = this.graph.node(id);
    if (node.kind === 'constant') return number(node.value);
    if (node.kind === 'input') return { kind: 'name', name: node.name, span: NOWHERE };
    return isScalar(node.shape) ? this.numeric(node, depth) : this.chains.sum(id, depth);
  }

  /** A node whose value is a number. */
  private numeric(node: ApplyNode, depth: number): Expr {
    switch (node.op) {
      case 'add':
      case 'sub':
        return this.sum(node.id, depth);
      case 'mul':
      case 'neg':
      case 'div':
        return this.product(node.id, depth);
      case 'dot':
        return this.chains.inner(node.args[0], node.args[1], depth);
      default:
        return this.plain(node, depth);
    }
  }

  /** One operation on its arguments, entry by entry where they are arrays. */
  plain(node: ApplyNode, depth: number): Expr {
    const arg = (k: number): Expr => this.visit(node.args[k], depth + 1);
    const dotted = !node.args.every((id) => isScalar(this.graph.shape(id)));
    if (COMPARISONS.has(node.op)) {
      const condition = binary(node.op as BinaryOp, arg(0), arg(1));
      return callOf('if', condition, number(1), number(0));
    }
    switch (node.op) {
      case 'add':
      case 'sub':
        return this.sum(node.id, depth);
      case 'mul':
        return this.entrywiseProduct(node, depth);
      case 'div': {
        const number = isScalar(this.graph.shape(node.args[1]));
        return binary(dotted && !number ? 'dotdiv' : 'div', arg(0), arg(1));
      }
      case 'pow':
        return binary(dotted ? 'dotpow' : 'pow', arg(0), arg(1));
      case 'xlogy':
        return binary(dotted ? 'dotmul' : 'mul', arg(0), callOf('log', arg(1)));
      case 'block': {
        // An entry of what is written out is that entry: (2*(x, y))[1] is 2x.
        const [i, j] = node.attributes;
        const inner = isScalar(node.shape) ? entryNode(this.graph, node.args[0], i, j) : node.id;
        return inner === node.id ? this.indexed(node, depth) : this.visit(inner, depth + 1);
      }
      case 'entries': {
        const { rows, cols } = node.shape;
        const table = Array.from({ length: rows }, (_, i) =>
          Array.from({ length: cols }, (__, j) => arg(i + j * rows)),
        );
        return { kind: 'matrix', rows: table, tuple: cols === 1, span: NOWHERE };
      }
      case 'select':
        return callOf('if', this.condition(node.args[0], depth), arg(1), arg(2));
      case 'normF': {
        const vector = isVector(this.graph.shape(node.args[0]));
        return callOf(vector ? 'norm2' : 'normF', arg(0));
      }
      case 'diagonal':
        return callOf('diag', arg(0));
      default: {
        if (opNamed(node.op).notation.kind !== 'call') throw new NoNotation();
        return callOf(node.op, ...node.args.map((_, k) => arg(k)));
      }
    }
  }

  /** What an `if` asks; a flag that is no comparison is asked whether it is 0. */
  private condition(id: NodeId, depth: number): Expr {
    const node = this.graph.node(id);
    if (node.kind !== 'apply' || !COMPARISONS.has(node.op)) {
      return binary('ne', this.visit(id, depth + 1), number(0));
    }
    const [left, right] = node.args.map((arg) => this.visit(arg, depth + 1));
    return binary(node.op as BinaryOp, left, right);
  }

  private indexed({ args: [of], attributes, shape }: ApplyNode, depth: number): Expr {
    const [i, j] = attributes;
    const whole = this.graph.shape(of);
    const row: Index = shape.rows === whole.rows && whole.rows > 1 ? ':' : i + 1;
    const col: Index = shape.cols === whole.cols && whole.cols > 1 ? ':' : j + 1;
    const fits = (row === ':' || shape.rows === 1) && (col === ':' || shape.cols === 1);
    if (!fits) throw new NoNotation();
    const indices = whole.cols === 1 ? [row] : whole.rows === 1 ? [col] : [row, col];
    return { kind: 'index', arg: this.visit(of, depth + 1), indices, span: NOWHERE };
  }

  /** Sums of numbers, and of arrays with numbers. */
  private sum(id: NodeId, depth: number): Expr {
    const { graph } = this;
    const terms: SignedTerm[] = [];
    const gather = (at: NodeId, sign: 1 | -1, level: number): void => {
      if (level > MAX_DEPTH) throw new TooLarge();
      const node = graph.node(at);
      if (node.kind === 'apply' && (node.op === 'add' || node.op === 'sub')) {
        gather(node.args[0], sign, level + 1);
        gather(node.args[1], node.op === 'sub' ? (-sign as 1 | -1) : sign, level + 1);
      } else {
        const { negative, expr } = unsigned(this.visit(at, level + 1));
        terms.push({ sign: negative ? (-sign as 1 | -1) : sign, expr });
      }
    };
    gather(id, 1, depth);
    return orderedSum(gatheredTerms(terms, this.arrays, depth === 0 && isScalar(graph.shape(id))));
  }

  /** Products and quotients of numbers as one fraction: number · factors / factors. */
  private product(id: NodeId, depth: number): Expr {
    const { constant, above, below } = this.factors(id, depth);
    return fractionExpr(cancelled({ coefficient: constant, above, below }, this.nonzero));
  }

  /** The factors of a product of numbers, its constants taken together. */
  factors(id: NodeId, depth: number): { constant: number; above: Expr[]; below: Expr[] } {
    const { graph } = this;
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
      else if (node.kind === 'constant') below.push(number(node.value));
      else {
        const parts = fractionOf(this.visit(at, level + 1), this.arrays);
        if (up) constant *= parts.coefficient;
        else if (Math.abs(parts.coefficient) === 1) constant *= parts.coefficient;
        else below.push(number(parts.coefficient));
        (up ? above : below).push(...parts.above);
        (up ? below : above).push(...parts.below);
      }
    };
    gather(id, depth, true);
    return { constant, above, below };
  }

  /** a.*b of arrays; a.*a as a.^2. */
  private entrywiseProduct(node: ApplyNode, depth: number): Expr {
    const factors: NodeId[] = [];
    const gather = (id: NodeId): void => {
      const own = this.graph.node(id);
      const splits =
        own.kind === 'apply' &&
        own.op === 'mul' &&
        own.args.every((arg) => !isScalar(this.graph.shape(arg)));
      if (splits) own.args.forEach(gather);
      else factors.push(id);
    };
    gather(node.id);
    const counts = new Map<NodeId, number>();
    for (const id of factors) counts.set(id, (counts.get(id) ?? 0) + 1);
    const powers = [...counts].map(([id, count]) => ({ base: this.visit(id, depth + 1), count }));
    const text = ({ base }: { base: Expr }): string => (base.kind === 'name' ? base.name : '');
    if (powers.every((power) => text(power) !== ''))
      powers.sort((a, b) => byText(text(a), text(b)));
    return powers
      .map(({ base, count }) => (count === 1 ? base : binary('dotpow', base, number(count))))
      .reduce((left, right) => binary('dotmul', left, right));
  }
}

/** Names under a logarithm that no choice can leave out. */
function underLogarithms(graph: Graph, root: NodeId): ReadonlySet<string> {
  const { steps } = schedule(graph, [root]);
  if (steps.some(({ op }) => op === 'select')) return new Set();
  const args = steps.filter(({ op }) => op === 'log').map((node) => graph.node(node.args[0]));
  return new Set(args.flatMap((arg) => (arg.kind === 'input' ? [arg.name] : [])));
}
