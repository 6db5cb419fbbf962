import type { Graph } from '../ir/graph.ts';
import type { ApplyNode, NodeId } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import { zeros, type StructuralOp } from '../ops/op.ts';
import { accumulate, chain, through } from './chain.ts';
import { ancestors, descendants } from './reach.ts';

/**
 * Forward mode as a graph pass: the tangents of `outputs` when variable k moves with velocity `tangents[k]`,
 * an array of its shape. One walk in topological order: ẏ = Σₖ (∂y/∂xₖ)·ẋₖ.
 */
export function jvp(
  graph: Graph,
  outputs: readonly NodeId[],
  wrt: readonly NodeId[],
  tangents: readonly NodeId[],
): NodeId[] {
  const needed = ancestors(graph, outputs);
  const active = descendants(graph, wrt);
  const tangent = new Map<NodeId, NodeId>();
  wrt.forEach((id, k) => {
    if (!isZero(graph, tangents[k])) tangent.set(id, graph.spread(tangents[k], graph.shape(id)));
  });
  const last = Math.max(-1, ...outputs);
  for (let id = 0; id <= last; id++) {
    const node = graph.node(id);
    if (node.kind !== 'apply' || !needed[id] || !active[id] || tangent.has(id)) continue;
    const velocity = forward(
      graph,
      node,
      node.args.map((arg) => tangent.get(arg)),
    );
    if (velocity !== undefined) tangent.set(id, graph.spread(velocity, node.shape));
  }
  return outputs.map((id) => tangent.get(id) ?? zeros(graph, graph.shape(id)));
}

/** The tangent of one use of an operation; undefined when it stands still for all inputs. */
export function forward(
  graph: Graph,
  node: ApplyNode,
  velocities: readonly (NodeId | undefined)[],
): NodeId | undefined {
  if (velocities.every((v) => v === undefined)) return undefined;
  const op = opNamed(node.op);
  if (op.kind === 'structural') return structural(graph, op, node, velocities);
  let sum: NodeId | undefined;
  velocities.forEach((velocity, k) => {
    if (velocity === undefined) return;
    const local = op.partials[k](graph, node.id, node.args);
    if (isZero(graph, local)) return;
    const term = chain(graph, velocity, local);
    sum = sum === undefined ? term : accumulate(graph, sum, term);
  });
  return sum;
}

function structural(
  graph: Graph,
  op: StructuralOp,
  { id, args, attributes }: ApplyNode,
  velocities: readonly (NodeId | undefined)[],
): NodeId {
  const moving = velocities.flatMap((v, k) => (v === undefined ? [] : [k]));
  const { jvp: rule } = op;
  if (rule === 'multilinear') {
    const terms = moving.map((k) =>
      through(graph, velocities[k] ?? id, (flow) =>
        graph.applyWith(op.name, attributes, args.with(k, flow)),
      ),
    );
    return terms.reduce((sum, term) => accumulate(graph, sum, term));
  }
  const all = (given: readonly (NodeId | undefined)[]): NodeId =>
    rule === 'linear'
      ? graph.applyWith(
          op.name,
          attributes,
          given.map((v, k) => v ?? zeros(graph, graph.shape(args[k]))),
        )
      : rule(graph, { out: id, args, attributes }, given);
  const [only] = moving;
  return moving.length > 1
    ? all(velocities)
    : through(graph, velocities[only] ?? id, (flow) => all(velocities.with(only, flow)));
}

const isZero = (graph: Graph, id: NodeId): boolean => graph.constantValue(id) === 0;
