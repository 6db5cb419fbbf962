import type { Basins } from '../core/field/basins.ts';
import { rgbOf, type Rgb } from './space/ramp.ts';
import { basinTints } from './basinTints.ts';
import type { Palette } from './palette.ts';

/** Classes that are no attractor's, as core/field/basins.ts numbers them. */
export const NOT_CONVERGED = 254;
export const DIVERGED = 255;

/** Pixels of the screen between the dots of "did not converge" and the lines of "diverged". */
const DOTS = 6;
const HATCH = 7;
/** How much ink a border and a hatch have. */
const INK = { border: 0.55, hatch: 0.55 };

/** Steps up to which a pixel has the first, second and third shade: the quartiles of all that arrive. */
export function stepQuartiles({ classes, stepsNeeded }: Basins): [number, number, number] {
  const known = stepsNeeded.filter((_, i) => classes[i] < NOT_CONVERGED).sort();
  const at = (q: number): number => known[Math.floor(q * (known.length - 1))] ?? 0;
  return [at(0.25), at(0.5), at(0.75)];
}

export interface BasinImage {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity, row by row from above. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/**
 * The picture of basins, every start a square of `cell` pixels: tinted by attractor (eight colours in turn) and shaded
 * by steps, with a line between classes; dots where a path did not converge, slanted lines where it diverged.
 *
 * @param density image pixels for a pixel of the screen, for strokes and hatches.
 */
export function basinPixels(
  basins: Basins,
  cell: number,
  density: number,
  palette: Palette,
): BasinImage {
  const { columns, rows, classes, stepsNeeded } = basins;
  const [first, second, third] = stepQuartiles(basins);
  const tints = basinTints(palette).map((shades) => shades.map(packed));
  const paper = packed(rgbOf(palette.paper));
  const ink = rgbOf(palette.ink);
  const dots = blend(paper, rgbOf(palette.label), INK.hatch);
  const lines = blend(paper, rgbOf(palette.hatch), INK.hatch);
  const stroke = Math.max(1, Math.round(0.9 * palette.lineWidth * density));
  const border = Math.min(stroke, Math.max(1, cell - 1));
  const [dotGap, lineGap] = [Math.max(2, DOTS * density), Math.max(2, HATCH * density)];
  const width = columns * cell;
  const height = rows * cell;
  const pixels = new Uint32Array(width * height);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const at = j * columns + i;
      const own = classes[at];
      const steps = stepsNeeded[at];
      const shade = Number(steps > first) + Number(steps > second) + Number(steps > third);
      const ground = own < NOT_CONVERGED ? tints[own % tints.length][shade] : paper;
      const left = i > 0 && classes[at - 1] !== own ? border : 0;
      const below = j > 0 && classes[at - columns] !== own ? border : 0;
      const edge = left + below > 0 ? blend(ground, ink, INK.border) : ground;
      const top = (rows - 1 - j) * cell;
      for (let y = 0; y < cell; y++) {
        const row = top + y;
        const start = row * width + i * cell;
        if (y >= cell - below) {
          pixels.fill(edge, start, start + cell);
          continue;
        }
        if (own < NOT_CONVERGED) pixels.fill(ground, start, start + cell);
        else {
          for (let x = 0; x < cell; x++) {
            const column = i * cell + x;
            const marked =
              own === DIVERGED
                ? (column + row) % lineGap < stroke
                : onDot(column, row, dotGap, stroke);
            pixels[start + x] = marked ? (own === DIVERGED ? lines : dots) : ground;
          }
        }
        if (left > 0) pixels.fill(edge, start, start + left);
      }
    }
  }
  return { width, height, data: new Uint8ClampedArray(pixels.buffer) };
}

/** Dots of two strokes across, every second row moved by half a gap. */
function onDot(x: number, y: number, gap: number, stroke: number): boolean {
  const row = Math.floor(y / gap);
  const shift = row % 2 === 0 ? 0 : gap / 2;
  return y - row * gap < 1.6 * stroke && (x + shift) % gap < 1.6 * stroke;
}

/** Red, green, blue as the bytes of a picture lie in a word on every machine that runs a browser. */
const packed = ([r, g, b]: Rgb): number =>
  ((255 << 24) | (Math.round(255 * b) << 16) | (Math.round(255 * g) << 8) | Math.round(255 * r)) >>>
  0;

function blend(under: number, colour: Rgb, share: number): number {
  const channel = (k: number): number => ((under >> (8 * k)) & 255) / 255;
  return packed([
    channel(0) + share * (colour[0] - channel(0)),
    channel(1) + share * (colour[1] - channel(1)),
    channel(2) + share * (colour[2] - channel(2)),
  ]);
}
