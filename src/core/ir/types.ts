/** Rows and columns of a node's value. A number is 1 × 1, a column vector n × 1. */
export interface Shape {
  readonly rows: number;
  readonly cols: number;
}

export const SCALAR: Shape = { rows: 1, cols: 1 };

export const shapeOf = (rows: number, cols: number): Shape => ({ rows, cols });
export const sameShape = (a: Shape, b: Shape): boolean => a.rows === b.rows && a.cols === b.cols;
export const isScalar = (s: Shape): boolean => s.rows === 1 && s.cols === 1;
export const isColumn = (s: Shape): boolean => s.cols === 1 && s.rows > 1;
export const isVector = (s: Shape): boolean => (s.cols === 1 || s.rows === 1) && !isScalar(s);
export const sizeOf = (s: Shape): number => s.rows * s.cols;
export const transposed = (s: Shape): Shape => ({ rows: s.cols, cols: s.rows });

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
  /** What the operation is told besides its arguments: sizes and places, such as the rows of `fill`. */
  readonly attributes: readonly number[];
}

export type Node = ConstantNode | InputNode | ApplyNode;

/**
 * What the graph must know of an operation. The room `ops` is above this one, so its rules are handed in.
 */
export interface OpRules {
  readonly name: string;
  /** Number of arguments; 'any' for operations that gather a list. */
  readonly arity: number | 'any';
  /** True when f(a, b) and f(b, a) have the same bits, so both may share one node. */
  readonly commutative?: boolean;
  /** Shape of the result, or null when the arguments do not fit. */
  readonly type: (args: readonly Shape[], attributes: readonly number[]) => Shape | null;
  /** Value at scalar arguments, for folding constants; pointwise operations only. */
  readonly eval?: (...args: number[]) => number;
  /** A cheaper node of the same value *and the same undefined points*, or null. */
  readonly simplify?: (
    b: Builder,
    args: readonly NodeId[],
    attributes: readonly number[],
  ) => NodeId | null;
}

export type OpTable = ReadonlyMap<string, OpRules>;

/** What the rules of an operation may do to a graph: read nodes and add new ones. */
export interface Builder {
  node(id: NodeId): Node;
  shape(id: NodeId): Shape;
  constant(value: number): NodeId;
  apply(op: string, ...args: NodeId[]): NodeId;
  applyWith(op: string, attributes: readonly number[], args: readonly NodeId[]): NodeId;
  /** The number at `id` if it is a constant, else undefined. */
  constantValue(id: NodeId): number | undefined;
  /** The arguments of `id` if it applies `op`, else undefined. */
  argsOf(id: NodeId, op: string): readonly NodeId[] | undefined;
  add(a: NodeId, b: NodeId): NodeId;
  sub(a: NodeId, b: NodeId): NodeId;
  /** Entry by entry, or a number times a matrix. */
  mul(a: NodeId, b: NodeId): NodeId;
  div(a: NodeId, b: NodeId): NodeId;
  neg(a: NodeId): NodeId;
  pow(a: NodeId, b: NodeId): NodeId;
  matmul(a: NodeId, b: NodeId): NodeId;
  transpose(a: NodeId): NodeId;
  /** `id` spread over `shape` when it is a number and `shape` is not. */
  spread(id: NodeId, shape: Shape): NodeId;
}
