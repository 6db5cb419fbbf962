import { SCALAR, type Builder, type NodeId, type OpRules } from '../ir/types.ts';

/** A typeset argument; `atomic` when it can follow a function name without parentheses (`\sin x`). */
export interface TexArg {
  readonly tex: string;
  readonly atomic: boolean;
}

/** Binding strength from loose to tight, as in the language: `+ -` < `* /` < unary minus < `^`. */
export type Level = 'comparison' | 'sum' | 'product' | 'power';

export type Notation =
  | { readonly kind: 'infix'; readonly token: string; readonly level: Level; readonly tex: string }
  | { readonly kind: 'prefix'; readonly token: string }
  | {
      readonly kind: 'call';
      /** One line for the reader: what the function is. */
      readonly says: string;
      readonly tex: (args: readonly TexArg[]) => string;
    };

/** ∂out/∂argᵢ as a new node; `out` is the operation's own result, so exp can answer with itself. */
export type Partial = (b: Builder, out: NodeId, args: readonly NodeId[]) => NodeId;

/** Pointwise on blocks: out[i] = f(args[0][i], …) for i < n. Plain loops, so that engines vectorise. */
export type Kernel = (out: Float64Array, args: readonly Float64Array[], n: number) => void;

/** Everything there is to know about one scalar operation. JVP and VJP are derived from `partials`. */
export interface Op extends OpRules {
  readonly notation: Notation;
  readonly partials: readonly Partial[];
  readonly kernel: Kernel;
  /** Per argument the interval that the law tests draw from: inside the domain, off the kinks' edges. */
  readonly domain: readonly (readonly [number, number])[];
  /** Distance of the arguments from the nearest kink; the laws of calculus are tested away from 0. */
  readonly kinkDistance?: (args: readonly number[]) => number;
  /** What is taken for the derivative at the kink, said to the reader whose point sits there. */
  readonly atKink?: string;
}

export type OpDeclaration = Omit<Op, 'arity' | 'type'>;

/** A scalar operation from its declaration; its arity is its number of partials. */
export function scalarOp(declaration: OpDeclaration): Op {
  return {
    ...declaration,
    arity: declaration.partials.length,
    type: (args) => (args.every((s) => s.rows === 1 && s.cols === 1) ? SCALAR : null),
  };
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
