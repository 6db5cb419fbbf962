import { leastReadable, type Extent } from './camera.ts';
import type { GraphGeometry } from './geometry.ts';

/** What is drawn of a graph, and how. */
export interface Seen {
  readonly geometry: GraphGeometry;
  /** A little more than is seen, in steps, so that panning rarely changes it. */
  readonly window: Extent;
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  /** Nodes as cards with names and numbers, or all boxes of a kind as one path. */
  readonly cards: boolean;
  /** Edges one by one with heads and labels, or all of a kind as one path. */
  readonly lines: boolean;
}

/** More cards or lines than this make no picture, and no frame. */
const MOST = { cards: 150, lines: 400 };
/** What stands around a box: rings, marks, labels. */
const MARGIN = 24;

/** What to draw for a view at a zoom; `before` again where that is the same. */
export function seenIn(
  geometry: GraphGeometry,
  view: Extent,
  zoom: number,
  mark: number,
  before: Seen | null,
): Seen {
  const window = windowAround(view);
  const readable = zoom >= leastReadable(mark) - 1e-9;
  const same =
    before?.geometry === geometry &&
    before.window.x0 === window.x0 &&
    before.window.y0 === window.y0 &&
    before.window.x1 === window.x1 &&
    before.window.y1 === window.y1;
  const nodes = same ? before.nodes : nodesIn(geometry, window);
  const edges = same ? before.edges : edgesIn(geometry, window);
  const cards = readable && nodes.length <= MOST.cards;
  const lines = readable && edges.length <= MOST.lines;
  if (same && before.cards === cards && before.lines === lines) return before;
  return { geometry, window, nodes, edges, cards, lines };
}

/** The view, grown to lines that lie a power of two apart: about a quarter of the view. */
export function windowAround({ x0, y0, x1, y1 }: Extent): Extent {
  const cell = 2 ** Math.ceil(Math.log2(Math.max(x1 - x0, y1 - y0, 1) / 4));
  return {
    x0: cell * Math.floor(x0 / cell),
    y0: cell * Math.floor(y0 / cell),
    x1: cell * Math.ceil(x1 / cell),
    y1: cell * Math.ceil(y1 / cell),
  };
}

function nodesIn({ layout: { boxes } }: GraphGeometry, window: Extent): number[] {
  const nodes: number[] = [];
  for (let i = 0; i < boxes.length / 4; i++) {
    const [x, y] = [boxes[4 * i], boxes[4 * i + 1]];
    const [halfX, halfY] = [boxes[4 * i + 2] / 2 + MARGIN, boxes[4 * i + 3] / 2 + MARGIN];
    // What is no number is in no window.
    const inX = x + halfX >= window.x0 && x - halfX <= window.x1;
    if (inX && y + halfY >= window.y0 && y - halfY <= window.y1) nodes.push(i);
  }
  return nodes;
}

function edgesIn({ bounds }: GraphGeometry, window: Extent): number[] {
  const edges: number[] = [];
  for (let i = 0; i < bounds.length / 4; i++) {
    const inX = bounds[4 * i + 2] + MARGIN >= window.x0 && bounds[4 * i] - MARGIN <= window.x1;
    const inY = bounds[4 * i + 3] + MARGIN >= window.y0 && bounds[4 * i + 1] - MARGIN <= window.y1;
    if (inX && inY) edges.push(i);
  }
  return edges;
}

/** The node at a place of the graph: whose box is there, or the nearest one within reach. */
export function nodeAt(boxes: Float64Array, x: number, y: number, reach: number): number | null {
  let found: number | null = null;
  let nearest = Infinity;
  for (let i = 0; i < boxes.length / 4; i++) {
    const [halfX, halfY] = [boxes[4 * i + 2] / 2, boxes[4 * i + 3] / 2];
    const dx = Math.max(0, Math.abs(x - boxes[4 * i]) - halfX);
    const dy = Math.max(0, Math.abs(y - boxes[4 * i + 1]) - halfY);
    // A box smaller than the target is taken from further away.
    const inReach = dx <= Math.max(0, reach - halfX) && dy <= Math.max(0, reach - halfY);
    const away = Math.hypot(dx, dy);
    if (inReach && away < nearest) [found, nearest] = [i, away];
  }
  return found;
}

/** Cells a side of a heat map, at most: fewer where there are many of them. */
export const heatSide = (maps: number): number => (maps <= 24 ? 8 : maps <= 96 ? 4 : 2);
