import dagre from '@dagrejs/dagre';
import { success } from '../../core/lang/fault.ts';
import type { GraphPlaces, LayoutRequest } from '../protocol/program.ts';
import type { Handler } from './handler.ts';
import { layered, pairs } from './layered.ts';

/** Beyond so many nodes the careful layout takes seconds in one piece, which the page would take for a crash. */
const CAREFUL = 300;
/** Network simplex draws the shortest edges; its time grows fastest. */
const SHORTEST = 120;
const GAP = { layers: 26, nodes: 30, edges: 14 };

/** A graph in layers: every argument before its users, few crossings, short edges. */
export const layout: Handler<'layout'> = {
  // eslint-disable-next-line require-yield -- the layout of a library is one piece; larger graphs take another way
  *work(request) {
    const nodes = request.sizes.length / 2;
    return success(nodes > CAREFUL ? layered(request, GAP) : byDagre(request));
  },
  transfer: ({ boxes, labels, routes }) => [
    boxes.buffer as ArrayBuffer,
    labels.buffer as ArrayBuffer,
    ...routes.map(({ buffer }) => buffer as ArrayBuffer),
  ],
};

interface Dot {
  readonly x: number;
  readonly y: number;
}

/** What dagre leaves on a node or an edge; its own types say any. */
type PlacedNode = Partial<Dot> & { readonly width: number; readonly height: number };
type PlacedEdge = Partial<Dot> & { readonly points?: readonly Dot[] };

function byDagre({ sizes, edges, labels, direction }: LayoutRequest): GraphPlaces {
  const count = sizes.length / 2;
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({
    rankdir: direction === 'across' ? 'LR' : 'TB',
    ranker: count > SHORTEST ? 'longest-path' : 'network-simplex',
    nodesep: GAP.nodes,
    ranksep: GAP.layers,
    edgesep: GAP.edges,
  });
  for (let k = 0; k < count; k++) {
    graph.setNode(String(k), { width: sizes[2 * k], height: sizes[2 * k + 1] });
  }
  const ends = pairs(edges);
  ends.forEach(([from, to], k) => {
    const size = { width: labels[2 * k] ?? 0, height: labels[2 * k + 1] ?? 0 };
    graph.setEdge(String(from), String(to), { ...size, labelpos: 'c' }, String(k));
  });
  dagre.layout(graph);
  const boxes = new Float64Array(4 * count);
  for (let k = 0; k < count; k++) {
    const { x, y, width, height } = graph.node(String(k)) as PlacedNode;
    boxes.set([x ?? NaN, y ?? NaN, width, height], 4 * k);
  }
  const places = new Float64Array(2 * ends.length).fill(NaN);
  const routes = ends.map(([from, to], k) => {
    const edge = graph.edge(String(from), String(to), String(k)) as PlacedEdge;
    if ((labels[2 * k] ?? 0) > 0) places.set([edge.x ?? NaN, edge.y ?? NaN], 2 * k);
    return Float64Array.from((edge.points ?? []).flatMap(({ x, y }) => [x, y]));
  });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { width, height, direction, boxes, routes, labels: places };
}
