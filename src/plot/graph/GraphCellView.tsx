import type { GraphCell } from './graph.ts';
import type { Part } from './card.ts';
import styles from './GraphCard.module.css';
import ink from './GraphInk.module.css';
import { HeatCellView } from './HeatCellView.tsx';
import { SIZE, textWidth, type GraphType } from './type.ts';

interface GraphCellViewProps {
  readonly cell: GraphCell;
  readonly part: Part;
  readonly type: GraphType;
  readonly side: number;
  readonly hatch: string;
}

const PAD = 4;

/** A number, a small heat map, or a dot where nothing has been computed. */
export function GraphCellView({ cell, part, type, side, hatch }: GraphCellViewProps) {
  return (
    <g className={ink.inked} data-ink={cell.concept} data-concept={cell.concept}>
      {cell.kind === 'number' && (
        <FittedNumber text={cell.partial ? `${cell.text}+` : cell.text} part={part} type={type} />
      )}
      {cell.kind === 'heat' && (
        <HeatCellView cell={cell} part={part} type={type} side={side} hatch={hatch} />
      )}
      {cell.kind === 'empty' && (
        <text
          className={styles.empty}
          x={part.x + part.w / 2}
          y={part.y + part.h / 2 + 0.35 * type.mark}
          textAnchor="middle"
        >
          ·
        </text>
      )}
    </g>
  );
}

interface FittedNumberProps {
  readonly text: string;
  readonly part: Part;
  readonly type: GraphType;
}

/** A number is never cut: one that is too long for its cell is set smaller. */
function FittedNumber({ text, part, type }: FittedNumberProps) {
  const [cx, cy] = [part.x + part.w / 2, part.y + part.h / 2];
  const scale = Math.min(1, (part.w - 2 * PAD) / textWidth(text, 'mono', SIZE.number, type));
  return (
    <text
      className={styles.number}
      transform={`translate(${cx} ${cy}) scale(${scale})`}
      x={0}
      y={0.35 * type.mark}
      textAnchor="middle"
    >
      {text}
    </text>
  );
}
