/** What decides how large things are drawn: pixels a unit has, and those of the picture's shorter side. */
export interface Room {
  readonly pixelsPerUnit: number;
  readonly side: number;
}

/** The circle that a direction runs on: about so large, in pixels, and in shares of the shorter side. */
const CIRCLE = { pixels: 110, share: 0.36 };
/** A circle of radius 1 is kept while it is between these: then the unit direction is as long as it says. */
const TRUE = { least: 46, most: 165, share: 0.42 };
/** What an arrow of the gradient may take. */
const ARROW = { pixels: 150, share: 0.42 };

/** The radius of the circle in the plane's units: 1 where that suits, else 1, 2 or 5 times a power of ten. */
export function dialRadius({ pixelsPerUnit, side }: Room): number {
  if (pixelsPerUnit >= TRUE.least && pixelsPerUnit <= Math.min(TRUE.most, TRUE.share * side)) {
    return 1;
  }
  return readableBelow(Math.min(CIRCLE.pixels, CIRCLE.share * side) / pixelsPerUnit);
}

/** By how much an arrow of this length is drawn longer or shorter: 1 where it fits, else a readable factor. */
export function arrowScale(length: number, { pixelsPerUnit, side }: Room): number {
  const pixels = length * pixelsPerUnit;
  const longest = Math.min(ARROW.pixels, ARROW.share * side);
  return pixels >= 30 && pixels <= longest ? 1 : readableBelow(longest / pixels);
}

/** "drawn at 1/10 of its length", "drawn 50 times as long"; empty for its own length. */
export function scaleWords(factor: number): string {
  if (factor === 1) return '';
  return factor < 1
    ? `drawn at 1/${Math.round(1 / factor)} of its length`
    : `drawn ${factor} times as long`;
}

/** The largest of 1, 2, 5 times a power of ten that is at most x. */
function readableBelow(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x) + 1e-12);
  const lead = [5, 2, 1].find((l) => l * power <= x * (1 + 1e-9)) ?? 1;
  return Number((lead * power).toPrecision(1));
}
