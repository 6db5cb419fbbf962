import { memo } from 'react';
import { partsOf } from './card.ts';
import { GraphCellView } from './GraphCellView.tsx';
import styles from './GraphCard.module.css';
import ink from './GraphInk.module.css';
import type { GraphNode } from './graph.ts';
import { sameNode } from './same.ts';
import { cutTo, SIZE, textWidth, type GraphType } from './type.ts';

interface GraphCardProps {
  readonly index: number;
  readonly node: GraphNode;
  /** Centre and size. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly type: GraphType;
  /** Squares a side of a heat map, at most. */
  readonly side: number;
  /** The id of the hatching for what is no number. */
  readonly hatch: string;
}

const PAD = 8;
const RADIUS = 4;

/** A node: name and formula above a hairline, its numbers below. */
export const GraphCard = memo(
  function GraphCard({ index, node, x, y, w, h, type, side, hatch }: GraphCardProps) {
    const { head, cells } = partsOf(w, h, node.cells);
    const below = node.cells.length > 0;
    return (
      <g
        className={`${styles.card} ${ink.inked}`}
        transform={`translate(${x - w / 2} ${y - h / 2})`}
        data-node={index}
        data-state={node.state}
        data-ink={node.concept ?? 'gradient'}
      >
        <rect className={styles.ground} width={w} height={h} rx={RADIUS} />
        <CardHead node={node} w={w} h={head} type={type} />
        {below && <line className={styles.rule} x1={0} x2={w} y1={head} y2={head} />}
        {cells.map((part, k) => (
          <g key={k}>
            {part.x > 0 && (
              <line
                className={styles.rule}
                x1={part.x}
                x2={part.x}
                y1={part.y}
                y2={part.y + part.h}
              />
            )}
            {part.x === 0 && part.y > head && (
              <line className={styles.rule} x1={0} x2={w} y1={part.y} y2={part.y} />
            )}
            <GraphCellView cell={node.cells[k]} part={part} type={type} side={side} hatch={hatch} />
          </g>
        ))}
        <rect className={styles.border} width={w} height={h} rx={RADIUS} />
        {node.mark && (
          <g>
            {node.markTitle && <title>{node.markTitle}</title>}
            <text className={styles.mark} x={w - 3} y={-0.45 * type.mark} textAnchor="end">
              {node.mark}
            </text>
          </g>
        )}
      </g>
    );
  },
  ({ node: a, ...before }, { node: b, ...after }) =>
    sameNode(a, b) &&
    (Object.keys(before) as (keyof typeof before)[]).every((key) => before[key] === after[key]),
);

interface CardHeadProps {
  readonly node: GraphNode;
  readonly w: number;
  readonly h: number;
  readonly type: GraphType;
}

/** Pictures taken along know no spans within a text: what stands below the line is a text of its own. */
function CardHead({ node, w, h, type }: CardHeadProps) {
  const room = w - 2 * PAD;
  const sub = textWidth(node.label.sub, 'serif', SIZE.sub, type);
  const base = cutTo(node.label.base, room - sub, 'serif', SIZE.name, type);
  const end = textWidth(base, 'serif', SIZE.name, type);
  const left = room - end - sub - 0.7 * type.mark;
  const formula = cutTo(node.formula, left, 'sans', SIZE.formula, type);
  const line = h / 2 + 0.42 * type.mark;
  return (
    <>
      <text className={styles.name} x={PAD} y={line}>
        {base}
      </text>
      {node.label.sub && (
        <text className={styles.sub} x={PAD + end + 1} y={line + 0.3 * type.mark}>
          {node.label.sub}
        </text>
      )}
      {formula && (
        <text className={styles.formula} x={w - PAD} y={line - 0.06 * type.mark} textAnchor="end">
          {formula}
        </text>
      )}
    </>
  );
}
