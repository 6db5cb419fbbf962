import type { Palette } from '../../plot/palette.ts';
import type { Outline } from './heatGrid.ts';
import type { HeatScene } from './heatScene.ts';

export type HeatPalette = Pick<
  Palette,
  'paper' | 'ink' | 'label' | 'hatch' | 'lineWidth' | 'dataWidth'
> & {
  /** The sequential colour map, from low to high. */
  readonly seq: readonly string[];
};

/** Where the map lies, in pixels. */
export interface HeatPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const HATCH_GAP = 7;
/** How much ink greys the region beyond the level. */
const GREY = 0.1;

/**
 * Bands of colour from low to high, over them the region beyond the level, grey and hatched as a limit on a slider
 * is, where there is no value paper hatched both ways, and the line of the level.
 */
export function drawHeat(
  ctx: CanvasRenderingContext2D,
  scene: HeatScene,
  place: HeatPlace,
  palette: HeatPalette,
): void {
  if (!scene.filled) return;
  const fill = (region: readonly Outline[], colour: string, alpha = 1): void => {
    ctx.globalAlpha = alpha;
    ctx.fillStyle = colour;
    ctx.beginPath();
    for (const outline of region) trace(ctx, outline, place, true);
    ctx.fill();
    ctx.globalAlpha = 1;
  };
  ctx.fillStyle = palette.seq[0];
  ctx.fillRect(place.left, place.top, place.width, place.height);
  for (const { stop, region } of scene.bands) fill(region, palette.seq[stop]);
  for (const [region, grey, colour, ways] of [
    [scene.beyond, GREY, palette.hatch, [1]],
    [scene.missing, 0, palette.label, [1, -1]],
  ] as const) {
    if (region.length === 0) continue;
    fill(region, palette.paper);
    if (grey > 0) fill(region, palette.ink, grey);
    hatch(ctx, region, place, { colour, width: 0.8 * palette.lineWidth, ways });
  }
  for (const [colour, width] of [
    [palette.paper, palette.dataWidth + 3],
    [palette.ink, palette.dataWidth],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.lineCap = 'round';
    ctx.beginPath();
    for (const piece of scene.level) trace(ctx, piece, place, false);
    ctx.stroke();
  }
}

function trace(
  ctx: CanvasRenderingContext2D,
  outline: Outline,
  { left, top, width, height }: HeatPlace,
  closed: boolean,
): void {
  for (let k = 0; k < outline.length; k += 2) {
    const [x, y] = [left + outline[k] * width, top + (1 - outline[k + 1]) * height];
    if (k === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
  if (closed) ctx.closePath();
}

interface Hatching {
  readonly colour: string;
  readonly width: number;
  /** Up to the right: 1; down to the right: −1. */
  readonly ways: readonly (1 | -1)[];
}

function hatch(
  ctx: CanvasRenderingContext2D,
  region: readonly Outline[],
  place: HeatPlace,
  { colour, width, ways }: Hatching,
): void {
  const { left, top } = place;
  const [right, bottom] = [left + place.width, top + place.height];
  ctx.save();
  ctx.beginPath();
  for (const outline of region) trace(ctx, outline, place, true);
  ctx.clip();
  ctx.strokeStyle = colour;
  ctx.globalAlpha = 0.55;
  ctx.lineWidth = width;
  ctx.beginPath();
  for (const way of ways) {
    const [from, to] = way === 1 ? [bottom, top] : [top, bottom];
    for (let x = left - place.height; x < right; x += HATCH_GAP) {
      ctx.moveTo(x, from);
      ctx.lineTo(x + place.height, to);
    }
  }
  ctx.stroke();
  ctx.restore();
}
