import type { Point } from './decimate.ts';
import { FRAME } from './frame.ts';

/** A label on its line, in pixels of the plot: the middle of its text's baseline. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  /** Among many lines this one has no room for its name: it would lie on another, or be read as another line's. */
  readonly crowded?: true;
}

/** A name that has its place already. */
export interface NamePlace extends Placed {
  readonly label: string;
}

interface Line {
  readonly label: string;
  /** In pixels, with rising x. */
  readonly points: readonly Point[];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const CHARACTER = 6.4;
/** Shifts of the baseline, nearest first: steep lines need more room than flat ones. */
const SHIFTS = [-9, 19, -18, 28];
const HEIGHT = 15;
/** A name may reach into the margin over the plot. */
const ABOVE = FRAME.top;
/** Beside a steep line, at this distance: only where above and below are crossed. */
const ASIDE = 8;
const SIDEWAYS = 0.5;
/** Nearer another line than its own, a name is read as that one's: as bad as being crossed twice. */
const MISLEADING = 2;
/** So many lines can be told apart without names, which then stand only where there is room. */
const FEW = 3;
/** Crossings, of nine across a name and each line, that still leave it readable. */
const MOST_CROSSINGS = 6;

/**
 * Names every line beside itself, so that nobody has to match colours with a legend. Among places along
 * the line, above and below, the one least crossed by lines and other labels wins; later is better, as
 * that is where lines have parted. A line without a label only stands in the way.
 */
export function placeLabels(
  lines: readonly Line[],
  width: number,
  height: number,
  others: readonly NamePlace[] = [],
): readonly Placed[] {
  const taken: Box[] = others.map((name) => boxOf(name, (name.label.length * CHARACTER) / 2));
  return lines.map(({ label, points }) => {
    if (label === '') return { x: 0, y: 0 };
    const half = (label.length * CHARACTER) / 2;
    let best: { cost: number; placed: Placed; box: Box; full: boolean } | null = null;
    for (let k = 0; k < 16; k++) {
      const x = Math.max(half, width - half) * (1 - k / 18);
      const on = heightAt(points, x);
      if (on === null || x < half) continue;
      const above = SHIFTS.map((shift) => ({ placed: { x, y: on + shift }, extra: 0 }));
      const beside = [1, -1].map((side) => ({
        placed: { x: x + side * (half + ASIDE), y: on + 4 },
        extra: SIDEWAYS,
      }));
      for (const [rank, { placed, extra }] of [...above, ...beside].entries()) {
        if (placed.x < half || placed.x > width - half) continue;
        const box = boxOf(placed, half);
        const [crossed, overlapping] = [cross(box, lines), overlaps(box, taken)];
        const astray = misleads(placed, on, points, lines);
        const full = astray || overlapping > 0 || crossed > MOST_CROSSINGS;
        const cost =
          crossed +
          6 * overlapping +
          outside(box, height) +
          k * 0.1 +
          rank * 0.05 +
          extra +
          (astray ? MISLEADING : 0);
        if (best === null || cost < best.cost) best = { cost, placed, box, full };
      }
    }
    if (best === null) return { x: half, y: HEIGHT };
    if (lines.length > FEW && best.full) return { ...best.placed, crowded: true };
    taken.push(best.box);
    return best.placed;
  });
}

/** Baselines of a tick's name: above it, below it, and farther off. */
const TICK_SHIFTS = [-13, 24, -28, 39];

/**
 * Names for ticks on the lines, over or under each where fewest lines run through; null where one would lie on another
 * or could not be read.
 */
export function placeTickNames(
  ticks: readonly NamePlace[],
  lines: readonly Line[],
  width: number,
  height: number,
): readonly (NamePlace | null)[] {
  const taken: Box[] = [];
  return ticks.map(({ label, x, y }) => {
    const half = (label.length * CHARACTER) / 2;
    const kept = Math.min(width - half, Math.max(half, x));
    const free = TICK_SHIFTS.map((shift) => ({ label, x: kept, y: y + shift }))
      .map((name) => ({ name, box: boxOf(name, half), crossed: cross(boxOf(name, half), lines) }))
      .filter(({ box }) => outside(box, height) === 0 && overlaps(box, taken) === 0)
      .filter(({ crossed }) => crossed <= MOST_CROSSINGS);
    if (free.length === 0) return null;
    const best = free.reduce((a, b) => (b.crossed < a.crossed ? b : a));
    taken.push(best.box);
    return best.name;
  });
}

function boxOf({ x, y }: Placed, half: number): Box {
  return { left: x - half, right: x + half, top: y - HEIGHT + 2, bottom: y + 4 };
}

/** How often lines run through a box, sampled at nine places across it. */
function cross(box: Box, lines: readonly Line[]): number {
  let hits = 0;
  for (const { points } of lines) {
    for (let s = 0; s <= 8; s++) {
      const y = heightAt(points, box.left + ((box.right - box.left) * s) / 8);
      if (y !== null && y > box.top && y < box.bottom) hits++;
    }
  }
  return hits;
}

/** Whether another line runs nearer to the middle of the name than its own does. */
function misleads(
  { x, y }: Placed,
  own: number,
  points: readonly Point[],
  lines: readonly Line[],
): boolean {
  const middle = y - 4;
  const here = Math.abs((heightAt(points, x) ?? own) - middle);
  return lines.some((other) => {
    const there = other.points === points ? null : heightAt(other.points, x);
    return there !== null && Math.abs(there - middle) < here - 1;
  });
}

function overlaps(box: Box, others: readonly Box[]): number {
  return others.filter(
    (o) => box.left < o.right && o.left < box.right && box.top < o.bottom && o.top < box.bottom,
  ).length;
}

function outside(box: Box, height: number): number {
  return box.top < -ABOVE || box.bottom > height ? 40 : 0;
}

/** The line's height at x by linear interpolation, or null where it does not run. */
function heightAt(points: readonly Point[], x: number): number | null {
  let low = 0;
  let high = points.length - 1;
  const [first, last] = [points[low], points[high]];
  if (!first || !last || x < first.x || x > last.x) return null;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.x ?? x) <= x) low = middle;
    else high = middle;
  }
  const [a, b] = [points[low] ?? first, points[high] ?? last];
  return b.x === a.x ? a.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}
