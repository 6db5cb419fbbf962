import type { GraphEdge, GraphLayout } from './graph.ts';

type End = Pick<GraphEdge, 'from' | 'to' | 'label'>;

/** Pixels between two edges at the same side of a box, at most; and how much of the side they may take. */
const APART = 13;
const SHARE = 0.62;
/** Docks that have been moved are at least so far apart. */
const NEIGHBOURS = 8;
/** Pixels between the middles of parallel edges, more where labels stand side by side; apart enough without help. */
const FAN = 34;
const LETTER = 9;
const DISTINCT = 14;

/**
 * The routes with their ends moved to where edges dock: on the side that faces the other box, spread around its
 * middle in the order of where they come from, so that heads do not lie on each other. Two edges between the same
 * two nodes are fanned apart. Null for an edge with an end that is not drawn.
 */
export function dockedRoutes(
  layout: GraphLayout,
  edges: readonly End[],
): readonly (Float64Array | null)[] {
  const { boxes } = layout;
  const shifts = fanShifts(layout, edges);
  const routes = edges.map(({ from, to }, i) => {
    const route = layout.routes[i];
    const drawn = Number.isFinite(boxes[4 * from]) && Number.isFinite(boxes[4 * to]);
    return drawn && route && route.length >= 4
      ? fannedRoute(route, shifts[i], layout.direction)
      : null;
  });
  const along = layout.direction === 'across' ? 0 : 1;
  const ahead = edges.map(({ from, to }) => {
    const end = boxes[4 * from + along] + boxes[4 * from + 2 + along] / 2;
    return boxes[4 * to + along] - boxes[4 * to + 2 + along] / 2 - end > 2;
  });
  const sides = (['from', 'to'] as const).map((end) => dockSide(layout, edges, routes, ahead, end));
  (['from', 'to'] as const).forEach((end, k) => straighten(layout, routes, sides[k], end));
  return routes;
}

/** How far the label of each edge is moved across the layout's direction: as far as the edge itself. */
export function fanShifts(
  { routes, direction }: GraphLayout,
  edges: readonly End[],
): readonly number[] {
  const shifts = edges.map(() => 0);
  const groups = new Map<string, number[]>();
  edges.forEach(({ from, to }, i) => {
    const key = `${from} ${to}`;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  const across = direction === 'across' ? 1 : 0;
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const middles = group.map((i) => middle(routes[i] ?? [], across)).sort((a, b) => a - b);
    if (middles.every((at, k) => k === 0 || at - middles[k - 1] >= DISTINCT)) continue;
    const longest = Math.max(...group.map((i) => edges[i].label.length));
    const apart = direction === 'across' ? FAN : Math.max(FAN, LETTER * (longest + 1.5));
    group.forEach((i, k) => {
      shifts[i] = (k - (group.length - 1) / 2) * apart;
    });
  }
  return shifts;
}

function middle(route: ArrayLike<number>, across: number): number {
  const count = route.length / 2;
  const [a, b] = [Math.floor((count - 1) / 2), Math.ceil((count - 1) / 2)];
  return (route[2 * a + across] + route[2 * b + across]) / 2;
}

/** A copy whose inner points are shifted; one without any gets its middle, so that there is something to shift. */
function fannedRoute(
  route: Float64Array,
  shift: number,
  direction: GraphLayout['direction'],
): Float64Array {
  if (shift === 0) return Float64Array.from(route);
  const across = direction === 'across' ? 1 : 0;
  const [x0, y0, x1, y1] = route;
  const full =
    route.length > 4
      ? Float64Array.from(route)
      : Float64Array.of(x0, y0, (x0 + x1) / 2, (y0 + y1) / 2, x1, y1);
  for (let i = 2 + across; i < full.length - 2; i += 2) full[i] += shift;
  return full;
}

/** Moves the ends at arguments, or at users, to their docks. */
function dockSide(
  { boxes, direction }: GraphLayout,
  edges: readonly End[],
  routes: readonly (Float64Array | null)[],
  ahead: readonly boolean[],
  end: 'from' | 'to',
): ReadonlyMap<number, readonly number[]> {
  const [along, across] = direction === 'across' ? [0, 1] : [1, 0];
  const sides = new Map<number, number[]>();
  edges.forEach((edge, i) => {
    if (!routes[i] || !ahead[i]) return;
    const side = sides.get(edge[end]);
    if (side) side.push(i);
    else sides.set(edge[end], [i]);
  });
  const sign = end === 'from' ? 1 : -1;
  for (const [node, side] of sides) {
    const toward = (i: number): number => {
      const route = routes[i] ?? new Float64Array();
      return route[(end === 'from' ? 2 : route.length - 4) + across];
    };
    side.sort((a, b) => toward(a) - toward(b) || a - b);
    const step =
      side.length > 1
        ? Math.min(APART, (SHARE * boxes[4 * node + 2 + across]) / (side.length - 1))
        : 0;
    side.forEach((i, k) => {
      const route = routes[i];
      if (!route) return;
      const at = end === 'from' ? 0 : route.length - 2;
      route[at + along] = boxes[4 * node + along] + (sign * boxes[4 * node + 2 + along]) / 2;
      route[at + across] = boxes[4 * node + across] + (k - (side.length - 1) / 2) * step;
    });
  }
  return sides;
}

/** A dock that is a little beside the next point of its route goes there, if its neighbours leave room: no near misses. */
function straighten(
  { boxes, direction }: GraphLayout,
  routes: readonly (Float64Array | null)[],
  sides: ReadonlyMap<number, readonly number[]>,
  end: 'from' | 'to',
): void {
  const across = direction === 'across' ? 1 : 0;
  for (const [node, side] of sides) {
    const [middle, most] = [boxes[4 * node + across], 0.4 * boxes[4 * node + 2 + across]];
    side.forEach((i, k) => {
      const route = routes[i];
      if (!route) return;
      const at = (end === 'from' ? 0 : route.length - 2) + across;
      const next = route[(end === 'from' ? 2 : route.length - 4) + across];
      const place = (other: number | undefined): number => {
        const way = other === undefined ? undefined : routes[other];
        return way ? way[(end === 'from' ? 0 : way.length - 2) + across] : Number.NaN;
      };
      const tight =
        next - place(side[k - 1]) < NEIGHBOURS || place(side[k + 1]) - next < NEIGHBOURS;
      if (Math.abs(next - route[at]) <= APART && Math.abs(next - middle) <= most && !tight) {
        route[at] = next;
      }
    });
  }
}
