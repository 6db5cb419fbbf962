import type { Concept } from './marks.ts';
import type { Palette } from './palette.ts';
import { mix, rgbOf, type Rgb } from './space/ramp.ts';

const RUNS: readonly Concept[] = ['run1', 'run2', 'run3', 'run4', 'run5', 'run6', 'run7', 'run8'];
/**
 * Contrast of the four shades with paper. All classes have the same: a shade then means the same in every colour, and
 * the strongest still lets the first runs, every concept and text stand out by 3 : 1.
 */
const CONTRAST = [1.09, 1.19, 1.3, 1.42];

/**
 * Colours of the classes of a basin picture: for each of eight, four shades from few steps to many. Of a run's colour
 * and paper; more steps are darker in every theme.
 */
export function basinTints({ paper, concepts }: Pick<Palette, 'paper' | 'concepts'>): Rgb[][] {
  const ground = rgbOf(paper);
  const shades = luminance(ground) < 0.18 ? CONTRAST.toReversed() : CONTRAST;
  return RUNS.map((run) => shades.map((ratio) => tintOf(ground, rgbOf(concepts[run]), ratio)));
}

/** The mixture of paper and a colour that has this contrast with paper. */
function tintOf(paper: Rgb, colour: Rgb, ratio: number): Rgb {
  const light = luminance(paper) + 0.05;
  let [low, high] = [0, 1];
  for (let k = 0; k < 24; k++) {
    const share = (low + high) / 2;
    const own = luminance(mix(paper, colour, share)) + 0.05;
    if (Math.max(own, light) / Math.min(own, light) < ratio) low = share;
    else high = share;
  }
  return mix(paper, colour, low);
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
