import { useEffect, useRef } from 'react';
import { offerDrawing } from '../../plot/capture/offerDrawing.ts';
import { useWidth } from '../../plot/useWidth.ts';
import styles from './Brackets.module.css';
import { bestWords, nextWords } from './bracketWords.ts';
import { drawnBlocks, type DrawnBlock } from './bracketScene.ts';
import { blocksAfter, lastStep, nameOf, nextPair } from './brackets.ts';
import { useResults, useWidgetState } from './context.ts';
import { Indexed, partsOf } from './Indexed.tsx';
import { isCounted } from './results.ts';

/** Above the blocks, for the brackets and what is next; below, for names and sizes. */
const HEAD = 30;
const FOOT = 58;
/** Height of the blocks over the width that there is, at most. */
const STEEP = 0.62;
/** Pixels that a name with its size takes. */
const NAME = 130;
/** Pixels by which an index stands lower. */
const DROP = 3;

/** The product as blocks to scale: two of them become one with every step. */
export function Brackets({ tall }: { readonly tall: number }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const height = width > 0 ? Math.min(tall, Math.round(STEEP * width) + HEAD + FOOT) : tall;
  useEffect(() => offerDrawing(box.current), []);
  const widths = useWidgetState((s) => s.inputs.widths);
  const from = useWidgetState((s) => s.inputs.from);
  const walked = useWidgetState((s) => s.inputs.step);
  const both = useResults((r) => isCounted(r.counted, 'output') && isCounted(r.counted, 'input'));
  const step = Math.min(walked, lastStep(widths));
  const blocks = blocksAfter(widths, from, step);
  const drawn = width > 0 ? drawnBlocks(blocks, widths, width, height - HEAD - FOOT) : [];
  const pair = nextPair(blocks, from);
  const middles = drawn.map((block) => block.x + block.width / 2);
  const tight = middles.some((middle, k) => k > 0 && middle - middles[k - 1] < NAME);
  return (
    <div className={styles.brackets}>
      <div ref={box} className={styles.plane} style={{ height }}>
        {width > 0 && (
          <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={labelOf(drawn)}>
            <g transform={`translate(0 ${HEAD})`}>
              {pair && <Pair left={drawn[pair[0]]} right={drawn[pair[1]]} width={width} />}
              {drawn.map((block, k) => (
                <Piece
                  key={block.last === block.first ? `one ${block.first}` : 'grown'}
                  block={block}
                  next={pair?.includes(k) ?? false}
                  floor={height - HEAD - FOOT}
                  lower={tight && k % 2 === 1}
                />
              ))}
            </g>
          </svg>
        )}
      </div>
      <p className={styles.scale}>Edges are drawn on a square-root scale.</p>
      <p className={styles.next}>
        <Indexed
          text={`${nextWords({ widths, from, step })}${both ? ` ${bestWords(widths)}` : ''}`}
        />
      </p>
    </div>
  );
}

const labelOf = (blocks: readonly DrawnBlock[]): string =>
  `The product as blocks: ${blocks.map((b) => `${nameOf(b)}, ${b.rows} × ${b.cols}`).join('; ')}`;

interface PairProps {
  readonly left: DrawnBlock;
  readonly right: DrawnBlock;
  readonly width: number;
}

/** Brackets around the two blocks that are multiplied next. */
function Pair({ left, right, width }: PairProps) {
  const top = Math.min(left.y, right.y) - 10;
  const bottom = Math.max(left.y + left.height, right.y + right.height) + 10;
  const [from, to] = [Math.max(6, left.x - 12), Math.min(width - 6, right.x + right.width + 12)];
  return (
    <path
      className={styles.pair}
      d={`M${from + 5} ${top}H${from}V${bottom}H${from + 5}M${to - 5} ${top}H${to}V${bottom}H${to - 5}`}
    />
  );
}

interface PieceProps {
  readonly block: DrawnBlock;
  readonly next: boolean;
  readonly floor: number;
  /** Its name a line lower than its neighbours', where there are many. */
  readonly lower: boolean;
}

function Piece({ block, next, floor, lower }: PieceProps) {
  const { x, y, width, height, rows, cols } = block;
  const middle = x + width / 2;
  const line = floor + 22 + (lower ? 16 : 0);
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
      <text x={middle} y={line} textAnchor="middle">
        {partsOf(nameOf(block)).map(({ text, lowered }, k, all) => (
          <tspan
            key={k}
            className={lowered ? `${styles.name} ${styles.index}` : styles.name}
            dy={lowered ? DROP : all[k - 1]?.lowered ? -DROP : 0}
          >
            {text}
          </tspan>
        ))}
        <tspan dx={8} dy={-DROP}>
          {rows} × {cols}
        </tspan>
      </text>
    </g>
  );
}
