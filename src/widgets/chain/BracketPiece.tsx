import styles from './Brackets.module.css';
import type { BlockLabel } from './bracketLabels.ts';
import type { DrawnBlock } from './bracketScene.ts';
import { nameOf } from './brackets.ts';
import { partsOf } from './Indexed.tsx';

/** Pixels by which an index stands lower. */
const DROP = 3;

interface PieceProps {
  readonly block: DrawnBlock;
  readonly next: boolean;
  readonly label: BlockLabel;
  /** Of the first line under the blocks, and between two lines, in pixels. */
  readonly top: number;
  readonly leading: number;
  /** The size under the name. */
  readonly split: boolean;
}

/** A block with its name and its size. */
export function Piece({ block, next, label, top, leading, split }: PieceProps) {
  const { x, y, width, height, rows, cols } = block;
  const line = top + leading * label.line;
  return (
    <g className={styles.piece} data-next={next || undefined}>
      <rect
        style={{
          x: `${x}px`,
          y: `${y}px`,
          width: `${width}px`,
          height: `${height}px`,
        }}
      />
      <text x={label.x} y={line} textAnchor="middle">
        {partsOf(nameOf(block)).map(({ text, lowered }, k, all) => (
          <tspan
            key={k}
            className={lowered ? `${styles.name} ${styles.index}` : styles.name}
            dy={lowered ? DROP : all[k - 1]?.lowered ? -DROP : 0}
          >
            {text}
          </tspan>
        ))}
        <tspan {...(split ? { x: label.x, y: line + leading } : { dx: 8, dy: -DROP })}>
          {rows} × {cols}
        </tspan>
      </text>
    </g>
  );
}
