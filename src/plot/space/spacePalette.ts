import { readPalette, type Palette } from '../palette.ts';
import { mix, rgbOf, type Rgb } from './ramp.ts';

/** What a surface needs beyond the colours of a plane. */
export interface SpacePalette extends Palette {
  /** From low to high: the sequential map, thinned with the ground so that lines on it stay readable. */
  readonly ramp: readonly Rgb[];
  readonly inkRgb: Rgb;
  readonly frame: string;
  readonly grid: string;
  /** CSS font of the names of the axes. */
  readonly nameFont: string;
}

/** Share of the full-strength colour. */
const STRENGTH = 0.52;

export function readSpacePalette(element: Element): SpacePalette {
  const palette = readPalette(element);
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const size = Number.parseFloat(palette.tickFont.split(' ')[1]);
  const paper = rgbOf(palette.paper);
  return {
    ...palette,
    ramp: Array.from({ length: 10 }, (_, i) => mix(paper, rgbOf(token(`--seq-${i}`)), STRENGTH)),
    inkRgb: rgbOf(palette.ink),
    frame: token('--ctl'),
    grid: token('--grid'),
    nameFont: `italic 400 ${Math.round(1.45 * size)}px ${token('--serif')}`,
  };
}
