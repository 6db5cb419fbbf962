import { matrix, type Matrix } from '../num/matrix.ts';
import type { Trace } from './trace.ts';

/** One way from a node to the output, and the product of the local Jacobians along it. */
export interface Path {
  /** Nodes from the chosen one to the output. */
  readonly nodes: readonly number[];
  /** The edges between them, as places in `trace.reverse`. */
  readonly edges: readonly number[];
  /** seed · J … J, a row of the node's entries; null where a local Jacobian is too large to be written out. */
  readonly product: Matrix | null;
}

/**
 * Number of ways from each node to the output, every parallel edge its own way: p(L) = 1, p(z) = Σ p(w) over the
 * edges z → w. As floating point numbers: beyond 2⁵³ they are rounded.
 */
export function pathCounts({ nodes, output, reverse }: Trace): Float64Array {
  const counts = new Float64Array(nodes.length);
  counts[output] = 1;
  for (const { from, to } of reverse) counts[to] += counts[from];
  return counts;
}

/** Edges that lead to the output: what reverse accumulation multiplies, each once. */
export const edgeCount = ({ reverse }: Trace): number => reverse.filter(({ idle }) => !idle).length;

/**
 * The first ways from a node to the output, depth first, with the product of the edge labels along each. Their sum is
 * the adjoint (Bauer's formula): the sum over paths of the products of local partials.
 *
 * @param most so many paths at most.
 */
export function pathsFrom(trace: Trace, start: number, most: number): readonly Path[] {
  const { output, reverse } = trace;
  const out = trace.nodes.map((): number[] => []);
  reverse.forEach(({ to, idle }, k) => {
    if (!idle) out[to].push(k);
  });
  const found: Path[] = [];
  const nodes = [start];
  const edges: number[] = [];
  const walk = (at: number): void => {
    if (at === output) {
      found.push({ nodes: [...nodes], edges: [...edges], product: productAlong(trace, edges) });
      return;
    }
    // Edges stand in reverse program order: the earliest user first reads better.
    for (const edge of out[at].toReversed()) {
      if (found.length >= most) return;
      nodes.push(reverse[edge].from);
      edges.push(edge);
      walk(reverse[edge].from);
      nodes.pop();
      edges.pop();
    }
  };
  walk(start);
  return found;
}

/** The seed times the local Jacobians from the output back to the start. */
function productAlong({ nodes, output, reverse }: Trace, edges: readonly number[]): Matrix | null {
  let row = nodes[output].adjoint.data;
  for (const edge of edges.toReversed()) {
    const { local } = reverse[edge];
    if (!local) return null;
    const next = new Float64Array(local.cols);
    for (let j = 0; j < local.cols; j++) {
      for (let i = 0; i < local.rows; i++) next[j] += row[i] * local.data[i + j * local.rows];
    }
    row = next;
  }
  return matrix(1, row.length, row);
}
