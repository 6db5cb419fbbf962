import {
  isScalar,
  SCALAR,
  sameShape,
  type Builder,
  type Node,
  type NodeId,
  type OpRules,
  type OpTable,
  type Shape,
} from './types.ts';

/** How deep simplifications may call for others. */
const MAX_NESTING = 24;

/**
 * A typed, hash-consed DAG: structurally equal nodes are one node, so shared work is shared
 * and equality of subexpressions is equality of ids. Append-only; differentiation adds to it.
 *
 * Construction folds constants and applies each operation's `simplify`. Both keep the value and
 * the undefined points: 0·x stays (it is NaN where x is), and a fold that leaves the finite
 * numbers (1/0, log(−1)) stays an operation, so that the fault can be told and placed.
 */
export class Graph implements Builder {
  readonly nodes: Node[] = [];
  readonly ops: OpTable;
  private readonly interned = new Map<string, NodeId>();
  private nesting = 0;

  constructor(ops: OpTable) {
    this.ops = ops;
  }

  node(id: NodeId): Node {
    return this.nodes[id];
  }

  shape(id: NodeId): Shape {
    return this.nodes[id].shape;
  }

  constant(value: number): NodeId {
    const key = Object.is(value, -0) ? 'c-0' : `c${value}`;
    return this.intern(key, (id) => ({ kind: 'constant', id, shape: SCALAR, value }));
  }

  /**
   * @param shape a number for a new name when left out; a known name keeps its own.
   * @throws when the name already stands for an array of another shape.
   */
  input(name: string, shape?: Shape): NodeId {
    const make = (id: NodeId): Node => ({ kind: 'input', id, shape: shape ?? SCALAR, name });
    const id = this.intern(`i${name}`, make);
    if (shape && !sameShape(this.nodes[id].shape, shape))
      throw new Error(`${name} has another shape`);
    return id;
  }

  /** @throws when the operation is unknown or the shapes do not fit: callers check what users type. */
  apply(op: string, ...args: NodeId[]): NodeId {
    return this.applyWith(op, [], args);
  }

  /** `apply` with what the operation is told besides its arguments (sizes, places). */
  applyWith(op: string, attributes: readonly number[], args: readonly NodeId[]): NodeId {
    const rules = this.ops.get(op);
    if (!rules) throw new Error(`unknown operation ${op}`);
    const shapes = args.map((id) => this.nodes[id].shape);
    const shape = rules.type(shapes, attributes);
    if (!shape) throw new Error(`${op} does not fit the shapes of its arguments`);
    const told = attributes.length > 0 ? `${op}[${attributes.join()}]` : op;
    // Rules that reach into shared parts (a transposed power) would walk them once for every path.
    const asked = `${told}(${args.join()})`;
    const answered = this.interned.get(asked);
    if (answered !== undefined) return answered;
    const simpler = this.fold(op, args) ?? this.simplify(rules, args, attributes);
    // A rule for numbers may answer with a number where an array is due: x.^0 is an array of ones.
    if (simpler !== undefined && simpler !== null) {
      const id = this.spread(simpler, shape);
      this.interned.set(asked, id);
      return id;
    }
    const ordered = rules.commutative && args[0] > args[1] ? [args[1], args[0]] : args;
    return this.intern(`${told}(${ordered.join()})`, (id) => ({
      kind: 'apply',
      id,
      shape,
      op,
      args: ordered,
      attributes,
    }));
  }

  constantValue(id: NodeId): number | undefined {
    const node = this.nodes[id];
    return node.kind === 'constant' ? node.value : undefined;
  }

  argsOf(id: NodeId, op: string): readonly NodeId[] | undefined {
    const node = this.nodes[id];
    return node.kind === 'apply' && node.op === op ? node.args : undefined;
  }

  add(a: NodeId, b: NodeId): NodeId {
    return this.apply('add', a, b);
  }
  sub(a: NodeId, b: NodeId): NodeId {
    return this.apply('sub', a, b);
  }
  mul(a: NodeId, b: NodeId): NodeId {
    return this.apply('mul', a, b);
  }
  div(a: NodeId, b: NodeId): NodeId {
    return this.apply('div', a, b);
  }
  neg(a: NodeId): NodeId {
    return this.apply('neg', a);
  }
  pow(a: NodeId, b: NodeId): NodeId {
    return this.apply('pow', a, b);
  }

  matmul(a: NodeId, b: NodeId): NodeId {
    return this.apply('matmul', a, b);
  }
  transpose(a: NodeId): NodeId {
    return this.apply('transpose', a);
  }
  spread(id: NodeId, shape: Shape): NodeId {
    const own = this.nodes[id].shape;
    if (sameShape(own, shape)) return id;
    if (!isScalar(own)) throw new Error(`a ${own.rows}×${own.cols} value cannot be spread`);
    return this.applyWith('fill', [shape.rows, shape.cols], [id]);
  }

  /** Chains of thousands of parts are legal, so rules that reach inwards end at some depth. */
  private simplify(
    rules: OpRules,
    args: readonly NodeId[],
    attributes: readonly number[],
  ): NodeId | null | undefined {
    if (this.nesting >= MAX_NESTING) return null;
    this.nesting++;
    try {
      return rules.simplify?.(this, args, attributes);
    } finally {
      this.nesting--;
    }
  }

  private fold(op: string, args: readonly NodeId[]): NodeId | undefined {
    const evaluate = this.ops.get(op)?.eval;
    if (!evaluate) return undefined;
    const values: number[] = [];
    for (const id of args) {
      const node = this.nodes[id];
      if (node.kind !== 'constant') return undefined;
      values.push(node.value);
    }
    const value = evaluate(...values);
    return Number.isFinite(value) ? this.constant(value) : undefined;
  }

  private intern(key: string, make: (id: NodeId) => Node): NodeId {
    const known = this.interned.get(key);
    if (known !== undefined) return known;
    const id = this.nodes.length;
    this.nodes.push(make(id));
    this.interned.set(key, id);
    return id;
  }
}
