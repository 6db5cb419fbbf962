/** A name that wants a place near its thing. Pixels. */
export interface Named {
  readonly text: string;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the thing that it must keep clear of. */
  readonly clear: number;
  /** The side it had rather stand on, a unit vector. */
  readonly toward: readonly [number, number];
}

/** Where the middle of a name stands. */
export interface PlacedName {
  readonly text: string;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
}

export interface Obstacles {
  readonly shafts: readonly {
    readonly x0: number;
    readonly y0: number;
    readonly x1: number;
    readonly y1: number;
  }[];
  /** Rings of handles. */
  readonly rings: readonly (readonly number[])[];
  /** Middles of faces and of pieces of lines. */
  readonly ink: readonly (readonly number[])[];
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Of the type. */
  readonly size: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** Mean width of a letter in sizes of the type. */
const LETTER = 0.6;
/** Eighths of a turn from the wanted side, the nearest first. */
const TURNS = [0, 1, -1, 2, -2, 3, -3, 4];
const RING = 12;
/** How bad it is to lie on another name, on a ring, on an arrow, outside, on each bit of ink, and to turn away. */
const COST = { name: 6, ring: 5, shaft: 2, outside: 8, ink: 0.25, turn: 0.3 };
/** Bits of ink under a name beyond which more make it no worse. */
const MOST_INK = 6;

/** Each name in turn at the best of eight places around its thing; the first in the list choose first. */
export function placeNames(
  names: readonly Named[],
  { shafts, rings, ink }: Obstacles,
  frame: Frame,
): PlacedName[] {
  const taken: Place[] = [];
  return names.map(({ text, colour, x, y, clear, toward }) => {
    const halfWidth = (LETTER * frame.size * Array.from(text).length) / 2;
    const halfHeight = 0.6 * frame.size;
    let best: Place = { x, y, halfWidth, halfHeight };
    let least = Infinity;
    TURNS.forEach((turn, rank) => {
      const place = beside({ x, y, clear, toward }, turn, halfWidth, halfHeight);
      const cost =
        COST.turn * rank +
        COST.name * taken.filter((other) => overlap(place, other)).length +
        COST.ring * rings.filter((ring) => onRing(place, ring)).length +
        COST.shaft * shafts.filter((shaft) => crosses(place, shaft)).length +
        COST.ink * Math.min(MOST_INK, ink.filter((at) => covers(place, at)).length) +
        (isOutside(place, frame) ? COST.outside : 0);
      if (cost < least) [best, least] = [place, cost];
    });
    taken.push(best);
    return { text, colour, x: best.x, y: best.y };
  });
}

function beside(
  { x, y, clear, toward }: Pick<Named, 'x' | 'y' | 'clear' | 'toward'>,
  turn: number,
  halfWidth: number,
  halfHeight: number,
): Place {
  const angle = Math.atan2(toward[1], toward[0]) + (turn * Math.PI) / 4;
  const [u, v] = [Math.cos(angle), Math.sin(angle)];
  // Pushed out until the box itself, not its middle, is clear.
  return {
    x: x + (clear + 5) * u + halfWidth * Math.sign(u) * Math.min(1, 1.5 * Math.abs(u)),
    y: y + (clear + 4) * v + halfHeight * Math.sign(v) * Math.min(1, 1.5 * Math.abs(v)),
    halfWidth,
    halfHeight,
  };
}

const overlap = (a: Place, b: Place): boolean =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth + 2 &&
  Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight + 1;

const onRing = (a: Place, [x, y]: readonly number[]): boolean =>
  Math.hypot(
    Math.max(0, Math.abs(a.x - x) - a.halfWidth),
    Math.max(0, Math.abs(a.y - y) - a.halfHeight),
  ) < RING;

const covers = (a: Place, [x, y]: readonly number[]): boolean =>
  Math.abs(a.x - x) < a.halfWidth + 6 && Math.abs(a.y - y) < a.halfHeight + 6;

/** Sampled more closely than a name is high. */
function crosses(a: Place, { x0, y0, x1, y1 }: Obstacles['shafts'][number]): boolean {
  const parts = Math.min(200, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / a.halfHeight) + 1);
  return Array.from({ length: parts + 1 }, (_, k) => k / parts).some(
    (t) =>
      Math.abs(x0 + t * (x1 - x0) - a.x) < a.halfWidth + 3 &&
      Math.abs(y0 + t * (y1 - y0) - a.y) < a.halfHeight + 3,
  );
}

const isOutside = (a: Place, { width, height }: Frame): boolean =>
  a.x - a.halfWidth < 2 ||
  a.x + a.halfWidth > width - 2 ||
  a.y - a.halfHeight < 2 ||
  a.y + a.halfHeight > height - 2;
