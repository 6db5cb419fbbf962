import type { Graph } from '../ir/graph.ts';
import type { ApplyNode, ConstantNode, InputNode, NodeId } from '../ir/types.ts';

/** The nodes that some outputs need, in topological order, split by kind. */
export interface Schedule {
  readonly constants: readonly ConstantNode[];
  readonly inputs: readonly InputNode[];
  readonly steps: readonly ApplyNode[];
}

export function schedule(graph: Graph, outputs: readonly NodeId[]): Schedule {
  const needed = new Uint8Array(graph.nodes.length);
  for (const id of outputs) needed[id] = 1;
  for (let id = graph.nodes.length - 1; id >= 0; id--) {
    const node = graph.node(id);
    if (needed[id] && node.kind === 'apply') for (const arg of node.args) needed[arg] = 1;
  }
  const constants: ConstantNode[] = [];
  const inputs: InputNode[] = [];
  const steps: ApplyNode[] = [];
  for (const node of graph.nodes) {
    if (!needed[node.id]) continue;
    if (node.kind === 'constant') constants.push(node);
    else if (node.kind === 'input') inputs.push(node);
    else steps.push(node);
  }
  return { constants, inputs, steps };
}
