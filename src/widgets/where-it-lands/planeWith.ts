import type { Point } from '../../worker/protocol.ts';
import type { ViewBox } from '../parts/plane.ts';

/** Share of the spans that is kept free around what is worth seeing. */
const ROOM = 0.3;
/** Where everything worth seeing lies at one place: so much around it. */
const LEAST = 1;
/** A picture that is so much larger than what is worth seeing in it shows it as a dot. */
const LOST = 14;

/**
 * A camera over the parameters that has all these places in sight: the present one where it does, and not from too far
 * away. Finite places only.
 */
export function planeWith(plane: ViewBox, places: readonly Point[]): ViewBox {
  const finite = places.filter((place) => place.every(Number.isFinite));
  if (finite.length === 0) return plane;
  const [a, b] = spanOf(finite.map(([x]) => x));
  const [c, d] = spanOf(finite.map(([, y]) => y));
  const [x0, x1, y0, y1] = plane;
  const inside = x0 <= a && b <= x1 && y0 <= c && d <= y1;
  const lost = x1 - x0 > LOST * Math.max(b - a, d - c, LEAST / 4);
  if (inside && !lost) return plane;
  const size = Math.max(b - a, d - c, LEAST);
  const room = ROOM * size;
  const round = (v: number): number => Number(v.toPrecision(4)) + 0;
  const widen = (low: number, high: number): [number, number] => {
    const more = Math.max(0, LEAST - (high - low)) / 2 + room;
    return [round(low - more), round(high + more)];
  };
  const [left, right] = widen(a, b);
  const [down, up] = widen(c, d);
  return [left, right, down, up];
}

const spanOf = (values: readonly number[]): [number, number] => [
  Math.min(...values),
  Math.max(...values),
];
