import { useEffect, useRef } from 'react';
import { offerDrawing } from '../../plot/capture/offerDrawing.ts';
import { useWidth } from '../../plot/useWidth.ts';
import styles from './Brackets.module.css';
import { bestWords, nextWords } from './bracketWords.ts';
import { labelsOf } from './bracketLabels.ts';
import { Piece } from './BracketPiece.tsx';
import { drawnBlocks, type DrawnBlock } from './bracketScene.ts';
import { blocksAfter, lastStep, nameOf, nextPair } from './brackets.ts';
import { useResults, useWidgetState } from './context.ts';
import { Indexed } from './Indexed.tsx';
import { isCounted } from './results.ts';
import { useLetters } from '../parts/useLetters.ts';

/** Above the blocks, and between them and their names: both hold the brackets of the pair that is next. */
const HEAD = 24;
const MARGIN = 24;
/** Pixels from a block to its bracket. */
const BRACKET = 11;
/** Height of a line of names, in letters, and of what is under the last one, in pixels. */
const LEADING = 1.35;
const BOTTOM = 8;
/** Height of the blocks over the width that there is, at most. */
const STEEP = 0.62;

/** The product as blocks to scale: two of them become one with every step. */
export function Brackets({ tall }: { readonly tall: number }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const letters = useLetters(box);
  useEffect(() => offerDrawing(box.current), []);
  const widths = useWidgetState((s) => s.inputs.widths);
  const from = useWidgetState((s) => s.inputs.from);
  const walked = useWidgetState((s) => s.inputs.step);
  const both = useResults((r) => isCounted(r.counted, 'output') && isCounted(r.counted, 'input'));
  const step = Math.min(walked, lastStep(widths));
  const blocks = blocksAfter(widths, from, step);
  const leading = LEADING * letters;
  // Room for the labels of all blocks, so that nothing moves when two become one.
  const all = labelsOf(
    drawnBlocks(blocksAfter(widths, from, 0), widths, width, tall),
    width,
    letters,
  );
  const foot = MARGIN + leading * all.lines + BOTTOM;
  const floor = Math.max(0, Math.min(tall - HEAD - foot, Math.round(STEEP * width)));
  const height = width > 0 ? HEAD + floor + foot : tall;
  const drawn = drawnBlocks(blocks, widths, width, floor);
  const labels = labelsOf(drawn, width, letters);
  const pair = nextPair(blocks, from);
  return (
    <div className={styles.brackets}>
      <div ref={box} className={styles.plane} style={{ height }}>
        {width > 0 && (
          <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={labelOf(drawn)}>
            <g transform={`translate(0 ${HEAD})`}>
              {pair && <Pair left={drawn[pair[0]]} right={drawn[pair[1]]} />}
              {drawn.map((block, k) => (
                <Piece
                  key={block.last === block.first ? `one ${block.first}` : 'grown'}
                  block={block}
                  next={pair?.includes(k) ?? false}
                  label={labels.of[k]}
                  split={labels.split}
                  top={floor + MARGIN + letters}
                  leading={leading}
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
}

/** Brackets around the two blocks that are multiplied next. */
function Pair({ left, right }: PairProps) {
  const top = Math.min(left.y, right.y) - BRACKET;
  const bottom = Math.max(left.y + left.height, right.y + right.height) + BRACKET;
  const [from, to] = [left.x - BRACKET, right.x + right.width + BRACKET];
  return (
    <path
      className={styles.pair}
      d={`M${from + 5} ${top}H${from}V${bottom}H${from + 5}M${to - 5} ${top}H${to}V${bottom}H${to - 5}`}
    />
  );
}
