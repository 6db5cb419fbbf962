import { plainColour } from '../../plot/mixed.ts';
import { readPalette } from '../../plot/palette.ts';
import type { HeatPalette } from './drawHeat.ts';
import { STOPS } from './heatScene.ts';

/** The colours of a heat map as the tokens in force at an element say. */
export function readHeatPalette(element: Element): HeatPalette {
  const style = getComputedStyle(element);
  const stop = (k: number): string => plainColour(style.getPropertyValue(`--seq-${k}`).trim());
  return {
    ...readPalette(element),
    seq: Array.from({ length: STOPS }, (_, k) => stop(k)),
  };
}
