/** A name that wants a place beside the end of its path. Pixels. */
export interface PathEnd {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Radius of the mark that it must keep clear of. */
  readonly clear: number;
}

/** Where a name stands: its left edge and the middle of its line. */
export interface PlacedEnd {
  readonly x: number;
  readonly y: number;
  /** It stands in a list with others, so that its own mark has to stand before it, `KEY` pixels to the left. */
  readonly listed: boolean;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Of the type. */
  readonly size: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** From a mark in a list to its name. */
export const KEY = 10;
/** Mean width of a letter, and the distance of lines, in sizes of the type. */
const LETTER = 0.56;
const LINE = 1.35;
/** Ends so near to each other have met. */
const MET = 15;
/**
 * How bad it is to cover a square pixel of another name or of an end, to leave the picture by one, and to lie on a bit
 * of a path.
 */
const COST = { name: 3, end: 2, outside: 10, ink: 60 };

/**
 * Names beside the ends of paths. Ends that have met share a list beside them all; each list then takes the place, to
 * the right, to the left, below or above, where it covers least.
 *
 * @param ink points x, y of the paths, about as far apart as a letter.
 */
export function placeEnds(
  ends: readonly PathEnd[],
  frame: Frame,
  ink: readonly (readonly [number, number])[] = [],
): PlacedEnd[] {
  const placed = new Array<PlacedEnd>(ends.length);
  const marks = ends.map(({ x, y, clear }) => ({
    left: x - clear,
    top: y - clear,
    width: 2 * clear,
    height: 2 * clear,
  }));
  const taken: Box[] = [];
  for (const group of groupsOf(ends)) {
    const listed = group.length > 1;
    const lead = listed ? 2 * KEY : 0;
    const letters = Math.max(...group.map((i) => Array.from(ends[i].text).length));
    const size = {
      width: lead + LETTER * frame.size * letters,
      height: LINE * frame.size * group.length,
    };
    const box = bestOf(
      around(
        group.map((i) => marks[i]),
        size,
      ),
      (place) => {
        const names = taken.reduce((sum, other) => sum + overlap(place, other), 0);
        const covered = marks.reduce((sum, mark) => sum + overlap(place, mark), 0);
        const out = size.width * size.height - overlap(place, { left: 2, top: 2, ...inner(frame) });
        const on = ink.filter((at) => isOn(place, at)).length;
        return COST.name * names + COST.end * covered + COST.outside * out + COST.ink * on;
      },
    );
    taken.push(box);
    group.forEach((i, row) => {
      const y = box.top + (row + 0.5) * LINE * frame.size;
      placed[i] = { x: box.left + lead, y, listed };
    });
  }
  return placed;
}

const inner = ({ width, height }: Frame) => ({ width: width - 4, height: height - 4 });

/** Ends that have met, directly or by way of others; in the order of the list. */
function groupsOf(ends: readonly PathEnd[]): number[][] {
  const groups: number[][] = [];
  const free = new Set(ends.keys());
  for (const first of ends.keys()) {
    if (!free.delete(first)) continue;
    const group = [first];
    for (const i of group) {
      for (const j of free) {
        if (Math.hypot(ends[i].x - ends[j].x, ends[i].y - ends[j].y) > MET) continue;
        free.delete(j);
        group.push(j);
      }
    }
    groups.push(group.toSorted((a, b) => a - b));
  }
  return groups;
}

/** Places for a box beside some marks, the best liked first. */
function around(
  marks: readonly Box[],
  { width, height }: Pick<Box, 'width' | 'height'>,
): readonly Box[] {
  const gap = 4;
  const left = Math.min(...marks.map((mark) => mark.left));
  const right = Math.max(...marks.map((mark) => mark.left + mark.width));
  const top = Math.min(...marks.map((mark) => mark.top));
  const bottom = Math.max(...marks.map((mark) => mark.top + mark.height));
  const centre = (left + right - width) / 2;
  const middle = (top + bottom - height) / 2;
  return (
    [
      [right + gap, middle],
      [left - gap - width, middle],
      [right + gap, top - height],
      [right + gap, bottom],
      [left - gap - width, top - height],
      [left - gap - width, bottom],
      [centre, bottom],
      [centre, top - height],
      [right + gap, bottom + height],
      [right + gap, top - 2 * height],
    ] as const
  ).map(([x, y]) => ({ left: x, top: y, width, height }));
}

function bestOf(places: readonly Box[], cost: (place: Box) => number): Box {
  let [best, least] = [places[0], Infinity];
  for (const place of places) {
    const bad = cost(place);
    // By more than rounding: among equals the first is liked best.
    if (bad < least - 0.5) [best, least] = [place, bad];
  }
  return best;
}

const isOn = ({ left, top, width, height }: Box, [x, y]: readonly [number, number]): boolean =>
  x > left && x < left + width && y > top && y < top + height;

/** Square pixels that two boxes have in common. */
function overlap(a: Box, b: Box): number {
  const x = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const y = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, x) * Math.max(0, y);
}
