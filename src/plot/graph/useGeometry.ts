import { useEffect, useState } from 'react';
import { geometryOf, type GraphGeometry } from './geometry.ts';
import type { GraphEdge, GraphLayout } from './graph.ts';

/** Edges whose curves take no time worth mentioning. */
const AT_ONCE = 300;

/** The geometry of a layout; of a large one in tasks of their own, so that no frame waits for it: null until then. */
export function useGeometry(
  layout: GraphLayout,
  edges: readonly GraphEdge[],
): GraphGeometry | null {
  const [made, setMade] = useState<GraphGeometry | null>(null);
  const small = edges.length <= AT_ONCE;
  const ready = small || made?.layout === layout;
  useEffect(() => {
    if (ready) return undefined;
    let timer = setTimeout(() => {
      const geometry = geometryOf(layout, edges);
      timer = setTimeout(() => setMade(geometry));
    });
    return () => clearTimeout(timer);
  }, [ready, layout, edges]);
  if (small) return geometryOf(layout, edges);
  return made?.layout === layout ? made : null;
}
