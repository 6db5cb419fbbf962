import type { Extent } from './camera.ts';
import type { GraphPile } from './graph.ts';
import { SIZE, textWidth, type GraphType } from './type.ts';

/** A contribution, placed: its piece of the bar, and the middle of its label. */
export interface PlacedPart {
  readonly label: string;
  readonly x: number;
  readonly width: number;
  readonly labelX: number;
  readonly state: 'there' | 'negative' | 'missing';
}

export interface PlacedPile {
  readonly parts: readonly PlacedPart[];
  /** Upper edge and height of the bar. */
  readonly y: number;
  readonly height: number;
  readonly labelY: number;
  readonly symbolX: number;
}

/** Units of the mark: the bar, the room between it and the box, between pieces, around labels. */
const BAR = 1.05;
const ABOVE = 1.1;
const GAP = 2.5;
const BETWEEN = 0.7;
/** A missing contribution has this width whatever it will be: its true one would give the answer away. */
const SLOT = 3.2;
const LEAST = 0.5;
/** Width of all that is there. */
const WHOLE = { least: 8, most: 15 };

/** The bar above a node: pieces in proportion, labels over them, pushed apart where they would meet. */
export function placePile({ parts }: GraphPile, box: Extent, type: GraphType): PlacedPile {
  const { mark } = type;
  const labels = parts.map(({ label }) => textWidth(label, 'sans', SIZE.small, type));
  const wanted = Math.max(
    ...parts.map(({ share }, k) => (share ? (labels[k] + BETWEEN * mark) / Math.abs(share) : 0)),
    box.x1 - box.x0,
  );
  const whole = Math.min(WHOLE.most * mark, Math.max(WHOLE.least * mark, wanted));
  const widths = parts.map(({ share }) =>
    share === null ? SLOT * mark : Math.max(LEAST * mark, Math.abs(share) * whole),
  );
  const total = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  let x = (box.x0 + box.x1 - total) / 2;
  const starts = widths.map((width) => {
    const start = x;
    x += width + GAP;
    return start;
  });
  const middles = starts.map((start, k) => start + widths[k] / 2);
  const labelX = spread(middles, labels, BETWEEN * mark);
  const height = BAR * mark;
  const y = box.y0 - ABOVE * mark - height;
  return {
    parts: parts.map(({ label, share, negative }, k) => ({
      label,
      x: starts[k],
      width: widths[k],
      labelX: labelX[k],
      state: share === null ? 'missing' : negative ? 'negative' : 'there',
    })),
    y,
    height,
    labelY: y - 0.45 * mark,
    symbolX: (starts[0] ?? box.x0) - 0.6 * mark,
  };
}

/** Middles of labels as near to the wanted ones as they can be without meeting; in order. */
export function spread(
  wanted: readonly number[],
  widths: readonly number[],
  gap: number,
): readonly number[] {
  // Neighbours that meet become one block, which stands where its members wanted to be on the whole.
  const blocks: { members: number[]; at: number; width: number }[] = [];
  const widthOf = (members: readonly number[]): number =>
    members.reduce((sum, k) => sum + widths[k] + gap, -gap);
  const settled = (members: number[]): { members: number[]; at: number; width: number } => {
    const width = widthOf(members);
    let offset = 0;
    let sum = 0;
    for (const k of members) {
      sum += wanted[k] - widths[k] / 2 - offset;
      offset += widths[k] + gap;
    }
    return { members, at: sum / members.length, width };
  };
  wanted.forEach((_, k) => {
    let block = settled([k]);
    for (
      let last = blocks.at(-1);
      last && last.at + last.width + gap > block.at;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      block = settled([...last.members, ...block.members]);
    }
    blocks.push(block);
  });
  const middles: number[] = [];
  for (const { members, at } of blocks) {
    let x = at;
    for (const k of members) {
      middles[k] = x + widths[k] / 2;
      x += widths[k] + gap;
    }
  }
  return middles;
}
