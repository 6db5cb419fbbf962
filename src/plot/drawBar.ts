import type { Concept } from './marks.ts';
import type { Palette } from './palette.ts';
import { toPixelX, toPixelY, type Camera } from './view.ts';

/** Pixels of the short lines at both ends. */
const FOOT = 5;

/** A distance in height at one place: an upright bar with a foot at each end. */
export function drawBar(
  ctx: CanvasRenderingContext2D,
  { x, from, to, concept }: { x: number; from: number; to: number; concept: Concept },
  camera: Camera,
  palette: Palette,
): void {
  const px = toPixelX(camera, x);
  const [a, b] = [toPixelY(camera, from), toPixelY(camera, to)];
  ctx.strokeStyle = palette.concepts[concept];
  ctx.lineWidth = palette.strongWidth;
  ctx.lineCap = 'butt';
  ctx.beginPath();
  ctx.moveTo(px, a);
  ctx.lineTo(px, b);
  ctx.stroke();
  ctx.lineWidth = palette.lineWidth;
  ctx.beginPath();
  for (const y of [a, b]) {
    ctx.moveTo(px - FOOT, y);
    ctx.lineTo(px + FOOT, y);
  }
  ctx.stroke();
}

/** A thin frame around a part of the plane, never so small that it is lost. */
export function drawWindow(
  ctx: CanvasRenderingContext2D,
  view: Camera['view'],
  camera: Camera,
  palette: Palette,
): void {
  const [left, right] = [toPixelX(camera, view.x0), toPixelX(camera, view.x1)];
  const [top, bottom] = [toPixelY(camera, view.y1), toPixelY(camera, view.y0)];
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = palette.lineWidth;
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.moveTo(left, top);
  ctx.lineTo(right, top);
  ctx.lineTo(right, bottom);
  ctx.lineTo(left, bottom);
  ctx.closePath();
  ctx.stroke();
}
