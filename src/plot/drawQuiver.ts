import type { VectorField } from '../core/field/vectorField.ts';
import type { Palette } from './palette.ts';
import type { Camera } from './view.ts';

/** An arrow is so much of its cell, so that it ends before the next begins. */
const LENGTH = 0.86;
/** Pixels: the shortest arrow that has a direction, and a head; the radius of a dot. */
const SHORTEST = 3;
const HEAD = 5;
const DOT = 1.6;

/**
 * The arrows of a vector field, thin, each about the middle of its cell; a dot where the field is zero, nothing where
 * it is undefined. Drawn as the field was sampled, wherever the camera has gone since.
 */
export function drawQuiver(
  ctx: CanvasRenderingContext2D,
  field: VectorField,
  camera: Camera,
  palette: Palette,
): void {
  const arrows = arrowsOf(field, camera);
  const stroke = 0.9 * palette.lineWidth;
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  // All casings first: no arrow then cuts into another.
  for (const [colour, width] of [
    [palette.paper, stroke + 2.2],
    [palette.gradient, stroke],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    for (const { x, y, u, v } of arrows.shafts) {
      ctx.moveTo(x - u / 2, y - v / 2);
      ctx.lineTo(x + u / 2, y + v / 2);
    }
    ctx.stroke();
    ctx.fillStyle = colour;
    ctx.beginPath();
    for (const arrow of arrows.shafts) traceHead(ctx, arrow);
    ctx.fill();
    if (colour === palette.paper) ctx.stroke();
    ctx.beginPath();
    for (const [x, y] of arrows.dots) {
      ctx.moveTo(x + DOT, y);
      ctx.arc(x, y, colour === palette.paper ? DOT + 1.1 : DOT, 0, 2 * Math.PI);
    }
    ctx.fill();
  }
}

/** Its middle, and its way in pixels. */
interface QuiverArrow {
  readonly x: number;
  readonly y: number;
  readonly u: number;
  readonly v: number;
}

function arrowsOf(
  { x, y, u, v, dx, dy }: VectorField,
  { view, width, height }: Camera,
): { shafts: QuiverArrow[]; dots: [number, number][] } {
  const sx = width / (view.x1 - view.x0);
  const sy = height / (view.y1 - view.y0);
  const shafts: QuiverArrow[] = [];
  const dots: [number, number][] = [];
  for (let k = 0; k < x.length; k++) {
    const px = (x[k] - view.x0) * sx;
    const py = (view.y1 - y[k]) * sy;
    if (Number.isNaN(u[k]) || Number.isNaN(v[k])) continue;
    if (u[k] === 0 && v[k] === 0) {
      dots.push([px, py]);
      continue;
    }
    const [du, dv] = [LENGTH * sx * dx[k], -LENGTH * sy * dy[k]];
    const length = Math.hypot(du, dv);
    // Scaled to nothing, it still has a direction.
    const [ux, uy] =
      length > 0 ? [du / length, dv / length] : unit(u[k], -v[k], Math.hypot(u[k], v[k]));
    const shown = Math.max(SHORTEST, length);
    const near = Math.abs(px - width / 2) < width / 2 + shown;
    if (near && Math.abs(py - height / 2) < height / 2 + shown)
      shafts.push({ x: px, y: py, u: ux * shown, v: uy * shown });
  }
  return { shafts, dots };
}

const unit = (u: number, v: number, length: number): [number, number] => [u / length, v / length];

/** Small, and no more than half of a short arrow. */
function traceHead(ctx: CanvasRenderingContext2D, { x, y, u, v }: QuiverArrow): void {
  const length = Math.hypot(u, v);
  const head = Math.min(HEAD, 0.5 * length);
  const [ux, uy] = [u / length, v / length];
  const [tipX, tipY] = [x + u / 2, y + v / 2];
  const [neckX, neckY] = [tipX - head * ux, tipY - head * uy];
  ctx.moveTo(tipX + 0.3 * ux, tipY + 0.3 * uy);
  ctx.lineTo(neckX - 0.45 * head * uy, neckY + 0.45 * head * ux);
  ctx.lineTo(neckX + 0.45 * head * uy, neckY - 0.45 * head * ux);
  ctx.closePath();
}
