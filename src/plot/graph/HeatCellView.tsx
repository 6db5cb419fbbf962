import type { Part } from './card.ts';
import styles from './GraphCard.module.css';
import type { GraphCell } from './graph.ts';
import { heatMap } from './heat.ts';
import type { GraphType } from './type.ts';

interface HeatCellViewProps {
  readonly cell: Extract<GraphCell, { kind: 'heat' }>;
  readonly part: Part;
  readonly type: GraphType;
  readonly side: number;
  readonly hatch: string;
}

const PAD = 7;
const LARGEST_SQUARE = 14;

/** An array as small squares of colour; one that had to be thinned says its true shape. */
export function HeatCellView({ cell, part, type, side, hatch }: HeatCellViewProps) {
  const map = heatMap(cell.rows, cell.cols, cell.data, cell.reach, side);
  const foot = map.thinned ? 1.1 * type.mark : 0;
  const square = Math.min(
    LARGEST_SQUARE,
    (part.w - 2 * PAD) / map.cols,
    (part.h - 2 * PAD - foot + (map.thinned ? PAD / 2 : 0)) / map.rows,
  );
  const [w, h] = [square * map.cols, square * map.rows];
  const x = part.x + (part.w - w) / 2;
  const y = part.y + (part.h - foot - h) / 2;
  return (
    <>
      {map.cells.map(({ row, col, colour }) => (
        <rect
          key={`${row} ${col}`}
          x={x + col * square}
          y={y + row * square}
          width={square}
          height={square}
          fill={colour ?? `url(#${hatch})`}
        />
      ))}
      <rect className={styles.frame} x={x} y={y} width={w} height={h} />
      {map.thinned && (
        <text
          className={styles.shape}
          x={part.x + part.w / 2}
          y={part.y + part.h - 0.45 * type.mark}
          textAnchor="middle"
        >
          {`${cell.rows}×${cell.cols}`}
        </text>
      )}
      {cell.partial && (
        <text className={styles.number} x={x + w + 2} y={y + 0.55 * type.mark}>
          +
        </text>
      )}
    </>
  );
}
