import { edgesWithin, stopOf } from './heatScene.ts';

export interface HeatLegend {
  readonly swatches: readonly {
    readonly x: number;
    readonly width: number;
    readonly stop: number;
  }[];
  /** The hatched swatch; null where nothing can be beyond the level. */
  readonly beyond: { readonly x: number; readonly width: number } | null;
  /** Edges of the bands, at their places, as many as have room. */
  readonly edges: readonly { readonly x: number; readonly text: string }[];
}

interface LegendRoom {
  readonly width: number;
  /** The least width of the hatched swatch, so that its name has room over it. */
  readonly beyondWidth: number;
  readonly format: (edge: number) => string;
  readonly widthOf: (text: string) => number;
}

const GAP = 6;

/** The key of a heat map: a swatch for each band, low at the left, and the hatched one at the end. */
export function heatLegend(bands: readonly number[], level: number, room: LegendRoom): HeatLegend {
  const within = edgesWithin(bands, level);
  const finite = Number.isFinite(level);
  const count = within.length + 1;
  const last = finite ? Math.max(room.beyondWidth, room.width / (count + 1)) : 0;
  const each = (room.width - last) / count;
  const all = [...within, ...(finite ? [level] : [])].map((edge, k) => ({
    x: (k + 1) * each,
    text: room.format(edge),
  }));
  // From the right: the level is the number that matters most.
  let free = room.width;
  const edges = all
    .toReversed()
    .filter(({ x, text }) => {
      const half = room.widthOf(text) / 2;
      if (x + half > free) return false;
      free = x - half - GAP;
      return true;
    })
    .toReversed();
  return {
    swatches: Array.from({ length: count }, (_, k) => ({
      x: k * each,
      width: each,
      stop: stopOf(k, count),
    })),
    beyond: finite ? { x: room.width - last, width: last } : null,
    edges,
  };
}

/** The text as far as there is room for it, with an ellipsis. */
export function cutLabel(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text;
  const letters = [...text];
  for (let count = letters.length - 1; count > 0; count--) {
    const shorter = `${letters.slice(0, count).join('').trimEnd()}…`;
    if (widthOf(shorter) <= room) return shorter;
  }
  return '';
}
