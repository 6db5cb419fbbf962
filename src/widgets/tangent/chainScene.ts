import type { Answer } from './results.ts';

/** One axis of the chain: a value, and where it has moved to. */
export interface ChainAxis {
  readonly name: string;
  /** The formula that leads here from the axis before; empty for the first. */
  readonly text: string;
  readonly value: number;
  readonly moved: number;
  /** The slope of the arrow that arrives here. */
  readonly slope: number;
  /** What the axis shows. */
  readonly low: number;
  readonly high: number;
}

/** Half an axis in units of the longest move, so that the move is seen and its ends are not at the edges. */
const ROOM = 3.2;

/**
 * The axes of a chain, all with one unit: a move that is twice as long on the next axis looks twice as long. Each
 * stands around its own value, by whole steps, so that it keeps still while the value moves a little.
 */
export function chainAxes(t: Answer): readonly ChainAxis[] {
  const { at, h } = t.asked;
  const points = [
    { name: t.variable, text: '', value: at, moved: at + h, slope: 1 },
    ...t.chain.stages,
  ];
  const moves = points.map(({ value, moved }) => Math.abs(moved - value)).filter(Number.isFinite);
  const half = roundUp(ROOM * Math.max(...moves, 1e-12));
  return points.map(({ name, text, value, moved, slope }) => {
    const centre = Number.isFinite(value) ? Math.round(value / (half / 2)) * (half / 2) : 0;
    return { name, text, value, moved, slope, low: centre - half, high: centre + half };
  });
}

/** The next of 1, 2, 5 times a power of ten. */
function roundUp(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  return ([1, 2, 5].find((lead) => lead * power >= x) ?? 10) * power;
}

/** Places for numbers along an axis: about five. */
export function axisTicks({ low, high }: ChainAxis): readonly number[] {
  const step = roundUp((high - low) / 6);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, k) =>
    Number(((first + k) * step).toPrecision(12)),
  );
}
