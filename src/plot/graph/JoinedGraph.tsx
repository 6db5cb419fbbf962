import { memo, useId } from 'react';
import type { Concept } from '../marks.ts';
import type { GraphGeometry } from './geometry.ts';
import type { GraphEdge, GraphNode } from './graph.ts';
import ink from './GraphInk.module.css';
import { joinedBoxes, joinedLines, type JoinedPath } from './joinedPaths.ts';
import styles from './JoinedGraph.module.css';
import { JOINED } from './offerGraph.ts';

interface JoinedBoxesProps {
  readonly geometry: GraphGeometry;
  readonly shown: readonly number[];
  readonly nodes: readonly GraphNode[];
}

/** Boxes from far away: one path for each state. */
export const JoinedBoxes = memo(function JoinedBoxes({ geometry, shown, nodes }: JoinedBoxesProps) {
  const active = shown.find((i) => nodes[i]?.state === 'active');
  return (
    <Joined
      paths={joinedBoxes(geometry.layout.boxes, shown, nodes)}
      className={styles.boxes}
      concept={active === undefined ? undefined : nodes[active].concept}
    />
  );
});

interface JoinedLinesProps {
  readonly geometry: GraphGeometry;
  readonly shown: readonly number[];
  readonly edges: readonly GraphEdge[];
}

/** Edges from far away: one path for each state, without heads and labels. */
export const JoinedLines = memo(function JoinedLines({ geometry, shown, edges }: JoinedLinesProps) {
  const coloured = shown.find((i) => edges[i] && edges[i].state !== 'idle');
  return (
    <Joined
      paths={joinedLines(geometry, shown, edges)}
      className={styles.lines}
      concept={coloured === undefined ? undefined : edges[coloured].concept}
    />
  );
});

interface JoinedProps {
  readonly paths: readonly JoinedPath<string>[];
  readonly className: string | undefined;
  readonly concept: Concept | undefined;
}

/** Defined, then used: offerGraph says why. */
function Joined({ paths, className, concept = 'gradient' }: JoinedProps) {
  const id = useId();
  return paths.map(({ kind, d }) => (
    <g key={kind} className={ink.inked} data-ink={concept}>
      <defs>
        <path id={`${id}${kind}`} d={d} />
      </defs>
      <use
        className={className}
        data-state={kind}
        href={`#${id}${kind}`}
        {...{ [JOINED]: `${id}${kind}` }}
      />
    </g>
  ));
}
