import type { Graph } from '../ir/graph.ts';
import { isColumn, isScalar, sizeOf, type ApplyNode, type NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import { uniformValue } from '../ops/op.ts';

/** What is known of a matrix from the operations that make it, never from its numbers. */
export type MatrixStructure =
  | 'zero'
  | 'identity'
  | 'scaled identity'
  | 'diagonal'
  | 'permutation'
  | 'selection'
  | 'kronecker'
  | 'rank one'
  | 'symmetric'
  | 'general';

/**
 * The most telling structure of a matrix that follows from its operations.
 *
 * @param isSymmetric names declared symmetric.
 */
export function structureOf(
  graph: Graph,
  id: NodeId,
  isSymmetric: (name: string) => boolean = () => false,
): MatrixStructure {
  const { rows, cols } = graph.shape(id);
  if (uniformValue(graph, id) === 0) return 'zero';
  if (isDiagonal(graph, id)) {
    if (graph.argsOf(id, 'eye')) return 'identity';
    return isMultipleOfIdentity(graph, id) ? 'scaled identity' : 'diagonal';
  }
  if (hasRankOne(graph, id) && rows > 1 && cols > 1) return 'rank one';
  const symmetric = rows === cols && rows > 1 && isSymmetricNode(graph, id, isSymmetric);
  return symmetric ? 'symmetric' : 'general';
}

/**
 * The Jacobian ∂vec(output)/∂vec(input) of an operation that only moves entries: each row has a single 1. A
 * permutation where every entry is moved exactly once, as by a transpose; a selection where some are dropped or used
 * again. Null for other operations, for numbers, and where nothing moves.
 */
export function arrangement(
  graph: Graph,
  output: NodeId,
  input: NodeId,
): 'permutation' | 'selection' | null {
  const node = apply(graph, output);
  if (!node || node.args.length !== 1 || node.args[0] !== input) return null;
  const op = opNamed(node.op);
  if (op.kind !== 'structural' || op.inNumbers !== 'arranges') return null;
  const shape = graph.shape(input);
  const out = new Float64Array(sizeOf(node.shape));
  const places = Float64Array.from({ length: sizeOf(shape) }, (_, k) => k + 2);
  op.run(out, [places], [shape], node.attributes);
  if (sizeOf(shape) === 1 || out.some((k) => k < 2)) return null;
  if (out.length === places.length && out.every((k, i) => k === places[i])) return null;
  const moved = new Set(out);
  return moved.size === places.length && out.length === places.length ? 'permutation' : 'selection';
}

/**
 * True where the output is linear in the input by one matrix product, Y = A X B + …, so that ∂vec(Y)/∂vec(X) = Bᵀ ⊗ A.
 * Not where that is plainly A, of a column x.
 */
export function isKronecker(graph: Graph, output: NodeId, input: NodeId): boolean {
  const reaches = (id: NodeId): boolean => dependsOn(graph, id, input);
  let at = output;
  for (let node = apply(graph, at); node; node = apply(graph, at)) {
    const moving = node.args.filter(reaches);
    if (moving.length !== 1) return false;
    if (node.op === 'matmul') {
      const column = graph.shape(output).cols === 1 && moving[0] === node.args[1];
      return moving[0] === input && !column;
    }
    const scales = node.op === 'mul' && node.args.some((arg) => isScalar(graph.shape(arg)));
    const divides = node.op === 'div' && moving[0] === node.args[0];
    if (!scales && !divides && !['add', 'sub', 'neg'].includes(node.op)) return false;
    [at] = moving;
  }
  return false;
}

function dependsOn(graph: Graph, root: NodeId, input: NodeId): boolean {
  const seen = new Set<NodeId>();
  const stack = [root];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (id === input) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    stack.push(...(apply(graph, id)?.args ?? []));
  }
  return false;
}

const apply = (graph: Graph, id: NodeId): ApplyNode | undefined => {
  const node = graph.node(id);
  return node.kind === 'apply' ? node : undefined;
};

/** The arrays among the arguments of a sum, a negation or a scaling; undefined for other operations. */
function summands(graph: Graph, node: ApplyNode): readonly NodeId[] | undefined {
  const arrays = node.args.filter((arg) => !isScalar(graph.shape(arg)));
  if (node.op === 'neg' || node.op === 'add' || node.op === 'sub') {
    return arrays.length === node.args.length ? arrays : undefined;
  }
  const scales = (node.op === 'mul' || node.op === 'div') && arrays.length === 1;
  return scales && (node.op === 'mul' || arrays[0] === node.args[0]) ? arrays : undefined;
}

function isDiagonal(graph: Graph, id: NodeId): boolean {
  const node = apply(graph, id);
  if (!node) return false;
  if (node.op === 'diag' || node.op === 'eye') return true;
  if (['matmul', 'inv', 'solve', 'transpose'].includes(node.op)) {
    return node.args.every((arg) => isDiagonal(graph, arg));
  }
  // Entry by entry, one diagonal factor is enough.
  const arrays = node.args.filter((arg) => sizeOf(graph.shape(arg)) > 1);
  if (node.op === 'mul' && arrays.length > 1) return arrays.some((arg) => isDiagonal(graph, arg));
  return summands(graph, node)?.every((arg) => isDiagonal(graph, arg)) ?? false;
}

function isMultipleOfIdentity(graph: Graph, id: NodeId): boolean {
  const node = apply(graph, id);
  if (!node) return false;
  if (node.op === 'eye') return true;
  return summands(graph, node)?.every((arg) => isMultipleOfIdentity(graph, arg)) ?? false;
}

function hasRankOne(graph: Graph, id: NodeId): boolean {
  const node = apply(graph, id);
  if (!node) return false;
  const [x, y] = node.args;
  if (node.op === 'matmul') {
    const outer = isColumn(graph.shape(x)) && graph.shape(y).rows === 1;
    return outer || hasRankOne(graph, x) || hasRankOne(graph, y);
  }
  if (node.op === 'fill') return true;
  if (node.op === 'transpose') return hasRankOne(graph, x);
  const arrays = summands(graph, node);
  return arrays?.length === 1 && hasRankOne(graph, arrays[0]);
}

function isSymmetricNode(
  graph: Graph,
  id: NodeId,
  isSymmetric: (name: string) => boolean,
): boolean {
  const node = graph.node(id);
  if (node.kind === 'input') return isSymmetric(node.name);
  if (node.kind === 'constant') return true;
  if (isDiagonal(graph, id)) return true;
  const inner = (arg: NodeId): boolean => isSymmetricNode(graph, arg, isSymmetric);
  const [x, y] = node.args;
  if (node.op === 'matmul') return graph.transpose(y) === x;
  if (node.op === 'inv' || node.op === 'transpose') return inner(x);
  if (node.op === 'add' && graph.transpose(y) === x) return true;
  return summands(graph, node)?.every(inner) ?? false;
}
