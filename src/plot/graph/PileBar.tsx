import type { Concept } from '../marks.ts';
import type { Extent } from './camera.ts';
import type { GraphPile } from './graph.ts';
import ink from './GraphInk.module.css';
import styles from './PileBar.module.css';
import { placePile } from './pile.ts';
import type { GraphType } from './type.ts';

interface PileBarProps {
  readonly pile: GraphPile;
  readonly concept: Concept;
  readonly box: Extent;
  /** Width of the graph: a pile at its edge moves inwards. */
  readonly room: number;
  readonly type: GraphType;
  /** The id of the hatching in the concept's colour. */
  readonly hatch: string;
}

/** Contributions side by side; a missing one is an open slot that says nothing about its size. */
export function PileBar({ pile, concept, box, room, type, hatch }: PileBarProps) {
  const { parts, y, height, labelY, symbolX } = placePile(pile, box, type);
  const top = labelY - type.mark;
  const left = symbolX - type.mark;
  const right = Math.max(...parts.map(({ x, width }) => x + width), symbolX) + 0.3 * type.mark;
  return (
    <g
      className={ink.inked}
      data-ink={concept}
      data-pile={pile.node}
      transform={`translate(${Math.max(0, -left) - Math.max(0, right - room)} 0)`}
    >
      {/* Lines that pass behind would strike its labels out. */}
      <rect
        className={styles.ground}
        x={left}
        y={top}
        width={right - left}
        height={y + height - top}
      />
      <text className={styles.symbol} x={symbolX} y={y + 0.85 * height} textAnchor="end">
        {pile.symbol}
      </text>
      {parts.map(({ label, x, width, labelX, state }, k) => (
        <g key={k} data-part={state}>
          {state === 'negative' && (
            <rect x={x} y={y} width={width} height={height} fill={`url(#${hatch})`} />
          )}
          <rect className={styles.part} x={x} y={y} width={width} height={height} />
          <text className={styles.label} x={labelX} y={labelY} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
