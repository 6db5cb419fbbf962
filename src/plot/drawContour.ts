import type { View } from '../core/surfaces/surface.ts';
import type { Palette } from './palette.ts';
import { toPixelX, toPixelY, type Camera } from './view.ts';

/** Closed rings, region by region, with points from 0 to 1 across the view they were sampled on. */
export interface RegionList {
  readonly regionStart: Uint32Array;
  readonly ringStart: Uint32Array;
  readonly xy: Float32Array;
}

export interface ContourScene {
  readonly view: View;
  readonly bands: RegionList;
  readonly gaps: RegionList;
}

/** Where the ring of a region touches the frame of its samples; isolines are left open there. */
const EDGE = 1e-3;
const HATCH_GAP = 7;
/** Beyond so many coordinates the lines would be one grey. */
const MOST_OUTLINED = 120_000;

/** Filled bands from low to high, isolines over them, and hatching where the function has no value. */
export function drawContour(
  ctx: CanvasRenderingContext2D,
  scene: ContourScene,
  camera: Camera,
  palette: Palette,
): void {
  const place = placement(scene.view, camera);
  const bandCount = scene.bands.regionStart.length - 1;
  const { left, top, right, bottom } = frame(place);
  ctx.fillStyle = palette.veil[0];
  ctx.fillRect(left, top, right - left, bottom - top);
  for (let k = 0; k < bandCount; k++) {
    // Bands spread over the whole ramp, however many there are.
    ctx.fillStyle = palette.veil[Math.round(((k + 1) / bandCount) * (palette.veil.length - 1))];
    ctx.beginPath();
    traceRegion(ctx, scene.bands, k, place, false);
    ctx.fill('evenodd');
  }
  if (scene.bands.xy.length <= MOST_OUTLINED) outline(ctx, scene, place, palette);
  if (scene.gaps.regionStart.length > 1) hatch(ctx, scene, place, palette);
}

function outline(
  ctx: CanvasRenderingContext2D,
  scene: ContourScene,
  place: Placement,
  palette: Palette,
): void {
  const bandCount = scene.bands.regionStart.length - 1;
  ctx.strokeStyle = palette.contour;
  ctx.lineWidth = 0.75 * palette.lineWidth * 0.8;
  ctx.beginPath();
  for (let k = 0; k < bandCount; k++) traceRegion(ctx, scene.bands, k, place, true);
  ctx.stroke();
}

interface Placement {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the sampled view lies in the figure, in pixels: the camera may have moved on since. */
function placement(view: View, camera: Camera): Placement {
  const x = toPixelX(camera, view.x0);
  const y = toPixelY(camera, view.y0);
  return { x, y, width: toPixelX(camera, view.x1) - x, height: toPixelY(camera, view.y1) - y };
}

function frame({ x, y, width, height }: Placement): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  return { left: x, right: x + width, top: y + height, bottom: y };
}

function traceRegion(
  ctx: CanvasRenderingContext2D,
  { regionStart, ringStart, xy }: RegionList,
  k: number,
  { x, y, width, height }: Placement,
  open: boolean,
): void {
  const inside = (v: number): boolean => v > EDGE && v < 1 - EDGE;
  for (let r = regionStart[k]; r < regionStart[k + 1]; r++) {
    let drawing = false;
    for (let p = ringStart[r]; p < ringStart[r + 1]; p++) {
      const u = xy[2 * p];
      const v = xy[2 * p + 1];
      const onFrame = open && !(inside(u) && inside(v));
      if (drawing && !(onFrame && p > ringStart[r] && touchesFrame(xy, p - 1))) {
        ctx.lineTo(x + u * width, y + v * height);
      } else ctx.moveTo(x + u * width, y + v * height);
      drawing = true;
    }
    if (!open) ctx.closePath();
  }
}

function touchesFrame(xy: Float32Array, p: number): boolean {
  const u = xy[2 * p];
  const v = xy[2 * p + 1];
  return !(u > EDGE && u < 1 - EDGE && v > EDGE && v < 1 - EDGE);
}

/** Slanted lines, the sign for "no value here" in every theme and in print. */
function hatch(
  ctx: CanvasRenderingContext2D,
  scene: ContourScene,
  place: Placement,
  palette: Palette,
): void {
  const { left, top, right, bottom } = frame(place);
  ctx.save();
  ctx.beginPath();
  traceRegion(ctx, scene.gaps, 0, place, false);
  ctx.clip('evenodd');
  ctx.fillStyle = palette.paper;
  ctx.fillRect(left, top, right - left, bottom - top);
  ctx.strokeStyle = palette.hatch;
  ctx.globalAlpha = 0.55;
  ctx.lineWidth = palette.lineWidth * 0.8;
  ctx.beginPath();
  const height = bottom - top;
  // Lines keep to a lattice of the plane's own, so that they do not swim while it is panned.
  const first = Math.floor((left - height) / HATCH_GAP) * HATCH_GAP;
  for (let at = first; at < right; at += HATCH_GAP) {
    ctx.moveTo(at, bottom);
    ctx.lineTo(at + height, top);
  }
  ctx.stroke();
  ctx.restore();
}
