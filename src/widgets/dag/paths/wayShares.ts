import type { WayLine } from './wayLines.ts';
import { sizesOf } from './waySum.ts';

/** Where the bar of a product stands between the edges of its track, as shares of it. */
export interface WayShare {
  readonly from: number;
  readonly width: number;
  readonly negative: boolean;
  /** Where zero is. */
  readonly zero: number;
}

/**
 * Bars of all products on one scale: numbers from zero to the right, negative ones to the left; of rows their length.
 * A product that is not finite has no bar.
 */
export function sharesWithin(lines: readonly WayLine[]): readonly WayShare[] {
  const sizes = sizesOf(lines);
  const signed = lines.map(({ product }, k) =>
    product?.length === 1 && product[0] < 0 ? -sizes[k] : sizes[k],
  );
  const finite = signed.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const span = high - low || 1;
  const zero = -low / span;
  return signed.map((value) => {
    const width = Number.isFinite(value) ? Math.abs(value) / span : 0;
    return { from: value < 0 ? zero - width : zero, width, negative: value < 0, zero };
  });
}
