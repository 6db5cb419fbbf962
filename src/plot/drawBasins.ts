import type { Basins } from '../core/field/basins.ts';
import type { View } from '../core/surfaces/surface.ts';
import { basinNames, type BasinName } from './basinNames.ts';
import { basinPixels } from './basinPixels.ts';
import type { Palette } from './palette.ts';
import { toPixelX, toPixelY, type Camera } from './view.ts';

export interface BasinScene {
  readonly basins: Basins;
  /** Where they were computed. */
  readonly view: View;
}

/** Pixels of an image at most: a million are made within a frame or two, and are as fine as a screen. */
const MOST_PIXELS = 1_100_000;
/** Image pixels for a pixel of the screen, so that a line is not a stair. */
const DENSITY = 2;
/** Looks kept of one picture: that of the screen, that of paper, and those of the gallery. */
const MOST_LOOKS = 4;

interface Made {
  readonly names: readonly BasinName[];
  /** By what the palette says. */
  readonly looks: Map<string, HTMLCanvasElement>;
}
const made = new WeakMap<Basins, Made>();

/**
 * Basins of attraction beneath paths: one image, made once for each result and theme and then only moved, and a letter
 * for each basin. A picture of a view that has been left since is drawn where it belongs.
 */
export function drawBasins(
  ctx: CanvasRenderingContext2D,
  { basins, view }: BasinScene,
  camera: Camera,
  palette: Palette,
): void {
  // Not by way of toPixelX, which keeps pixels near: a picture that is zoomed into may be very large.
  const sx = camera.width / (camera.view.x1 - camera.view.x0);
  const sy = camera.height / (camera.view.y1 - camera.view.y0);
  const width = (view.x1 - view.x0) * sx;
  const height = (view.y1 - view.y0) * sy;
  const image = imageOf(basins, view, width, palette);
  ctx.imageSmoothingEnabled = true;
  ctx.drawImage(
    image,
    (view.x0 - camera.view.x0) * sx,
    (camera.view.y1 - view.y1) * sy,
    width,
    height,
  );
}

/** The letters of the basins; over paths, where they are read. */
export function drawBasinNames(
  ctx: CanvasRenderingContext2D,
  { basins, view }: BasinScene,
  camera: Camera,
  palette: Palette,
): void {
  const size = Number.parseFloat(palette.tickFont.split(' ')[1]);
  ctx.font = palette.tickFont.replace(/^\d+ [\d.]+px/, `600 ${Math.round(1.15 * size)}px`);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  for (const { name, at, isAttractor } of madeOf(basins, view).names) {
    const [x, y] = [toPixelX(camera, at[0]), toPixelY(camera, at[1])];
    if (x < 0 || y < 0 || x > camera.width || y > camera.height) continue;
    if (isAttractor) paintDot(ctx, x, y, palette);
    // Beside the attractor, where its own mark stands; turned inwards near the edges.
    const out = isAttractor ? 1.1 * size : 0;
    const tx = x - out > size ? x - out : x + out;
    const ty = y - out > size ? y - out : y + out;
    ctx.strokeStyle = palette.paper;
    ctx.lineWidth = 4;
    ctx.strokeText(name, tx, ty);
    ctx.fillStyle = palette.ink;
    ctx.fillText(name, tx, ty);
  }
}

function paintDot(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  { paper, ink, lineWidth }: Palette,
): void {
  for (const [colour, radius] of [
    [paper, 2.2 + 1.6 * lineWidth],
    [ink, 1.6 + 1.2 * lineWidth],
  ] as const) {
    ctx.fillStyle = colour;
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fill();
  }
}

function madeOf(basins: Basins, view: View): Made {
  const known = made.get(basins);
  if (known) return known;
  const created = { names: basinNames(basins, view), looks: new Map<string, HTMLCanvasElement>() };
  made.set(basins, created);
  return created;
}

function imageOf(basins: Basins, view: View, shown: number, palette: Palette): HTMLCanvasElement {
  const { looks } = madeOf(basins, view);
  const { paper, ink, label, hatch, lineWidth, concepts } = palette;
  const key = JSON.stringify([paper, ink, label, hatch, lineWidth, concepts]);
  const known = looks.get(key);
  if (known) return known;
  const { columns, rows } = basins;
  const finest = Math.max(1, Math.floor(Math.sqrt(MOST_PIXELS / (columns * rows))));
  const cell = Math.min(finest, Math.max(1, Math.ceil((DENSITY * shown) / columns)));
  const density = (cell * columns) / Math.max(1, shown);
  const { data, width, height } = basinPixels(basins, cell, density, palette);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  if (looks.size >= MOST_LOOKS) looks.delete([...looks.keys()][0]);
  looks.set(key, canvas);
  return canvas;
}
