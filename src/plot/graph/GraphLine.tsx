import { memo } from 'react';
import { edgeLabelSize } from './card.ts';
import type { GraphGeometry } from './geometry.ts';
import type { GraphEdge } from './graph.ts';
import ink from './GraphInk.module.css';
import styles from './GraphLine.module.css';
import { sameEdge } from './same.ts';
import { PLAIN_TYPE } from './type.ts';

interface GraphLineProps {
  readonly index: number;
  readonly edge: GraphEdge;
  readonly geometry: GraphGeometry;
  /** Pixels of the letters: larger ones come with larger heads. */
  readonly mark: number;
  /** Takes a pointer beside it, too. */
  readonly wide: boolean;
}

/** Heads of heavier lines are larger. */
const HEAD = { idle: 0.86, paid: 1, flowing: 1.35 } as const;

/** An edge: a curve with an arrow head where the sweep goes. */
export const GraphLine = memo(
  function GraphLine({ index, edge, geometry, mark, wide }: GraphLineProps) {
    const { state, heading, concept, width } = edge;
    // By tenths, so that the paths of heads can be kept.
    const share = state === 'idle' ? 0 : Math.round(10 * Math.min(1, Math.max(0, width ?? 0))) / 10;
    const stem = geometry.stem(index, heading);
    const size = (HEAD[state] + 1.6 * share) * (mark / PLAIN_TYPE.mark);
    return (
      <g
        className={`${styles.line} ${ink.inked}`}
        data-edge={index}
        data-state={state}
        data-heading={heading}
        data-ink={concept}
        {...(share > 0 && { style: { '--share': share } as React.CSSProperties })}
      >
        {wide && <path className={styles.target} d={stem} />}
        <path className={styles.stem} d={stem} />
        {state === 'flowing' && <path className={styles.flow} d={stem} />}
        <path className={styles.head} d={geometry.head(index, heading, size)} />
      </g>
    );
  },
  ({ edge: a, ...before }, { edge: b, ...after }) =>
    sameEdge(a, b) &&
    (Object.keys(before) as (keyof typeof before)[]).every((key) => before[key] === after[key]),
);

interface EdgeLabelProps {
  readonly edge: GraphEdge;
  readonly x: number;
  readonly y: number;
  /** Pixels of its letters. */
  readonly mark: number;
}

/** What an edge passes on, over all lines. */
export const EdgeLabel = memo(
  function EdgeLabel({ edge, x, y, mark }: EdgeLabelProps) {
    if (edge.label === '' || !Number.isFinite(x) || !Number.isFinite(y)) return null;
    const { width } = edgeLabelSize(edge.label, mark);
    const height = 1.16 * mark;
    return (
      <g className={ink.inked} data-ink={edge.concept}>
        {/* The line would strike the label out between its letters. */}
        <rect
          className={styles.ground}
          x={x - width / 2}
          y={y - height / 2}
          width={width}
          height={height}
        />
        <text
          className={styles.label}
          data-state={edge.state}
          x={x}
          y={y + 0.34 * mark}
          textAnchor="middle"
        >
          {edge.label}
        </text>
      </g>
    );
  },
  (a, b) => a.x === b.x && a.y === b.y && a.mark === b.mark && sameEdge(a.edge, b.edge),
);
