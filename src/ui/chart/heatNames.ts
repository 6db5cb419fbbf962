/** A text in a drawing, in pixels: the middle of its baseline. */
export interface NameAt {
  readonly x: number;
  readonly y: number;
}

/** Something that wants its name beside it. */
export interface Nameable {
  readonly label: string;
  /** Where it may be named, the best place first: a mark has one, a line several. */
  readonly places: readonly NameAt[];
  /** Pixels between a place and its name; 0 for the name of an area, which stands on it. */
  readonly distance: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Pixels of the type. */
  readonly size: number;
  readonly widthOf: (text: string) => number;
  /** What no name may cover. */
  readonly taken: readonly Box[];
}

/** The names that find room, in the order of their weight: each above, below or beside its thing, null where there is none. */
export function placeHeatNames(
  things: readonly Nameable[],
  room: Room,
): readonly (NameAt | null)[] {
  const taken: Box[] = [...room.taken];
  return things.map(({ label, places, distance }) => {
    const half = room.widthOf(label) / 2 + 2;
    for (const place of places) {
      for (const name of around(place, half, distance, room)) {
        const box = boxOf(name, half, room.size);
        const out =
          box.left < room.left ||
          box.right > room.right ||
          box.top < room.top ||
          box.bottom > room.bottom;
        if (out || taken.some((other) => meet(box, other))) continue;
        taken.push(box);
        return name;
      }
    }
    return null;
  });
}

/** Above and below it keeps within the sides. */
function around({ x, y }: NameAt, half: number, distance: number, room: Room): readonly NameAt[] {
  const down = 0.35 * room.size;
  if (distance === 0) return [{ x, y: y + down }];
  const kept = Math.min(room.right - half, Math.max(room.left + half, x));
  return [
    { x: kept, y: y - distance },
    { x: x + half + distance, y: y + down },
    { x: x - half - distance, y: y + down },
    { x: kept, y: y + distance + 0.75 * room.size },
  ];
}

const boxOf = ({ x, y }: NameAt, half: number, size: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - size,
  bottom: y + 0.3 * size,
});

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The box of a marker, so that no name covers it. */
export const markerBox = ({ x, y }: NameAt, reach: number): Box => ({
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach,
});

/** The part of a segment within the unit square, from u, v to u, v; null where none is. */
export function withinUnit(
  a: readonly [number, number],
  b: readonly [number, number],
): readonly [readonly [number, number], readonly [number, number]] | null {
  let [from, to] = [0, 1];
  for (const i of [0, 1] as const) {
    const d = b[i] - a[i];
    if (!Number.isFinite(d)) return null;
    if (d === 0) {
      if (a[i] < 0 || a[i] > 1) return null;
      continue;
    }
    const [enter, leave] = [-a[i] / d, (1 - a[i]) / d].toSorted((s, t) => s - t);
    from = Math.max(from, enter);
    to = Math.min(to, leave);
  }
  if (!(from < to)) return null;
  const at = (t: number): readonly [number, number] => [
    a[0] + t * (b[0] - a[0]),
    a[1] + t * (b[1] - a[1]),
  ];
  return [at(from), at(to)];
}
