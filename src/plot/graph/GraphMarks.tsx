import { boxOf } from './camera.ts';
import type { GraphGeometry } from './geometry.ts';
import type { GraphEdge } from './graph.ts';
import styles from './GraphMarks.module.css';

interface HoverMarksProps {
  readonly geometry: GraphGeometry;
  readonly edges: readonly GraphEdge[];
  readonly node: number;
}

/** More edges than these say nothing more. */
const MOST = 200;

/** A wash beneath the node that the pointer is at, and beneath its edges. */
export function HoverMarks({ geometry, edges, node }: HoverMarksProps) {
  const box = boxOf(geometry.layout.boxes, node);
  if (!box) return null;
  const own = edges.flatMap((edge, i) => (edge.from === node || edge.to === node ? [i] : []));
  return (
    <g className={styles.hover}>
      {own.slice(0, MOST).map((i) => (
        <path key={i} d={geometry.stem(i, edges[i].heading)} />
      ))}
      <rect
        x={box.x0 - 5}
        y={box.y0 - 5}
        width={box.x1 - box.x0 + 10}
        height={box.y1 - box.y0 + 10}
        rx={7}
      />
    </g>
  );
}

interface SelectedRingProps {
  readonly geometry: GraphGeometry;
  readonly node: number;
  /** Pixels of the letters: with larger ones all strokes are heavier. */
  readonly mark: number;
}

/** Between the middles of the border and of the ring, in units of the mark. */
const APART = 0.5;

/** A ring outside the border: apart from it by shape, not by colour alone. */
export function SelectedRing({ geometry, node, mark }: SelectedRingProps) {
  const box = boxOf(geometry.layout.boxes, node);
  if (!box) return null;
  const apart = APART * mark;
  return (
    <rect
      className={styles.selected}
      data-selected={node}
      x={box.x0 - apart}
      y={box.y0 - apart}
      width={box.x1 - box.x0 + 2 * apart}
      height={box.y1 - box.y0 + 2 * apart}
      rx={4 + 0.7 * apart}
    />
  );
}
