/** Rows and columns of a node's value. A scalar is 1 × 1. */
export interface Shape {
  readonly rows: number;
  readonly cols: number;
}

export const SCALAR: Shape = { rows: 1, cols: 1 };

export const sameShape = (a: Shape, b: Shape): boolean => a.rows === b.rows && a.cols === b.cols;

/** Index of a node in its graph. Arguments always have smaller ids, so id order is topological. */
export type NodeId = number;

export interface ConstantNode {
  readonly kind: 'constant';
  readonly id: NodeId;
  readonly shape: Shape;
  readonly value: number;
}

export interface InputNode {
  readonly kind: 'input';
  readonly id: NodeId;
  readonly shape: Shape;
  readonly name: string;
}

export interface ApplyNode {
  readonly kind: 'apply';
  readonly id: NodeId;
  readonly shape: Shape;
  readonly op: string;
  readonly args: readonly NodeId[];
}

export type Node = ConstantNode | InputNode | ApplyNode;

/**
 * What the graph must know of an operation. The room `ops` is above this one, so its rules are handed in.
 */
export interface OpRules {
  readonly name: string;
  readonly arity: number;
  /** True when f(a, b) and f(b, a) have the same bits, so both may share one node. */
  readonly commutative?: boolean;
  /** Shape of the result, or null when the arguments do not fit. */
  readonly type: (args: readonly Shape[]) => Shape | null;
  /** Value at scalar arguments, for folding constants. */
  readonly eval: (...args: number[]) => number;
  /** A cheaper node of the same value *and the same undefined points*, or null. */
  readonly simplify?: (b: Builder, args: readonly NodeId[]) => NodeId | null;
}

export type OpTable = ReadonlyMap<string, OpRules>;

/** What the rules of an operation may do to a graph: read nodes and add new ones. */
export interface Builder {
  node(id: NodeId): Node;
  constant(value: number): NodeId;
  apply(op: string, ...args: NodeId[]): NodeId;
  /** The number at `id` if it is a constant, else undefined. */
  constantValue(id: NodeId): number | undefined;
  /** The arguments of `id` if it applies `op`, else undefined. */
  argsOf(id: NodeId, op: string): readonly NodeId[] | undefined;
  add(a: NodeId, b: NodeId): NodeId;
  sub(a: NodeId, b: NodeId): NodeId;
  mul(a: NodeId, b: NodeId): NodeId;
  div(a: NodeId, b: NodeId): NodeId;
  neg(a: NodeId): NodeId;
  pow(a: NodeId, b: NodeId): NodeId;
}
