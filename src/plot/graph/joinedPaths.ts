import type { GraphGeometry } from './geometry.ts';
import type { EdgeState, GraphEdge, GraphNode, NodeState } from './graph.ts';

/** All things of one kind as one path. */
export interface JoinedPath<Kind> {
  readonly kind: Kind;
  readonly d: string;
}

/** Later ones lie over earlier ones. */
const NODE_ORDER: readonly NodeState[] = ['unused', 'plain', 'done', 'active'];
const EDGE_ORDER: readonly EdgeState[] = ['idle', 'paid', 'flowing'];

/** The boxes of so many nodes, one path for each state that occurs. */
export function joinedBoxes(
  boxes: Float64Array,
  shown: readonly number[],
  nodes: readonly GraphNode[],
): readonly JoinedPath<NodeState>[] {
  return joined(
    NODE_ORDER,
    shown,
    (i) => nodes[i]?.state ?? 'plain',
    (i) => boxPath(boxes, i),
  );
}

/** The lines of so many edges, one path for each state that occurs. */
export function joinedLines(
  geometry: GraphGeometry,
  shown: readonly number[],
  edges: readonly GraphEdge[],
): readonly JoinedPath<EdgeState>[] {
  return joined(
    EDGE_ORDER,
    shown,
    (i) => edges[i]?.state ?? 'idle',
    // The lead at which a head would stand is drawn from the other end: without heads both belong to the line.
    (i) => wholeLine(geometry, i),
  );
}

function wholeLine(geometry: GraphGeometry, edge: number): string {
  const curve = geometry.curves[edge];
  if (!curve) return '';
  const [x, y] = curve.from;
  const [wx, wy] = curve.way;
  const stem = geometry.stem(edge, 'argument');
  return `M${tenth(x)},${tenth(y)}L${tenth(wx)},${tenth(wy)}${stem.slice(stem.indexOf('C'))}`;
}

export function boxPath(boxes: Float64Array, node: number): string {
  const [x, y, w, h] = boxes.subarray(4 * node, 4 * node + 4);
  if (!(Number.isFinite(x) && Number.isFinite(y))) return '';
  return `M${tenth(x - w / 2)},${tenth(y - h / 2)}h${tenth(w)}v${tenth(h)}h${tenth(-w)}Z`;
}

function joined<Kind>(
  order: readonly Kind[],
  shown: readonly number[],
  kindOf: (index: number) => Kind,
  pathOf: (index: number) => string,
): JoinedPath<Kind>[] {
  const pieces = new Map<Kind, string[]>();
  for (const index of shown) {
    const kind = kindOf(index);
    const path = pathOf(index);
    const before = pieces.get(kind);
    if (before) before.push(path);
    else pieces.set(kind, [path]);
  }
  return order.flatMap((kind) => {
    const paths = pieces.get(kind);
    return paths ? [{ kind, d: paths.join('') }] : [];
  });
}

const tenth = (v: number): number => Math.round(10 * v) / 10;
