import type { Concept } from './marks.ts';
import type { Palette } from './palette.ts';
import { toPixelX, toPixelY, type Camera } from './view.ts';

export interface ArrowScene {
  readonly from: readonly [number, number];
  /** Direction and size in the plane's units. */
  readonly vector: readonly [number, number];
  readonly colour: string;
  readonly label: string;
  /** Pixels that the shaft starts away from its point, so that a handle stays free. */
  readonly clear: number;
}

/** Lengths are compressed between these, so that a steep place does not point out of the picture. */
const SHORTEST = 26;
const LONGEST = 64;
const HEAD = 11;

/** An arrow with its name at the tip. Its direction is true; its length grows with the logarithm. */
export function drawArrow(
  ctx: CanvasRenderingContext2D,
  { from, vector, colour, label, clear }: ArrowScene,
  camera: Camera,
  palette: Palette,
): void {
  const sx = camera.width / (camera.view.x1 - camera.view.x0);
  const sy = camera.height / (camera.view.y1 - camera.view.y0);
  const [vx, vy] = [vector[0] * sx, -vector[1] * sy];
  const size = Math.hypot(vx, vy);
  if (!(size > 0) || !Number.isFinite(size)) return;
  const length = Math.min(LONGEST, Math.max(SHORTEST, 12 * Math.log1p(size / 8)));
  const [ux, uy] = [vx / size, vy / size];
  const x0 = toPixelX(camera, from[0]) + clear * ux;
  const y0 = toPixelY(camera, from[1]) + clear * uy;
  paintArrow(ctx, { x0, y0, x1: x0 + length * ux, y1: y0 + length * uy, colour }, palette);
  const lx = x0 + length * ux + 8;
  // A tip near the upper edge has its name lower, where it can be read.
  const ly = Math.min(camera.height - 10, Math.max(10, y0 + length * uy));
  paintName(ctx, { text: label, x: lx, y: ly, colour, align: 'left' }, palette);
}

export interface VectorScene {
  readonly from: readonly [number, number];
  /** In the plane's units, as long as it is to be drawn. */
  readonly vector: readonly [number, number];
  readonly concept: Concept;
  /** Written beyond the tip; none where a handle says it. */
  readonly label?: string;
  /** Where the name stands: beyond the tip, or beside it to the left (1) or to the right (−1) of its way. */
  readonly side?: 1 | -1;
  /** Pixels that stay free at the foot and before the tip, where handles stand. */
  readonly clear: readonly [foot: number, tip: number];
}

/** An arrow of true direction and length. Too short for its head, it is a head only. */
export function drawVector(
  ctx: CanvasRenderingContext2D,
  { from, vector, concept, label, side, clear }: VectorScene,
  camera: Camera,
  palette: Palette,
): void {
  const scale = camera.width / (camera.view.x1 - camera.view.x0);
  const size = Math.hypot(...vector) * scale;
  if (!(size > 0) || !Number.isFinite(size)) return;
  const [ux, uy] = [(vector[0] * scale) / size, (-vector[1] * scale) / size];
  const [x, y] = [toPixelX(camera, from[0]), toPixelY(camera, from[1])];
  const end = Math.max(clear[0] + HEAD, size - clear[1]);
  const colour = palette.concepts[concept];
  const arrow = {
    x0: x + clear[0] * ux,
    y0: y + clear[0] * uy,
    x1: x + end * ux,
    y1: y + end * uy,
    colour,
  };
  paintArrow(ctx, arrow, palette);
  if (label === undefined) return;
  const half = 4.2 * label.length;
  const [nx, ny] = side ? [side * uy, -side * ux] : [ux, uy];
  const lx = arrow.x1 + (side ? -4 * ux : 0) + (12 + half) * nx;
  const ly = Math.min(camera.height - 10, Math.max(10, arrow.y1 + 14 * ny));
  paintName(ctx, { text: label, x: lx, y: ly, colour, align: 'center' }, palette);
}

/** A shaft with its head, in pixels from foot to tip. */
export interface Arrow {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly colour: string;
}

/** Cased, so that it stands off what it crosses. Shorter than its head, it is a small head. */
export function paintArrow(
  ctx: CanvasRenderingContext2D,
  { x0, y0, x1, y1, colour }: Arrow,
  palette: Palette,
): void {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const head = Math.min(length, HEAD * Math.max(1, palette.strongWidth / 3.5) ** 0.8);
  const neck = [x1 - head * ux, y1 - head * uy] as const;
  for (const [stroke, width] of [
    [palette.paper, palette.strongWidth + 3],
    [colour, palette.strongWidth],
  ] as const) {
    ctx.strokeStyle = stroke;
    ctx.lineWidth = width;
    ctx.lineCap = 'butt';
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(neck[0], neck[1]);
    ctx.stroke();
  }
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(neck[0] - 0.5 * head * uy, neck[1] + 0.5 * head * ux);
  ctx.lineTo(neck[0] + 0.5 * head * uy, neck[1] - 0.5 * head * ux);
  ctx.closePath();
  ctx.fillStyle = colour;
  ctx.fill();
}

interface Name {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly align: CanvasTextAlign;
}

/** A name in the picture, cased so that it is read over lines. */
export function paintName(
  ctx: CanvasRenderingContext2D,
  { text, x, y, colour, align }: Name,
  palette: Palette,
): void {
  ctx.font = palette.tickFont;
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.strokeStyle = palette.paper;
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}
