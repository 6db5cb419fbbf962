import { nameOf } from './brackets.ts';
import type { DrawnBlock } from './bracketScene.ts';

/** A name and a size under a block: beside each other, or on two lines. */
export interface BlockLabel {
  /** The middle, in pixels. */
  readonly x: number;
  /** Lines further down than the first. */
  readonly line: number;
}

export interface BlockLabels {
  readonly of: readonly BlockLabel[];
  /** The size stands under the name. */
  readonly split: boolean;
  /** Lines that all of them take. */
  readonly lines: number;
}

/** Widths in letters: of a digit or a capital, and between two labels. */
const LETTER = 0.62;
const APART = 0.8;
/** Pixels from an edge. */
const EDGE = 4;

/**
 * Where the labels of blocks stand: under their middles, inside the figure, on one line where that is wide enough, else on
 * two, else each second one lower than its neighbours.
 */
export function labelsOf(
  blocks: readonly DrawnBlock[],
  width: number,
  letters: number,
): BlockLabels {
  for (const split of [false, true]) {
    const halves = blocks.map((block) => halfOf(block, split, letters));
    const xs = blocks.map((block, k) => {
      const half = halves[k] + EDGE;
      return Math.max(half, Math.min(width - half, block.x + block.width / 2));
    });
    const tall = split ? 2 : 1;
    const apart = (step: number): boolean =>
      xs.every(
        (x, k) =>
          k < step || x - halves[k] >= xs[k - step] + halves[k - step] + APART * LETTER * letters,
      );
    if (apart(1)) return { of: xs.map((x) => ({ x, line: 0 })), split, lines: tall };
    if (split || apart(2)) {
      return { of: xs.map((x, k) => ({ x, line: (k % 2) * tall })), split, lines: 2 * tall };
    }
  }
  throw new RangeError('two lines are the last way');
}

/** Half the width of a label, in pixels. */
function halfOf(block: DrawnBlock, split: boolean, letters: number): number {
  const name = nameOf(block).length;
  const size = `${block.rows} × ${block.cols}`.length;
  return (LETTER * letters * (split ? Math.max(name, size) : name + size + 1)) / 2;
}
