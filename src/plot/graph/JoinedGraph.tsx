import { memo } from 'react';
import type { GraphGeometry } from './geometry.ts';
import type { GraphEdge, GraphNode } from './graph.ts';
import ink from './GraphInk.module.css';
import { joinedBoxes, joinedLines } from './joinedPaths.ts';
import styles from './JoinedGraph.module.css';

interface JoinedBoxesProps {
  readonly geometry: GraphGeometry;
  readonly shown: readonly number[];
  readonly nodes: readonly GraphNode[];
}

/** Boxes from far away: one path for each state. */
export const JoinedBoxes = memo(function JoinedBoxes({ geometry, shown, nodes }: JoinedBoxesProps) {
  const active = shown.find((i) => nodes[i]?.state === 'active');
  const concept = (active === undefined ? undefined : nodes[active].concept) ?? 'gradient';
  return joinedBoxes(geometry.layout.boxes, shown, nodes).map(({ kind, d }) => (
    <path
      key={kind}
      className={`${styles.boxes} ${ink.inked}`}
      data-state={kind}
      data-ink={concept}
      d={d}
    />
  ));
});

interface JoinedLinesProps {
  readonly geometry: GraphGeometry;
  readonly shown: readonly number[];
  readonly edges: readonly GraphEdge[];
}

/** Edges from far away: one path for each state, without heads and labels. */
export const JoinedLines = memo(function JoinedLines({ geometry, shown, edges }: JoinedLinesProps) {
  const coloured = shown.find((i) => edges[i]?.state !== 'idle');
  const concept = coloured === undefined ? undefined : edges[coloured]?.concept;
  return joinedLines(geometry, shown, edges).map(({ kind, d }) => (
    <path
      key={kind}
      className={`${styles.lines} ${ink.inked}`}
      data-state={kind}
      data-ink={concept}
      d={d}
    />
  ));
});
