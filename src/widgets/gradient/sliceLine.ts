/** Room above and below a curve, as a share of its height. */
const ROOM = 0.08;

/** The values that a chart of a curve reaches over; a little of both sides of a constant. */
export function valueRange(values: ArrayLike<number>): readonly [number, number] {
  const finite = Array.from(values).filter(Number.isFinite);
  if (finite.length === 0) return [-1, 1];
  const low = Math.min(...finite);
  const high = Math.max(...finite);
  const room = low === high ? Math.max(0.5, Math.abs(low) * 0.1) : ROOM * (high - low);
  return [low - room, high + room];
}

type Range = readonly [low: number, high: number];

/** A line through a point, as far as it runs within a frame; null where it does not. */
export function clippedLine(
  [x0, y0]: readonly [number, number],
  slope: number,
  across: Range,
  up: Range,
): { x: number[]; y: number[] } | null {
  if (!Number.isFinite(slope) || !Number.isFinite(y0)) return null;
  const meets = (y: number): number => x0 + (y - y0) / slope;
  const [a, b] = slope === 0 ? across : [meets(up[0]), meets(up[1])];
  const from = Math.max(across[0], Math.min(a, b));
  const to = Math.min(across[1], Math.max(a, b));
  if (!(from < to) || (slope === 0 && (y0 < up[0] || y0 > up[1]))) return null;
  const at = (x: number): number => Math.min(up[1], Math.max(up[0], y0 + slope * (x - x0)));
  return { x: [from, to], y: [at(from), at(to)] };
}
