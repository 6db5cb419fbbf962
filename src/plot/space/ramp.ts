import type { HeightScale } from './heightScale.ts';
import type { SurfaceMesh, SurfaceSamples } from './surfaceMesh.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

/** `#rrggbb`, or `#rgb` as a minifier writes it, as numbers from 0 to 1. */
export function rgbOf(hex: string): Rgb {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const n = Number.parseInt(long.slice(1), 16);
  return [((n >> 16) & 255) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
}

/**
 * Where each sample lies on the colour ramp, 0 to 1. With levels, by its rank among them: the same band
 * has then the same colour here and on the map beneath; without, by its height.
 */
export function tintsOf(
  { values, least, greatest }: SurfaceSamples,
  scale: HeightScale,
  levels: ArrayLike<number>,
): Float32Array {
  const knots = [least, ...Array.from(levels), greatest];
  const bands = knots.length - 1;
  return Float32Array.from(values, (value) => {
    if (bands < 2) return scale.height(value);
    let k = 0;
    while (k < bands - 1 && value >= knots[k + 1]) k++;
    const width = knots[k + 1] - knots[k];
    const within = width > 0 ? Math.min(1, Math.max(0, (value - knots[k]) / width)) : 0;
    return (k + within) / bands;
  });
}

/** How dark the side away from the light becomes. */
const SHADE = 0.3;
/** Light on level ground: there the colour is its own. */
const LEVEL = 0.79;

/** Red, green, blue of each vertex, matte: the ramp's colour, darker away from the light. */
export function coloursOf(
  { light }: SurfaceMesh,
  tints: Float32Array,
  ramp: readonly Rgb[],
): Float32Array {
  const colours = new Float32Array(3 * tints.length);
  for (let i = 0; i < tints.length; i++) {
    const shade = 1 + SHADE * Math.min(0.1, light[i] - LEVEL);
    colours.set(
      rampAt(ramp, tints[i]).map((v) => Math.min(1, v * shade)),
      3 * i,
    );
  }
  return colours;
}

/** The ramp's colour at a place from 0 to 1. */
export function rampAt(ramp: readonly Rgb[], tint: number): Rgb {
  const last = ramp.length - 1;
  const at = Math.min(1, Math.max(0, tint)) * last || 0;
  const k = Math.min(last - 1, Math.floor(at));
  return mix(ramp[k], ramp[k + 1], at - k);
}

export const mix = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + share * (b[0] - a[0]),
  a[1] + share * (b[1] - a[1]),
  a[2] + share * (b[2] - a[2]),
];

/** How much ink an isoline adds to the ground it runs on. */
const INK = 0.36;

/** Colours of the isolines by level: the ground's own, inked, so that they are as strong in the dark as in the light. */
export const isolineColours = (count: number, ramp: readonly Rgb[], ink: Rgb): Rgb[] =>
  Array.from({ length: count }, (_, k) => mix(rampAt(ramp, (k + 1) / (count + 1)), ink, INK));
