import type { ProgramTrace } from '../../../worker/protocol/program.ts';

/** What both ways to a derivative cost, in products of local Jacobians and additions. */
export interface PathCosts {
  /** Ways from the node, multiplied out one by one and added: the adjoint of this node alone. */
  readonly ways: { readonly count: number; readonly products: number; readonly additions: number };
  /** Each edge of the program used once: the adjoints of all nodes. */
  readonly edges: { readonly count: number; readonly products: number; readonly additions: number };
}

/**
 * Counted from the graph without listing a way: the lengths of all ways from z add up to Σ (length(w) + ways(w)) over
 * the edges z → w.
 */
export function costsOf({ nodes, edges, output }: ProgramTrace, node: number): PathCosts {
  const lengths = new Float64Array(nodes.length);
  let used = 0;
  // Edges stand in the order of the reverse sweep: the user is complete before its arguments.
  for (const { from, to, idle } of edges) {
    if (idle) continue;
    used++;
    lengths[to] += lengths[from] + nodes[from].paths;
  }
  const count = nodes[node].paths;
  // Of the edges along a way the first one starts the product.
  const products = node === output ? 0 : Math.max(0, lengths[node] - count);
  return {
    ways: { count, products, additions: Math.max(0, count - 1) },
    edges: { count: used, products: used, additions: used },
  };
}

/** One user of a node with the ways that it brings: parallel edges bring them once each. */
export interface UserShare {
  readonly user: number;
  readonly ways: number;
}

/** Whose ways the ways of a node are: p(z) = Σ p(w) over the edges z → w. The earliest user first. */
export const sharesOf = ({ nodes, edges }: ProgramTrace, node: number): readonly UserShare[] =>
  edges
    .filter(({ to, idle }) => to === node && !idle)
    .map(({ from }) => ({ user: from, ways: nodes[from].paths }))
    .toReversed();
