import { useEffect, useMemo, useRef } from 'react';
import type { GraphEdge, GraphNode, GraphPile } from '../../plot/graph/graph.ts';
import { GraphView } from '../../plot/graph/GraphView.tsx';
import { useWidth } from '../../plot/useWidth.ts';
import type { GraphPlaces } from '../../worker/protocol/program.ts';
import { useDag, useResults, useWidgetState } from './context.ts';
import styles from './Dag.module.css';
import { placesKey, type Frame } from './places.ts';
import type { Answer } from './answer.ts';
import { useLetters } from '../parts/useLetters.ts';

/** No lower than this, in pixels: the buttons of the view need their room. */
const LEAST_HEIGHT = 240;
/** Room above and below the graph, for what is piled on a node. */
const MARGIN = 84;
/** The view never enlarges a graph more. */
const LARGEST = 1.25;
/** A graph that would be smaller is looked at in parts. */
const READABLE = 0.55;

/** Narrower places let the program run downwards. */
const NARROW = 620;

export interface Drawn {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly pile: GraphPile | null;
  /** Kept in sight. */
  readonly follow: number | null;
}

/** As high as the graph is where it fills the width, or at the zoom at which it is read; no higher than it may. */
function heightOf(layout: GraphPlaces, width: number, most: number): number {
  const fitting = Math.min(LARGEST, width / Math.max(1, layout.width));
  const zoom = fitting < READABLE ? 1 : fitting;
  // Downwards there is more room than across.
  const limit = layout.direction === 'down' ? 1.4 * most : most;
  return Math.round(Math.min(limit, Math.max(LEAST_HEIGHT, layout.height * zoom + MARGIN)));
}

interface GraphProps {
  readonly answer: Answer;
  readonly drawn: Drawn;
  readonly height: number | 'fill';
  readonly selected: number | null;
  readonly onSelect: (node: number) => void;
  readonly label: string;
}

/** The program as a graph, in the layout that the worker found for it; until there is one, its place is kept. */
export function Graph({ answer, drawn, height, selected, onSelect, label }: GraphProps) {
  const { link } = useDag();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const letters = useLetters(box);
  const mode = useWidgetState((s) => s.settled.mode);
  const narrow = width < NARROW;
  const measured = width > 0;
  const frame = useMemo<Frame | null>(
    () => (measured ? { direction: narrow ? 'down' : 'across', letters } : null),
    [measured, narrow, letters],
  );
  useEffect(() => {
    if (frame) link.frame(frame);
  }, [link, frame]);
  const places = useResults((r) => r.places);
  const fits = places && frame && places.key === placesKey(answer, mode, frame);
  return (
    <div ref={box} className={styles.graph} data-letters data-fill={height === 'fill' || undefined}>
      {fits ? (
        <GraphView
          key={places.key}
          layout={places.layout}
          {...drawn}
          selected={selected}
          onSelect={onSelect}
          label={label}
          words={label}
          height={height === 'fill' ? height : heightOf(places.layout, width, height)}
        />
      ) : (
        <div className={styles.waiting} style={height === 'fill' ? {} : { height }} />
      )}
    </div>
  );
}
