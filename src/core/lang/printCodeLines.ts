import { schedule } from '../compile/schedule.ts';
import type { Graph } from '../ir/graph.ts';
import { isScalar, type ApplyNode, type NodeId, type Shape } from '../ir/types.ts';
import { binary, callOf, NOWHERE, number } from './bookOrder.ts';
import type { BinaryOp, Expr, Index } from './syntax.ts';

/** `name = expr`. */
export interface Line {
  readonly name: string;
  readonly expr: Expr;
}

export interface Lines {
  readonly lines: readonly Line[];
  readonly results: readonly Expr[];
  readonly shapes: ReadonlyMap<Expr, Shape>;
}

const COMPARISONS: ReadonlySet<string> = new Set(['lt', 'le', 'gt', 'ge', 'eq', 'ne']);

/** An expression of more parts than this gets a line of its own. */
const LONG = 14;

/**
 * DAG → named lines: what is used twice, or is long, is computed once under a name. Operations without a
 * notation in the language appear as calls under their own names, with their attributes as numbers.
 *
 * @param named nodes that have names already.
 * @param fresh the name of the next line.
 */
export function codeLines(
  graph: Graph,
  roots: readonly NodeId[],
  named: ReadonlyMap<NodeId, string>,
  fresh: () => string,
): Lines {
  const shapes = new Map<Expr, Shape>();
  const lines: Line[] = [];
  const known = new Map<NodeId, { expr: Expr; size: number }>();
  const steps = schedule(graph, roots).steps.filter(({ id }) => !named.has(id));
  const uses = new Map<NodeId, number>();
  for (const id of [...steps.flatMap(({ args }) => args), ...roots]) {
    uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const noted = (expr: Expr, shape: Shape): Expr => {
    shapes.set(expr, shape);
    return expr;
  };
  const nameExpr = (name: string, shape: Shape): Expr =>
    noted({ kind: 'name', name, span: NOWHERE }, shape);

  const read = (id: NodeId): { expr: Expr; size: number } => {
    const name = named.get(id);
    const shape = graph.shape(id);
    if (name !== undefined) return { expr: nameExpr(name, shape), size: 1 };
    const node = graph.node(id);
    if (node.kind === 'constant') return { expr: noted(number(node.value), shape), size: 1 };
    if (node.kind === 'input') return { expr: nameExpr(node.name, shape), size: 1 };
    const own = known.get(id);
    if (!own) throw new Error('a step is written before what it needs');
    return own;
  };

  const needed = stepsNeeded(graph, roots, named);
  for (const node of steps) {
    if (!needed.has(node.id)) continue;
    const args = node.args.map(read);
    const size = 1 + args.reduce((total, arg) => total + arg.size, 0);
    const expr = noted(
      stepExpr(
        graph,
        node,
        args.map((arg) => arg.expr),
        noted,
      ),
      node.shape,
    );
    const isRoot = roots.includes(node.id);
    const repeated = (uses.get(node.id) ?? 0) > 1 && size > 2;
    if (repeated || (size > LONG && !isRoot)) {
      const name = fresh();
      lines.push({ name, expr });
      known.set(node.id, { expr: nameExpr(name, node.shape), size: 1 });
    } else known.set(node.id, { expr, size });
  }
  return { lines, results: roots.map((id) => read(id).expr), shapes };
}

/** The steps that are reached without passing through a named node. */
function stepsNeeded(
  graph: Graph,
  roots: readonly NodeId[],
  named: ReadonlyMap<NodeId, string>,
): ReadonlySet<NodeId> {
  const needed = new Set<NodeId>();
  const stack = [...roots];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const node = graph.node(id);
    if (needed.has(id) || named.has(id) || node.kind !== 'apply') continue;
    needed.add(id);
    stack.push(...node.args);
  }
  return needed;
}

function stepExpr(
  graph: Graph,
  node: ApplyNode,
  args: readonly Expr[],
  noted: (expr: Expr, shape: Shape) => Expr,
): Expr {
  const { op, attributes, shape } = node;
  const arrays = node.args.map((id) => !isScalar(graph.shape(id)));
  const dotted = (name: string, when: boolean): Expr =>
    binary((when ? `dot${name}` : name) as BinaryOp, args[0], args[1]);
  if (COMPARISONS.has(op)) {
    const condition = noted(binary(op as BinaryOp, args[0], args[1]), shape);
    return callOf('if', condition, number(1), number(0));
  }
  switch (op) {
    case 'add':
    case 'sub':
      return binary(op, args[0], args[1]);
    case 'mul':
      return dotted('mul', arrays[0] && arrays[1]);
    case 'div':
      return dotted('div', arrays[1]);
    case 'pow':
      return dotted('pow', arrays[0] || arrays[1]);
    case 'matmul':
      return binary('mul', args[0], args[1]);
    case 'neg':
      return { kind: 'neg', arg: args[0], span: NOWHERE };
    case 'transpose':
      return { kind: 'transpose', arg: args[0], span: NOWHERE };
    case 'select':
      return callOf('if', condition(graph, node.args[0], args[0], noted), args[1], args[2]);
    case 'diagonal':
      return callOf('diag', args[0]);
    case 'eye':
      return callOf('eye', number(attributes[0]));
    case 'entries':
      return { kind: 'matrix', rows: table(args, attributes[0]), tuple: false, span: NOWHERE };
    case 'block':
      return indexed(graph.shape(node.args[0]), args[0], attributes) ?? internal(node, args);
    default:
      return internal(node, args);
  }
}

const internal = ({ op, attributes }: ApplyNode, args: readonly Expr[]): Expr =>
  callOf(op, ...args, ...attributes.map(number));

/** What `where` asks; a flag that is no comparison is asked whether it is 0. */
function condition(
  graph: Graph,
  id: NodeId,
  flag: Expr,
  noted: (expr: Expr, shape: Shape) => Expr,
): Expr {
  const node = graph.node(id);
  const inline = node.kind === 'apply' && COMPARISONS.has(node.op) && flag.kind === 'call';
  return inline ? flag.args[0] : noted(binary('ne', flag, number(0)), node.shape);
}

const table = (args: readonly Expr[], rows: number): Expr[][] =>
  Array.from({ length: rows }, (_, i) => args.filter((__, k) => k % rows === i));

function indexed(whole: Shape, arg: Expr, [i, j, rows, cols]: readonly number[]): Expr | undefined {
  const row: Index | undefined =
    rows === whole.rows && rows > 1 ? ':' : rows === 1 ? i + 1 : undefined;
  const col: Index | undefined =
    cols === whole.cols && cols > 1 ? ':' : cols === 1 ? j + 1 : undefined;
  if (row === undefined || col === undefined) return undefined;
  return { kind: 'index', arg, indices: [row, col], span: NOWHERE };
}
