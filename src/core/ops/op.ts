import type { IntervalRule } from '../num/interval.ts';
import {
  isScalar,
  sameShape,
  SCALAR,
  type Builder,
  type NodeId,
  type OpRules,
  type Shape,
} from '../ir/types.ts';

/** A typeset argument; `atomic` when it can follow a function name without parentheses (`\sin x`). */
export interface TexArg {
  readonly tex: string;
  readonly atomic: boolean;
}

/** Binding strength from loose to tight, as in the language: `+ -` < `* /` < unary minus < `^`. */
export type Level = 'comparison' | 'sum' | 'product' | 'power';

export type Notation =
  | {
      readonly kind: 'infix';
      readonly token: string;
      readonly level: Level;
      readonly tex: string;
      /** How it is written between two arrays, entry by entry. */
      readonly elementwise?: { readonly token: string; readonly tex: string };
    }
  | { readonly kind: 'prefix'; readonly token: string }
  | {
      readonly kind: 'call';
      /** One line for the reader: what the function is. */
      readonly says: string;
      /** What its arguments must be, where not everything goes: `a square matrix`. */
      readonly wants?: string;
      readonly tex: (args: readonly TexArg[]) => string;
    }
  /** Without a name in the language: it comes from other notation (A', [a, b]) or from differentiation. */
  | { readonly kind: 'internal' };

/** ∂out/∂argᵢ as a new node; `out` is the operation's own result, so exp can answer with itself. */
export type Partial = (b: Builder, out: NodeId, args: readonly NodeId[]) => NodeId;

/** Pointwise on blocks: out[i] = f(args[0][i], …) for i < n. Plain loops, so that engines vectorise. */
export type Kernel = (out: Float64Array, args: readonly Float64Array[], n: number) => void;

/** An operation that acts entry by entry; a number goes with every entry of an array. */
export interface PointwiseOp extends OpRules {
  readonly kind: 'pointwise';
  readonly notation: Notation;
  readonly arity: number;
  readonly eval: (...args: number[]) => number;
  /** JVP and VJP are derived from these. */
  readonly partials: readonly Partial[];
  readonly kernel: Kernel;
  /**
   * Its range over a box of arguments, for proofs about all points of a box; any number at all, with kinks,
   * when left out. It must hold every value at real arguments in the box, rounded outwards, as tight as it
   * likes; where the operation is undefined it holds nothing, and it is NaN where that is so on the whole box.
   * Underflow keeps the sign: a lower bound of positive numbers is positive, so that exp(−x²) is never 0. It
   * answers true only when the box holds no kink, no jump and nothing outside the domain. Arguments are never
   * empty, `select`'s branches apart.
   */
  readonly interval?: IntervalRule;
  /** Per argument the interval that the law tests draw from: inside the domain, off the kinks' edges. */
  readonly domain: readonly (readonly [number, number])[];
  /** Distance of the arguments from the nearest kink; the laws of calculus are tested away from 0. */
  readonly kinkDistance?: (args: readonly number[]) => number;
  /** What is taken for the derivative at the kink, said to the reader whose point sits there. */
  readonly atKink?: string;
}

/** One use of an operation in a graph. */
export interface Site {
  readonly out: NodeId;
  readonly args: readonly NodeId[];
  readonly attributes: readonly number[];
}

/** Arguments for the law tests. */
export interface Example {
  readonly shapes: readonly Shape[];
  readonly attributes?: readonly number[];
  /** What is drawn for each argument; any numbers when left out. */
  readonly draw?: 'regular' | 'spd';
}

/** An operation on whole arrays. Values lie column by column: entry (i, j) at i + j·rows. */
export interface StructuralOp extends OpRules {
  readonly kind: 'structural';
  readonly notation: Notation;
  readonly run: (
    out: Float64Array,
    args: readonly Float64Array[],
    shapes: readonly Shape[],
    attributes: readonly number[],
  ) => void;
  /**
   * ẏ from the tangents ẋ of the arguments, undefined where one does not move. 'linear': the operation
   * itself on all tangents; 'multilinear': the sum over k of the operation with ẋₖ in place of xₖ.
   */
  readonly jvp:
    | 'linear'
    | 'multilinear'
    | ((b: Builder, site: Site, tangents: readonly (NodeId | undefined)[]) => NodeId);
  /** What flows back to argument k: an array of its shape. */
  readonly vjp: (b: Builder, site: Site, upstream: NodeId, k: number) => NodeId;
  /**
   * The Jacobian of a result that is a number or a column, as a formula in matrices, from the Jacobians of the
   * arguments that move (undefined for those that stand still). Null, or left out: there is no such formula.
   */
  readonly jacobian?: (
    b: Builder,
    site: Site,
    jacobians: readonly (NodeId | undefined)[],
  ) => NodeId | null;
  /** Multiplications and additions of one run; the number of entries of the result when left out. */
  readonly flops?: (args: readonly Shape[], attributes: readonly number[]) => number;
  /**
   * Its entries from those of its arguments, column by column, as numbers: for what knows only numbers. 'arranges'
   * when each entry is one of an argument, or 0 or 1. Left out, or null, where it would be too long.
   */
  readonly inNumbers?:
    | 'arranges'
    | ((
        b: Builder,
        args: readonly (readonly NodeId[])[],
        shapes: readonly Shape[],
        attributes: readonly number[],
      ) => readonly NodeId[] | null);
  readonly examples: readonly Example[];
  /** Distance from the nearest point where it is not differentiable. */
  readonly kinkDistance?: (args: readonly ArrayLike<number>[]) => number;
  readonly atKink?: string;
}

/** Everything there is to know about one operation. */
export type Op = PointwiseOp | StructuralOp;

/** All arrays of one shape; numbers go with any. */
export function pointwiseShape(args: readonly Shape[]): Shape | null {
  let shape = SCALAR;
  for (const own of args) {
    if (isScalar(own)) continue;
    if (!isScalar(shape) && !sameShape(shape, own)) return null;
    shape = own;
  }
  return shape;
}

/** A pointwise operation from its declaration; its arity is its number of partials. */
export function pointwiseOp(
  declaration: Omit<PointwiseOp, 'kind' | 'arity' | 'type'>,
): PointwiseOp {
  return {
    ...declaration,
    kind: 'pointwise',
    arity: declaration.partials.length,
    type: pointwiseShape,
  };
}

export const structuralOp = (declaration: Omit<StructuralOp, 'kind'>): StructuralOp => ({
  ...declaration,
  kind: 'structural',
});

/** A function that is another expression: it never stands in a graph, since building it writes that out. */
export function definedOp(
  declaration: Omit<StructuralOp, 'kind' | 'jvp' | 'vjp' | 'simplify'> & {
    readonly define: (b: Builder, args: readonly NodeId[]) => NodeId;
  },
): StructuralOp {
  const { define, ...rest } = declaration;
  const never = (): never => {
    throw new Error(`${rest.name} is written out when it is built`);
  };
  return { ...rest, kind: 'structural', jvp: never, vjp: never, simplify: define };
}

/** `\name x` or `\name(x + 1)`: parentheses only where the argument would run on. */
export const functionTex =
  (command: string) =>
  (args: readonly TexArg[]): string =>
    args.length === 1 && args[0].atomic
      ? `${command} ${args[0].tex}`
      : `${command}\\left(${args.map((a) => a.tex).join(',\\, ')}\\right)`;

/** An upright operator name that TeX has no command for. */
export const namedTex = (name: string): ((args: readonly TexArg[]) => string) =>
  functionTex(`\\operatorname{${name}}`);

/** An array of zeros. */
export const zeros = (b: Builder, shape: Shape): NodeId => b.spread(b.constant(0), shape);

/** The number a if `id` is a, or an array of which every entry is a. */
export function uniformValue(b: Builder, id: NodeId): number | undefined {
  const filled = b.argsOf(id, 'fill');
  return b.constantValue(filled ? filled[0] : id);
}
