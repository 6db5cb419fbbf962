import { drawBasinNames, drawBasins, type BasinScene } from '../../../plot/drawBasins.ts';
import { drawConstraint } from '../../../plot/drawConstraint.ts';
import { drawQuiver } from '../../../plot/drawQuiver.ts';
import { drawStationary } from '../../../plot/drawStationary.ts';
import { drawStepArrows } from '../../../plot/drawStepArrows.ts';
import type { Palette } from '../../../plot/palette.ts';
import type { Camera } from '../../../plot/view.ts';
import type { Results } from '../results.ts';
import type { Inputs, Layer } from '../state.ts';
import { axesParts } from './axesParts.ts';
import { stationaryPlaces } from './stationaryPlaces.ts';
import { stepParts } from './stepParts.ts';

interface GroundScene {
  readonly layers: readonly Layer[];
  readonly basins: BasinScene | null;
}

/** What lies beneath the paths. */
export function paintGround(
  ctx: CanvasRenderingContext2D,
  { layers, basins }: GroundScene,
  camera: Camera,
  palette: Palette,
): void {
  if (layers.includes('basins') && basins) {
    drawBasins(ctx, basins, camera, palette);
  }
}

interface OverScene {
  readonly inputs: Inputs;
  readonly results: Results;
  /** Pixels around the point shown that stay free. */
  readonly ring: number;
}

/** What lies over them. */
export function paintOver(
  ctx: CanvasRenderingContext2D,
  { inputs, results, ring }: OverScene,
  camera: Camera,
  palette: Palette,
): void {
  const { layers, constraint } = inputs;
  const { quiver, stationary, basinScene: basins, opened } = results;
  if (constraint) drawConstraint(ctx, { set: constraint }, camera, palette);
  if (layers.includes('field') && quiver) drawQuiver(ctx, quiver, camera, palette);
  if (layers.includes('basins') && basins) {
    drawBasinNames(ctx, basins, camera, palette);
  }
  if (layers.includes('points') && stationary) {
    drawStationary(ctx, stationaryPlaces(stationary), camera, palette);
  }
  if (!opened) return;
  if (layers.includes('axes')) {
    const parts = axesParts(opened, camera.view);
    drawStepArrows(ctx, { from: opened.x, parts, chain: false }, camera, palette);
  }
  if (layers.includes('step')) {
    const parts = stepParts(opened);
    const free = opened.step === 0 ? ring : 0;
    drawStepArrows(ctx, { from: opened.x, parts, chain: false, clear: free }, camera, palette);
  }
}
