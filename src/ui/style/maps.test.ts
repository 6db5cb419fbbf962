import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseHex, toLab, toLinear, toOklab, type Lab } from './colour/spaces.ts';
import { readTokens, themeNames, type ThemeName } from './readTokens.ts';

const colours = readFileSync(join(import.meta.dirname, 'colours.css'), 'utf8');
const { tokenOf } = readTokens(colours);

const ten = Array.from({ length: 10 }, (_, i) => i);
const stops = (theme: ThemeName, map: string): string[] =>
  ten.map((i) => tokenOf(theme, `${map}-${i}`));
const linear = (hex: string) => toLinear(parseHex(hex));
const lightness = (hex: string): number => toLab(linear(hex))[0];
const steps = (values: readonly number[]): number[] =>
  values.slice(1).map((value, i) => value - (values[i] ?? 0));

describe('sequential map', () => {
  /** Rows round(255 i / 9) of cividis' 256, from 0 to 1: as its authors gave them to matplotlib. */
  const published = [
    [0.0, 0.135112, 0.304751],
    [0.068968, 0.209372, 0.438863],
    [0.23512, 0.288848, 0.423304],
    [0.342246, 0.364939, 0.428559],
    [0.438504, 0.44258, 0.452341],
    [0.540307, 0.526005, 0.472163],
    [0.648222, 0.610553, 0.454801],
    [0.761096, 0.700384, 0.412638],
    [0.88372, 0.800258, 0.332599],
    [0.995737, 0.909344, 0.217772],
  ];

  it('is cividis as published', () => {
    expect(stops('light', 'seq')).toEqual(published.map((rgb) => hex(rgb.map((c) => 255 * c))));
  });

  it('grows lighter in even steps', () => {
    const grown = steps(stops('light', 'seq').map(lightness));
    expect(Math.min(...grown)).toBeGreaterThan(0);
    expect(Math.max(...grown)).toBeLessThan(1.3 * Math.min(...grown));
  });
});

describe('diverging map', () => {
  /** The same rows of vik, from 0 to 255: Scientific Colour Maps 7.0.1. */
  const published = [
    [0, 18, 97],
    [3, 62, 125],
    [30, 111, 157],
    [113, 168, 196],
    [201, 221, 231],
    [234, 206, 189],
    [211, 151, 116],
    [190, 101, 51],
    [139, 39, 6],
    [89, 0, 8],
  ];
  const light = stops('light', 'div').map(lightness);

  it('is vik as published', () => {
    expect(stops('light', 'div')).toEqual(published.map(hex));
  });

  it('is lightest in the middle and darkens about equally to both sides', () => {
    expect(steps(light.slice(0, 5)).every((step) => step > 0)).toBe(true);
    expect(steps(light.slice(5)).every((step) => step < 0)).toBe(true);
    for (const i of ten.slice(0, 5)) {
      expect(Math.abs((light[i] ?? 0) - (light[9 - i] ?? 0))).toBeLessThan(10);
    }
  });
});

/**
 * The ground under paths: the sequential map mixed into the plane in OKLab. The mix is affine, so even
 * steps stay even. On a dark plane high cividis would turn olive: there it has less chroma, and its yellow
 * leans to orange.
 */
describe.each([
  ['light', { amount: 0.17, chroma: 1, lean: 0 }],
  ['dark', { amount: 0.2, chroma: 0.75, lean: 0.3 }],
  ['projector', { amount: 0.15, chroma: 1, lean: 0 }],
] as const)('contour ground of theme %s', (theme, { amount, chroma, lean }) => {
  const plane = toOklab(linear(tokenOf(theme, 'plane')));
  const mixed = ([l, a, b]: Lab): number[] => {
    const [da, db] = [a - plane[1], b - plane[2]];
    return [l - plane[0], chroma * (da + lean * db), chroma * db].map(
      (d, i) => (plane[i] ?? 0) + amount * d,
    );
  };

  it('is the sequential map, veiled', () => {
    for (const i of ten) {
      const wanted = mixed(toOklab(linear(tokenOf(theme, `seq-${i}`))));
      const veil = toOklab(linear(tokenOf(theme, `veil-${i}`)));
      // As near as eight bits per colour come on a dark ground.
      veil.forEach((value, k) => expect(Math.abs(value - (wanted[k] ?? 0))).toBeLessThan(0.004));
    }
  });

  it('grows lighter in even steps', () => {
    const grown = steps(stops(theme, 'veil').map(lightness));
    expect(Math.min(...grown)).toBeGreaterThan(0);
    expect(Math.max(...grown)).toBeLessThan(1.8 * Math.min(...grown));
  });
});

it('has the three themes share the maps for numbers', () => {
  for (const theme of themeNames) {
    expect(stops(theme, 'seq')).toEqual(stops('light', 'seq'));
    expect(stops(theme, 'div')).toEqual(stops('light', 'div'));
  }
});

function hex(rgb: readonly number[]): string {
  return `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;
}
