/** Red, green and blue from 0 to 1: as stored in a file (sRGB), or as light (linear). */
export type Rgb = readonly [number, number, number];
export type Lab = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/** sRGB of a token such as `#1a54e6` or `#fff`. */
export function parseHex(text: string): Rgb {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  const digits = long ?? short;
  if (!digits) throw new Error(`not a colour in hexadecimal: ${text}`);
  const [r, g, b] = digits.slice(1).map((d) => Number.parseInt(d.padStart(2, d), 16) / 255);
  return [r, g, b] as unknown as Rgb;
}

/** The transfer curve of sRGB, IEC 61966-2-1. */
export const toLinear = (rgb: Rgb): Rgb =>
  mapRgb(rgb, (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));

/** Relative luminance Y, white = 1, as WCAG 2 defines it. */
export function luminance(rgb: Rgb): number {
  const [r, g, b] = toLinear(rgb);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const a = luminance(parseHex(one)) + 0.05;
  const b = luminance(parseHex(other)) + 0.05;
  return Math.max(a, b) / Math.min(a, b);
}

const XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
/** White of the sRGB screen, D65. */
const WHITE: Rgb = apply(XYZ, [1, 1, 1]);

/** CIE L*a*b* from linear light, under D65. */
export function toLab(linear: Rgb): Lab {
  const xyz = apply(XYZ, linear);
  const f = (t: number): number =>
    t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29;
  const [x, y, z] = xyz.map((v, i) => f(v / WHITE[i])) as unknown as Rgb;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const OPPONENTS: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** OKLab (Ottosson 2020) from linear light: L from 0 to 1. */
export const toOklab = (linear: Rgb): Lab =>
  apply(OPPONENTS, mapRgb(apply(CONES, linear), Math.cbrt));

export function apply(m: Matrix, [x, y, z]: Rgb): Rgb {
  const row = ([a, b, c]: Rgb): number => a * x + b * y + c * z;
  return [row(m[0]), row(m[1]), row(m[2])];
}

export const mapRgb = ([r, g, b]: Rgb, f: (c: number) => number): Rgb => [f(r), f(g), f(b)];
