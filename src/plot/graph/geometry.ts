import { boundsOf, curveThrough, headPath, stemPath, type EdgeCurve } from './curve.ts';
import { dockedRoutes, fanShifts } from './docks.ts';
import type { GraphEdge, GraphLayout } from './graph.ts';

/** What is drawn of a layout whatever the numbers are; made once for each. */
export interface GraphGeometry {
  readonly layout: GraphLayout;
  /** Null for an edge with an end that is not drawn. */
  readonly curves: readonly (EdgeCurve | null)[];
  /** x0, y0, x1, y1 of each edge; no numbers where there is no curve. */
  readonly bounds: Float64Array;
  /** Centres of the labels, moved along with edges that are fanned apart. */
  readonly labels: Float64Array;
  /** The path of an edge's line; written when it is first asked for. */
  readonly stem: (edge: number, heading: GraphEdge['heading']) => string;
  readonly head: (edge: number, heading: GraphEdge['heading'], size: number) => string;
}

const known = new WeakMap<GraphLayout, GraphGeometry>();

/** The geometry of a layout. Its edges have the ends that they had when it was first asked for. */
export function geometryOf(layout: GraphLayout, edges: readonly GraphEdge[]): GraphGeometry {
  const before = known.get(layout);
  if (before) return before;
  const made = makeGeometry(layout, edges);
  known.set(layout, made);
  return made;
}

function makeGeometry(layout: GraphLayout, edges: readonly GraphEdge[]): GraphGeometry {
  const routes = dockedRoutes(layout, edges);
  const curves = routes.map((route) => route && curveThrough(route, layout.direction));
  const bounds = new Float64Array(4 * edges.length).fill(Number.NaN);
  const labels = new Float64Array(2 * edges.length).fill(Number.NaN);
  const across = layout.direction === 'across' ? 1 : 0;
  fanShifts(layout, edges).forEach((shift, i) => {
    const curve = curves[i];
    if (!curve) return;
    bounds.set(boundsOf(curve), 4 * i);
    labels.set(layout.labels.subarray(2 * i, 2 * i + 2), 2 * i);
    labels[2 * i + across] += shift;
  });
  const paths = new Map<string, string>();
  const written = (key: string, write: () => string): string => {
    const path = paths.get(key) ?? write();
    paths.set(key, path);
    return path;
  };
  return {
    layout,
    curves,
    bounds,
    labels,
    stem: (edge, heading) => {
      const curve = curves[edge];
      return curve ? written(`${edge} ${heading}`, () => stemPath(curve, heading)) : '';
    },
    head: (edge, heading, size) => {
      const curve = curves[edge];
      return curve
        ? written(`${edge} ${heading} ${size}`, () => headPath(curve, heading, size))
        : '';
    },
  };
}
