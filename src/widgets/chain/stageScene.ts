/** What a small picture of a stage shows: a square, or a piece of a line, around the value. */
export interface StageWindow {
  readonly centre: readonly number[];
  /** From the centre to an edge. */
  readonly half: number;
}

/** Half a window in units of the longest move in it, so that the move is seen and ends well inside. */
const ROOM = 2;
/** Half of each is a round number, too: the ticks. */
const LEADS = [1, 2, 4, 10];

/** The next readable number from x > 0 on. */
function roundUp(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  return (LEADS.find((lead) => lead * power >= x * (1 - 1e-9)) ?? 10) * power;
}

/**
 * The window around a value and the moves from it. Its centre goes by half windows, so that the picture keeps still while
 * the value moves a little. Null where there is nothing to be drawn.
 */
export function windowAround(
  value: ArrayLike<number>,
  moves: readonly ArrayLike<number>[],
): StageWindow | null {
  const places = Array.from(value);
  if (!places.every(Number.isFinite) || places.length > 2) return null;
  const lengths = moves.flatMap((move) => Array.from(move, Math.abs)).filter(Number.isFinite);
  const longest = Math.max(0, ...lengths);
  const size = Math.max(...places.map(Math.abs));
  // Below this a move is lost in the rounding of the numbers along the edges.
  const half = roundUp(longest > 1e-9 * size ? ROOM * longest : Math.max(1, size / 2));
  const centre = places.map((x) => {
    const grid = half / 2;
    return Number((Math.round(x / grid) * grid).toPrecision(12));
  });
  return { centre, half };
}

/** The lines of a picture: at the centre and half way to the edges. */
export const ticksOf = (centre: number, half: number): readonly number[] =>
  [-1, 0, 1].map((k) => Number((centre + (k * half) / 2).toPrecision(12)));

/** Pixels of a digit along an edge, and between two numbers, at letters of 15. */
const DIGIT = 6.6;
const APART = 5;
const LETTERS = 15;

/** Those of the lines across that have room for their numbers: all, or the one at the centre. */
export function labelled(
  ticks: readonly number[],
  names: readonly string[],
  size: number,
  letters = LETTERS,
): readonly number[] {
  const widest =
    (DIGIT * Math.max(...names.map((name) => name.length)) + APART) * (letters / LETTERS);
  return widest > size / 4 ? ticks.filter((_, k) => k === 1) : ticks;
}

/** A number worth reading near a place, at the resolution of a pixel. */
export function snapped(x: number, perPixel: number): number {
  const grid = 10 ** Math.ceil(Math.log10(perPixel) - 0.3);
  return Number((Math.round(x / grid) * grid).toPrecision(12));
}

/** One press of an arrow key: about a twentieth of half the window. */
export const keyStep = (half: number): number => 10 ** Math.floor(Math.log10(half / 5));
