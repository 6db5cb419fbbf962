import { ancestors, descendants } from '../../../../core/ad/reach.ts';
import { sizeOf, type ApplyNode, type NodeId } from '../../../../core/ir/types.ts';
import { opNamed } from '../../../../core/ops/all.ts';
import type { Problem } from '../problem.ts';

/** A call with something inside that is no bare variable: `sin(x^2)` has the argument `x^2`. */
export interface Composed {
  readonly call: ApplyNode;
  readonly inner: NodeId;
}

const MOST = 4;

/** Every composed call of the function, the outermost first. */
export function composedCalls({ graph, output, by }: Problem): readonly Composed[] {
  const needed = ancestors(graph, [output]);
  const active = descendants(graph, by);
  const found: Composed[] = [];
  for (let id = output; id >= 0 && found.length < MOST; id--) {
    const call = graph.node(id);
    if (call.kind !== 'apply' || !needed[id] || !active[id]) continue;
    const moving = [...new Set(call.args.filter((arg) => active[arg]))];
    const [inner] = moving;
    if (moving.length !== 1 || inner === undefined || !isCall(call, inner)) continue;
    if (graph.node(inner).kind === 'apply') found.push({ call, inner });
  }
  return found;
}

/** What the chain rule is applied to by hand: a named function, a power, a division by, a product of the same. */
function isCall({ op, args }: ApplyNode, inner: NodeId): boolean {
  if (op === 'pow') return true;
  if (op === 'dot') return args[0] === args[1];
  if (op === 'div') return args[1] === inner;
  return opNamed(op).notation.kind === 'call' && op !== 'sum' && op !== 'mean' && op !== 'tr';
}

/** Whether a node depends on a variable. */
export function dependsOn({ graph }: Problem, node: NodeId, variable: NodeId): boolean {
  return ancestors(graph, [node])[variable] === 1;
}

export const isSameSize = ({ graph }: Problem, a: NodeId, b: NodeId): boolean =>
  sizeOf(graph.shape(a)) === sizeOf(graph.shape(b)) && graph.shape(a).rows === graph.shape(b).rows;
