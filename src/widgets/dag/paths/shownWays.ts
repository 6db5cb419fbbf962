import type { GraphEdge, GraphNode } from '../../../plot/graph/graph.ts';
import type { ProgramTrace, Ways } from '../../../worker/protocol/program.ts';
import { cardsOf } from '../cards.ts';
import { edgeLabel } from '../edgeLabel.ts';
import { counted, countText } from './waySay.ts';

/** Larger numbers need the room of the word. */
const MOST_NAMED = 999;

/** Values, and from how many ways the output is reached: each node's number is the sum of its users' numbers. */
export function wayNodes(trace: ProgramTrace, way: ReadonlySet<number>): readonly GraphNode[] {
  const { nodes } = trace;
  const cards = cardsOf(trace, (k) => ({
    state: way.has(k) ? 'active' : nodes[k].paths === 0 ? 'unused' : 'done',
    concept: 'gradient',
    quantities: [{ concept: 'output', data: nodes[k].value }],
  }));
  return cards.map((card, k) => ({
    ...card,
    cells: [...card.cells, { kind: 'number', concept: 'linear', text: cellText(nodes[k].paths) }],
  }));
}

/** The edges, those of the picked way heavy and on their way to the output. */
export function wayEdges(trace: ProgramTrace, way: ReadonlySet<number>): readonly GraphEdge[] {
  return trace.edges.map((edge, place) => ({
    from: edge.to,
    to: edge.from,
    state: way.has(place) ? 'flowing' : 'idle',
    heading: 'user',
    concept: 'gradient',
    label: edgeLabel(edge, trace),
  }));
}

/** Nodes and edges of the picked way; none while there are no ways. */
export const onWay = (
  ways: Ways | null,
  place: number,
): { readonly nodes: ReadonlySet<number>; readonly edges: ReadonlySet<number> } => {
  const way = ways?.ways.at(place);
  return { nodes: new Set(way?.nodes), edges: new Set(way?.edges) };
};

const cellText = (ways: number): string =>
  ways > MOST_NAMED ? countText(ways) : counted(ways, 'way');
