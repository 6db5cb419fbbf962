import type { Block } from './brackets.ts';

/** A block as it is drawn, in pixels. */
export interface DrawnBlock extends Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels between two blocks, and around all of them: room for the brackets of a pair. */
const GAP = 26;
const SIDE = 16;
/** A single row is a line, and still to be seen. */
const THINNEST = 3;

/**
 * Blocks in a row, their middles on one line. An edge is as long as the square root of its number, so an area as large as
 * the root of the number of entries: on a plain scale a row of a thousand would be a hair.
 */
export function drawnBlocks(
  blocks: readonly Block[],
  widths: readonly number[],
  width: number,
  height: number,
): readonly DrawnBlock[] {
  // The unit is that of the whole chain, so that no block changes its size when two others are multiplied.
  const across = widths.slice(0, -1).reduce((sum, n) => sum + Math.sqrt(n), 0);
  const maps = widths.length - 1;
  // A line that is thicker than its number takes from the others.
  const room = Math.max(0, width - 2 * SIDE - GAP * (maps - 1) - THINNEST * maps);
  const unit = Math.min(room / across, height / Math.sqrt(Math.max(...widths.slice(1))));
  const edge = (n: number): number => Math.max(THINNEST, unit * Math.sqrt(n));
  const total = blocks.reduce((sum, b) => sum + edge(b.cols), 0) + GAP * (blocks.length - 1);
  let x = (width - total) / 2;
  return blocks.map((block) => {
    const [w, h] = [edge(block.cols), edge(block.rows)];
    const drawn = { ...block, x, y: (height - h) / 2, width: w, height: h };
    x += w + GAP;
    return drawn;
  });
}
